package dev.editorial.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** A way to write dates; the groups are named y, m and d. */
  record Form(Pattern pattern) {
    Form(String regex) {
      this(Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
    }
  }

  String TIME =
      "(?:[T"
          + " ,]+\\d{1,2}(?::?\\d{2}){0,2}(?:[.,]\\d+)?\\s*(?:[AaPp][Mm])?\\s*(?:Z|UTC|GMT|[A-Z]{2,5}|[+-]\\d{2}:?\\d{2})?(?:\\[[^\\]]+\\])?|\\s*(?:Z|UTC))?";

  List<Form> FORMS =
      List.of(
          new Form("(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})" + TIME),
          new Form("(?<y>\\d{4})/(?<m>\\d{1,2})/(?<d>\\d{1,2})" + TIME),
          new Form("(?<y>\\d{4})\\.(?<m>\\d{1,2})\\.(?<d>\\d{1,2})"),
          new Form("(?<m>\\d{1,2})/(?<d>\\d{1,2})/(?<y>\\d{4})" + TIME),
          new Form("(?<d>\\d{1,2})[./-](?<m>\\d{1,2})[./-](?<y>\\d{4})" + TIME),
          new Form("(?<y>\\d{4})[-/](?<m>\\d{1,2})(?<d>)"),
          new Form("(?<y>(?:19|20)\\d{2})(?<m>\\d{2})(?<d>\\d{2})"),
          new Form("(?<y>\\d{4})(?<m>)(?<d>)"),
          new Form(
              "(?:[a-z]+,? )?(?<m>[a-z]{3,9})\\.? (?<d>\\d{1,2})(?:st|nd|rd|th)?,? (?<y>\\d{4})"
                  + TIME),
          new Form(
              "(?:[a-z]+,? )?(?<d>\\d{1,2})\\.?(?:st|nd|rd|th)?[ -](?<m>[a-zä]{3,9})\\.?,?["
                  + " -](?<y>\\d{4})"
                  + TIME),
          new Form("(?<m>[a-z]{3,9})\\.?,? (?<y>\\d{4})(?<d>)"));

  Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("mär", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("mai", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("okt", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12),
          Map.entry("dez", 12));

  Set<String> MONTH_NAMES =
      Set.of(
          ("january february march april may june july august september october november december"
                  + " januar februar märz mai juni juli oktober dezember")
              .split(" "));

  Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
  Pattern NOTHING = Pattern.compile("|none|null|~|n/?a|nil|unknown|-+", Pattern.CASE_INSENSITIVE);
  Pattern LINKED = Pattern.compile("\\[\\[([^\\[\\]|]+)(?:\\|[^\\[\\]]*)?\\]\\]");

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
    if (EPOCH.matcher(value).matches()) {
      long number = Long.parseLong(value);
      Instant instant =
          value.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
      return new Day(instant.atZone(ZoneOffset.UTC).toLocalDate());
    }
    DateText best = new Other();
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(value);
      if (matcher.matches()) {
        Optional<DateText> read = month(matcher.group("m")).map(month -> day(matcher, month));
        if (read.isPresent() && read.get() instanceof Day) {
          return read.get();
        }
        best = read.orElse(best);
      }
    }
    return best;
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
    Matcher linked = LINKED.matcher(value);
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

  private static DateText day(Matcher matcher, int month) {
    String day = matcher.group("d");
    try {
      int year = Integer.parseInt(matcher.group("y"));
      if (!day.isEmpty()) {
        return new Day(LocalDate.of(year, month, Integer.parseInt(day)));
      }
      YearMonth first = YearMonth.of(year, month);
      YearMonth last = matcher.group("m").isEmpty() ? YearMonth.of(year, 12) : first;
      return new Day(first.atDay(1), last.atEndOfMonth());
    } catch (DateTimeException impossible) {
      return new Impossible();
    }
  }

  private static Optional<Integer> month(String text) {
    if (text.isEmpty()) {
      return Optional.of(1);
    }
    return Character.isDigit(text.charAt(0))
        ? Optional.of(Integer.parseInt(text))
        : MONTHS.entrySet().stream()
            .filter(entry -> isMonth(text.toLowerCase(Locale.ROOT), entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
  }

  /** Whether a word is a month's abbreviation, or its name in English or German. */
  private static boolean isMonth(String word, String abbreviation) {
    return word.equals(abbreviation)
        || MONTH_NAMES.contains(word) && word.startsWith(abbreviation)
        || word.equals("sept") && abbreviation.equals("sep");
  }
}
