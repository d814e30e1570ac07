package dev.editorial.rules.dates;

import dev.editorial.api.DateText;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that a written date may mean: one, those of a month or a year, or those between the two
 * readings of {@code 03/04/2024}.
 */
record Stretch(LocalDate first, LocalDate last) {

  private static final Pattern EITHER_WAY =
      Pattern.compile("(0?[1-9]|1[0-2])/(0?[1-9]|1[0-2])/(\\d{4})(?!\\d).*");

  /** The days of a date; empty where it is none. */
  static Optional<Stretch> of(String text) {
    if (!(DateText.read(text) instanceof DateText.Day day)) {
      return Optional.empty();
    }
    Matcher either = EITHER_WAY.matcher(text.strip());
    if (either.matches()) {
      int one = Integer.parseInt(either.group(1));
      int other = Integer.parseInt(either.group(2));
      int year = Integer.parseInt(either.group(3));
      return Optional.of(
          new Stretch(
              LocalDate.of(year, Math.min(one, other), Math.max(one, other)),
              LocalDate.of(year, Math.max(one, other), Math.min(one, other))));
    }
    return Optional.of(new Stretch(day.date(), day.last()));
  }

  /** Whether it is over before the other one begins, by more than {@code slack} days. */
  boolean isBefore(Stretch other, int slack) {
    return last.plusDays(slack).isBefore(other.first);
  }

  /** Whether both may mean one day, or days no more than {@code slack} apart. */
  boolean meets(Stretch other, int slack) {
    return !isBefore(other, slack) && !other.isBefore(this, slack);
  }
}
