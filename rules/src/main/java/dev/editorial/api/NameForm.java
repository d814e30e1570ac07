package dev.editorial.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A way to write the words of a file name, the strictest first. */
public enum NameForm {
  KEBAB("kebab-case", "-", word -> word.toLowerCase(Locale.ROOT), Patterns.KEBAB),
  SNAKE("snake_case", "_", word -> word.toLowerCase(Locale.ROOT), Patterns.SNAKE),
  PASCAL("PascalCase", "", NameForm::capitalized, Patterns.PASCAL),
  CAMEL("camelCase", "", NameForm::capitalized, Patterns.CAMEL),
  TITLE("Title Case", " ", NameForm::capitalized, Patterns.TITLE),
  SPACED("words with spaces", " ", word -> word, Patterns.SPACED);

  /** Names in one word are of several forms; these patterns match more than that. */
  private static final class Patterns {
    private static final String LOWER = "[\\p{Ll}\\p{Lo}\\p{M}\\p{N}+~]+";
    private static final String CAPITAL = "[^\\s\\p{Ll}][^\\s]*|\\p{Ll}[^\\s]*\\p{Lu}[^\\s]*";
    private static final String SMALL =
        "\\p{Ll}{1,3}|with|from|into|onto|over|upon|than|that|your|vs\\.";

    static final Pattern KEBAB = Pattern.compile("%1$s(?:[-.]+_?%1$s)*-*".formatted(LOWER));
    static final Pattern SNAKE = Pattern.compile("%1$s(?:[_.]+%1$s)*_*".formatted(LOWER));
    static final Pattern PASCAL = Pattern.compile("[\\p{Lu}\\p{Lo}\\p{N}][\\p{L}\\p{M}\\p{N}.]*");
    static final Pattern CAMEL = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}][\\p{L}\\p{M}\\p{N}.]*");
    static final Pattern TITLE =
        Pattern.compile("(?:%1$s)(?: +(?:%1$s|%2$s))*".formatted(CAPITAL, SMALL));

    /** All but words that are joined by signs and begin with a small letter. */
    static final Pattern SPACED = Pattern.compile("(?!\\p{Ll}[^\\s]*[-_][^\\s]*$).+");

    private Patterns() {}
  }

  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[^\\p{L}\\p{M}\\p{N}.+'’]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})");

  private final String words;
  private final String separator;
  private final Function<String, String> spelling;
  private final Pattern pattern;

  NameForm(String words, String separator, Function<String, String> spelling, Pattern pattern) {
    this.words = words;
    this.separator = separator;
    this.spelling = spelling;
    this.pattern = pattern;
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
    return pattern.matcher(name).matches();
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
    List<String> parts =
        Arrays.stream(BETWEEN_WORDS.split(name))
            .map(part -> isSpaced() ? part : part.replaceAll("['’]", ""))
            .filter(part -> !part.isEmpty())
            .toList();
    String joined = parts.stream().map(spelling).collect(Collectors.joining(separator));
    if (this == CAMEL && !joined.isEmpty()) {
      return joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
    }
    return this == SPACED ? capitalized(joined) : joined;
  }

  private static String capitalized(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
