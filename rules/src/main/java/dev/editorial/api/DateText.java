package dev.editorial.api;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates in the forms that wikis write them. */
public sealed interface DateText {

  /**
   * A date.
   *
   * @param date of a month or a year, its first day
   * @param last of a month or a year, its last day
   */
  record Day(LocalDate date, LocalDate last) implements DateText {
    /** A single day. */
    public Day(LocalDate date) {
      this(date, date);
    }
  }

  /** The shape of a date that no calendar has, such as {@code 2024-13-45}. */
  record Impossible() implements DateText {}

  /** Nothing, or a word for it, such as {@code None}. */
  record Absent() implements DateText {}

  /** No date at all. */
  record Other() implements DateText {}

  Pattern NOTHING = Pattern.compile("|none|null|~|n/?a|nil|unknown|-+", Pattern.CASE_INSENSITIVE);

  /** Reads {@code text}. */
  static DateText read(String text) {
    String value = unlinked(text.strip());
    if (!hasYear(value)) {
      return isNothing(value) ? new Absent() : new Other();
    }
    if (value.length() == 10 && value.charAt(4) == '-' && value.charAt(7) == '-') {
      Optional<DateText> day = isoDay(value);
      if (day.isPresent()) {
        return day.get();
      }
    }
    return DateForms.read(value);
  }

  /** Most texts are longer than any word for nothing, and tell so without a pattern. */
  private static boolean isNothing(String value) {
    return (value.length() <= "unknown".length() || value.startsWith("-"))
        && NOTHING.matcher(value).matches();
  }

  /** The most common form, told without a pattern; empty where it is another one. */
  private static Optional<DateText> isoDay(String value) {
    int[] digits = new int[value.length()];
    for (int i = 0; i < digits.length; i++) {
      digits[i] = value.charAt(i) - '0';
      if (i != 4 && i != 7 && (digits[i] < 0 || digits[i] > 9)) {
        return Optional.empty();
      }
    }
    int year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3];
    int month = digits[5] * 10 + digits[6];
    int day = digits[8] * 10 + digits[9];
    boolean exists = month >= 1 && month <= 12 && day >= 1;
    return Optional.of(
        exists && day <= YearMonth.of(year, month).lengthOfMonth()
            ? new Day(LocalDate.of(year, month, day))
            : new Impossible());
  }

  private static String unlinked(String value) {
    if (!value.startsWith("[[")) {
      return value;
    }
    Matcher linked = DateForms.LINKED.matcher(value);
    return linked.matches() ? linked.group(1).strip() : value;
  }

  /** Whether there are four digits in a row, as every date has: most values are told by that. */
  private static boolean hasYear(String value) {
    int digits = 0;
    for (int i = 0; i < value.length() && digits < 4; i++) {
      digits = Character.isDigit(value.charAt(i)) ? digits + 1 : 0;
    }
    return digits == 4;
  }
}
