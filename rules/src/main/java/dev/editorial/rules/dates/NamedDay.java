package dev.editorial.rules.dates;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day that a page's name holds.
 *
 * @param written as in the name
 */
record NamedDay(String written, Stretch day) {

  private static final Pattern DAY =
      Pattern.compile(
          "(?<![\\d.-])(?:19|20)\\d{2}(?:([-_.])\\d{2}\\1\\d{2}|(?:0[1-9]|1[0-2])[0-3]\\d)(?!\\d|-\\d\\d\\b)");

  /** The day in a name; empty where there is none, or more than one. */
  static Optional<NamedDay> in(String name) {
    Matcher days = DAY.matcher(name);
    if (!days.find()) {
      return Optional.empty();
    }
    String written = days.group();
    Optional<Stretch> day = days.find() ? Optional.empty() : Stretch.of(written.replace('_', '-'));
    return day.isPresent() ? Optional.of(new NamedDay(written, day.get())) : Optional.empty();
  }

  /** Whether a date may mean this day; of one with a time, the zone may shift it by a day. */
  boolean agreesWith(String date) {
    int slack = date.contains(":") || date.matches("\\d{10,}") ? 1 : 0;
    Optional<Stretch> other = Stretch.of(date);
    return other.isPresent() && other.get().meets(day, slack);
  }
}
