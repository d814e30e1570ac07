package dev.editorial.rules.duplicates;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.en.EnglishMinimalStemmer;

/**
 * The words of a name, reduced to what two spellings of it share. Plurals are removed by Harman's
 * S-stemmer, as Lucene has it, which leaves endings alone that change the meaning.
 */
record NameWords(String name, List<String> words, Set<String> acronyms, List<String> stems) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}+#]+");
  private static final Pattern PARENTHESES =
      Pattern.compile("(.*?)\\s*\\(([\\p{L}\\p{N}/.-]{2,10})\\)\\s*");

  private static final Pattern ACRONYM = Pattern.compile("[\\p{Lu}\\p{N}]{2,}");
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  /** Words that make the order matter. */
  private static final Set<String> DIRECTIONS =
      Set.of(
          "to", "from", "over", "vs", "versus", "of", "in", "on", "for", "by", "than", "before",
          "after", "into", "as", "with", "without", "under", "via", "through", "between", "about",
          "using", "within", "not", "zu", "von", "vor", "nach", "ohne", "mit", "bei");

  /** British spellings and others that are written both ways. */
  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("grey", "gray"), Map.entry("colour", "color"),
          Map.entry("behaviour", "behavior"), Map.entry("behavioural", "behavioral"),
          Map.entry("centre", "center"), Map.entry("catalogue", "catalog"),
          Map.entry("licence", "license"), Map.entry("defence", "defense"),
          Map.entry("modelling", "modeling"), Map.entry("labelling", "labeling"),
          Map.entry("cancelled", "canceled"), Map.entry("cancellation", "cancelation"),
          Map.entry("optimisation", "optimization"), Map.entry("optimise", "optimize"),
          Map.entry("organisation", "organization"), Map.entry("normalisation", "normalization"),
          Map.entry("serialisation", "serialization"),
              Map.entry("virtualisation", "virtualization"),
          Map.entry("visualisation", "visualization"),
              Map.entry("synchronisation", "synchronization"),
          Map.entry("initialisation", "initialization"), Map.entry("tokenisation", "tokenization"),
          Map.entry("judgement", "judgment"), Map.entry("artefact", "artifact"),
          Map.entry("analyse", "analyze"), Map.entry("fibre", "fiber"));

  /** The form of a text that is the same for letters that look the same, as ASCII is already. */
  static String compatible(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
      }
    }
    return text;
  }

  static NameWords of(String name) {
    List<String> words = new ArrayList<>();
    Set<String> acronyms = new HashSet<>();
    Matcher matcher = WORD.matcher(compatible(name));
    while (matcher.find()) {
      String word = matcher.group().toLowerCase(Locale.ROOT);
      words.add(word);
      if (ACRONYM.matcher(matcher.group()).matches()) {
        acronyms.add(word);
      }
    }
    if (words.size() > 1 && ARTICLES.contains(words.get(0))) {
      words.remove(0);
    }
    List<String> stems = new ArrayList<>(words.size());
    for (String word : words) {
      stems.add(acronyms.contains(word) ? word : stem(word));
    }
    return new NameWords(name, List.copyOf(words), Set.copyOf(acronyms), stems);
  }

  /** The words in order, each reduced. */
  String stemmed() {
    return String.join(" ", stems);
  }

  /**
   * The words, and the words with an s at the end: what a name shares with its plural even where no
   * stemmer knows the word.
   */
  List<String> withPlural() {
    if (words.isEmpty() || acronyms.contains(words.get(words.size() - 1))) {
      return List.of();
    }
    String joined = String.join(" ", words);
    return List.of(joined, joined + "s");
  }

  /** The words run together; digits stay apart, since 1.10 is not 11.0. */
  String joined() {
    StringBuilder joined = new StringBuilder();
    for (String word : words) {
      boolean digits =
          joined.length() > 0
              && Character.isDigit(joined.charAt(joined.length() - 1))
              && Character.isDigit(word.charAt(0));
      joined.append(digits ? "." : "").append(word);
    }
    return joined.toString();
  }

  /** The reduced words in alphabetical order; empty where their order carries meaning. */
  String sorted() {
    boolean ordered = words.size() < 2 || !Collections.disjoint(words, DIRECTIONS);
    if (ordered) {
      return "";
    }
    List<String> inOrder = new ArrayList<>(stems);
    Collections.sort(inOrder);
    return String.join(" ", inOrder);
  }

  /** The reduced words without an abbreviation in parentheses at the end. */
  String withoutParentheses() {
    if (name.indexOf('(') < 0) {
      return stemmed();
    }
    Matcher matcher = PARENTHESES.matcher(name);
    return matcher.matches() && isAbbreviation(matcher.group(2), matcher.group(1))
        ? of(matcher.group(1)).stemmed()
        : stemmed();
  }

  /** Whether two names differ in number, spelling, separators or the order of words alone. */
  boolean sayTheSame(NameWords other) {
    return !words.isEmpty()
        && (joined().equals(other.joined())
            || stemmed().equals(other.stemmed())
            || (!sorted().isEmpty() && sorted().equals(other.sorted())));
  }

  private static boolean isAbbreviation(String shortName, String longName) {
    String initials =
        of(longName).words().stream()
            .map(word -> word.substring(0, 1))
            .collect(Collectors.joining());
    String folded = Twins.fold(shortName).replaceAll("[^\\p{L}\\p{N}]", "");
    return initials.equals(folded) || initials.equals(of(folded).stemmed());
  }

  /** A word without its plural; the S of an acronym is no plural. */
  private static String stem(String word) {
    String spelled = SPELLINGS.getOrDefault(word, word);
    char[] letters = spelled.toCharArray();
    int length = new EnglishMinimalStemmer().stem(letters, letters.length);
    String stemmed = new String(letters, 0, length);
    return SPELLINGS.getOrDefault(stemmed, stemmed);
  }
}
