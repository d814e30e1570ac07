package dev.editorial.api;

/** Words with numbers in them, the same in every locale. */
public final class Wording {

  private Wording() {}

  /**
   * Formats as {@link String#format} does, with digits and separators that do not depend on the
   * machine. It knows {@code %s}, {@code %d}, {@code %,d} and {@code %%}, and starts at once, which
   * a formatter with all locales does not.
   *
   * @throws IllegalArgumentException if the words hold another mark, or too few arguments are given
   */
  public static String format(String words, Object... arguments) {
    StringBuilder text = new StringBuilder(words.length() + 16);
    int argument = 0;
    int from = 0;
    for (int mark = words.indexOf('%'); mark >= 0; mark = words.indexOf('%', from)) {
      text.append(words, from, mark);
      if (words.startsWith("%%", mark)) {
        text.append('%');
        from = mark + 2;
        continue;
      }
      boolean grouped = words.startsWith("%,d", mark);
      if (!grouped && !words.startsWith("%s", mark) && !words.startsWith("%d", mark)) {
        throw new IllegalArgumentException("no mark that is known here: " + words.substring(mark));
      }
      if (argument == arguments.length) {
        throw new IllegalArgumentException("an argument is missing: " + words);
      }
      String value = String.valueOf(arguments[argument++]);
      text.append(grouped ? grouped(value) : value);
      from = mark + (grouped ? 3 : 2);
    }
    return text.append(words, from, words.length()).toString();
  }

  private static String grouped(String digits) {
    StringBuilder grouped = new StringBuilder(digits);
    int first = digits.startsWith("-") ? 1 : 0;
    for (int i = digits.length() - 3; i > first; i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }
}
