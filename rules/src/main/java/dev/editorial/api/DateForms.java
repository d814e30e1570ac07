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

/**
 * The many forms of dates besides {@code YYYY-MM-DD}, apart from {@link DateText}: most wikis need
 * none of them, and their patterns take longer to set up than all dates of a small wiki to read.
 */
final class DateForms {

  /** A way to write dates; the groups are named y, m and d. */
  private record Form(Pattern pattern) {
    Form(String regex) {
      this(Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
    }
  }

  private static final String TIME =
      "(?:[T"
          + " ,]+\\d{1,2}(?::?\\d{2}){0,2}(?:[.,]\\d+)?\\s*(?:[AaPp][Mm])?\\s*(?:Z|UTC|GMT|[A-Z]{2,5}|[+-]\\d{2}:?\\d{2})?(?:\\[[^\\]]+\\])?|\\s*(?:Z|UTC))?";

  private static final List<Form> FORMS =
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

  private static final Map<String, Integer> MONTHS =
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

  private static final Set<String> MONTH_NAMES =
      Set.of(
          ("january february march april may june july august september october november december"
                  + " januar februar märz mai juni juli oktober dezember")
              .split(" "));

  private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
  static final Pattern LINKED = Pattern.compile("\\[\\[([^\\[\\]|]+)(?:\\|[^\\[\\]]*)?\\]\\]");

  private DateForms() {}

  /** Reads a text with four digits in a row. */
  static DateText read(String value) {
    if (EPOCH.matcher(value).matches()) {
      long number = Long.parseLong(value);
      Instant instant =
          value.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
      return new DateText.Day(instant.atZone(ZoneOffset.UTC).toLocalDate());
    }
    DateText best = new DateText.Other();
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(value);
      if (matcher.matches()) {
        Optional<Integer> month = month(matcher.group("m"));
        if (month.isPresent()) {
          best = day(matcher, month.get());
        }
        if (best instanceof DateText.Day) {
          return best;
        }
      }
    }
    return best;
  }

  private static DateText day(Matcher matcher, int month) {
    String day = matcher.group("d");
    try {
      int year = Integer.parseInt(matcher.group("y"));
      if (!day.isEmpty()) {
        return new DateText.Day(LocalDate.of(year, month, Integer.parseInt(day)));
      }
      YearMonth first = YearMonth.of(year, month);
      YearMonth last = matcher.group("m").isEmpty() ? YearMonth.of(year, 12) : first;
      return new DateText.Day(first.atDay(1), last.atEndOfMonth());
    } catch (DateTimeException impossible) {
      return new DateText.Impossible();
    }
  }

  private static Optional<Integer> month(String text) {
    if (text.isEmpty()) {
      return Optional.of(1);
    }
    if (Character.isDigit(text.charAt(0))) {
      return Optional.of(Integer.parseInt(text));
    }
    String word = text.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, Integer> month : MONTHS.entrySet()) {
      if (isMonth(word, month.getKey())) {
        return Optional.of(month.getValue());
      }
    }
    return Optional.empty();
  }

  /** Whether a word is a month's abbreviation, or its name in English or German. */
  private static boolean isMonth(String word, String abbreviation) {
    return word.equals(abbreviation)
        || MONTH_NAMES.contains(word) && word.startsWith(abbreviation)
        || word.equals("sept") && abbreviation.equals("sep");
  }
}
