package dev.editorial.rules.dates;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
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
    List<String> days = DAY.matcher(name).results().map(MatchResult::group).toList();
    return days.size() == 1
        ? Stretch.of(days.get(0).replace('_', '-'))
            .map(stretch -> new NamedDay(days.get(0), stretch))
        : Optional.empty();
  }

  /** Whether a date may mean this day; of one with a time, the zone may shift it by a day. */
  boolean agreesWith(String date) {
    int slack = date.contains(":") || date.matches("\\d{10,}") ? 1 : 0;
    return Stretch.of(date).filter(stretch -> stretch.meets(day, slack)).isPresent();
  }
}
