package dev.editorial.api;

import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** A way to write the words of a file name, the strictest first. */
public enum NameForm {
  KEBAB("kebab-case", "-"),
  SNAKE("snake_case", "_"),
  PASCAL("PascalCase", ""),
  CAMEL("camelCase", ""),
  TITLE("Title Case", " "),
  SPACED("words with spaces", " ");

  /** Names in one word are of several forms; these patterns match more than that. */
  private static final class InOneWord {
    private static final String LOWER = "[\\p{Ll}\\p{Lo}\\p{M}\\p{N}+~]+";

    static final Pattern KEBAB = Pattern.compile(LOWER + "(?:[-.]+_?" + LOWER + ")*-*");
    static final Pattern SNAKE = Pattern.compile(LOWER + "(?:[_.]+" + LOWER + ")*_*");
    static final Pattern PASCAL = Pattern.compile("[\\p{Lu}\\p{Lo}\\p{N}][\\p{L}\\p{M}\\p{N}.]*");
    static final Pattern CAMEL = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}][\\p{L}\\p{M}\\p{N}.]*");

    private InOneWord() {}
  }

  /** Apart, since they take long to set up, and most wikis have no such names. */
  private static final class InWords {
    private static final String CAPITAL = "[^\\s\\p{Ll}][^\\s]*|\\p{Ll}[^\\s]*\\p{Lu}[^\\s]*";
    private static final String SMALL =
        "\\p{Ll}{1,3}|with|from|into|onto|over|upon|than|that|your|vs\\.";

    static final Pattern TITLE =
        Pattern.compile("(?:" + CAPITAL + ")(?: +(?:" + CAPITAL + "|" + SMALL + "))*");

    /** All but words that are joined by signs and begin with a small letter. */
    static final Pattern SPACED = Pattern.compile("(?!\\p{Ll}[^\\s]*[-_][^\\s]*$).+");

    private InWords() {}
  }

  private static final String BETWEEN_WORDS =
      "[^\\p{L}\\p{M}\\p{N}.+'’]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})";

  private final String words;
  private final String separator;

  NameForm(String words, String separator) {
    this.words = words;
    this.separator = separator;
  }

  /** What it is called. */
  public String words() {
    return words;
  }

  /** Whether its words stand apart, so that names are titles and no identifiers. */
  public boolean isSpaced() {
    return separator.equals(" ");
  }

  /** Whether a name is written so. */
  public boolean matches(String name) {
    return pattern().matcher(name).matches();
  }

  /** Whether a name is written so, and shows it: by a separator, or by a capital within. */
  public boolean shows(String name) {
    return matches(name)
        && (separator.isEmpty()
            ? name.matches(".*[\\p{Ll}\\p{N}]\\p{Lu}.*")
            : name.contains(separator));
  }

  /** The same words written so. */
  public String of(String name) {
    StringJoiner parts = new StringJoiner(separator);
    for (String part : name.split(BETWEEN_WORDS)) {
      String word = isSpaced() ? part : part.replaceAll("['’]", "");
      if (!word.isEmpty()) {
        parts.add(spelled(word));
      }
    }
    String joined = parts.toString();
    if (this == CAMEL && !joined.isEmpty()) {
      return joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
    }
    return this == SPACED ? capitalized(joined) : joined;
  }

  private Pattern pattern() {
    return switch (this) {
      case KEBAB -> InOneWord.KEBAB;
      case SNAKE -> InOneWord.SNAKE;
      case PASCAL -> InOneWord.PASCAL;
      case CAMEL -> InOneWord.CAMEL;
      case TITLE -> InWords.TITLE;
      case SPACED -> InWords.SPACED;
    };
  }

  private String spelled(String word) {
    return switch (this) {
      case KEBAB, SNAKE -> word.toLowerCase(Locale.ROOT);
      case PASCAL, CAMEL, TITLE -> capitalized(word);
      case SPACED -> word;
    };
  }

  private static String capitalized(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
