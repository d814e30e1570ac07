package dev.editorial.wiki;

import dev.editorial.api.Groups;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds the right name nearest to a wrong one, if it is near enough to be meant: one letter may
 * differ, and one more in every ten; numbers may not. Names are kept by their lengths, so that a
 * search looks at few. Immutable.
 */
final class Nearest<T> {

  private static final Pattern NO_DIGITS = Pattern.compile("\\D+");
  private static final int SHORTEST = 4;

  /** A name as it is compared. */
  private record Name<T>(String folded, T value) {}

  private final Map<Integer, List<Name<T>>> buckets = new HashMap<>();

  /**
   * @param name what a value is called
   */
  Nearest(Collection<T> values, Function<T, String> name) {
    for (T value : values) {
      String folded = PageIndex.fold(name.apply(value));
      if (!folded.isEmpty()) {
        Groups.add(buckets, bucket(folded, folded.length()), new Name<>(folded, value));
      }
    }
  }

  /** The values whose names are nearest, several where these are equally near. */
  List<T> to(String wanted) {
    String folded = PageIndex.fold(wanted);
    int length = folded.length();
    if (length < SHORTEST) {
      return List.of();
    }
    int limit = 1 + length / 10;
    LevenshteinDistance distance = new LevenshteinDistance(limit);
    String numbers = numbers(folded);
    List<T> best = new ArrayList<>();
    int least = limit;
    for (int other = length - limit; other <= length + limit; other++) {
      for (Name<T> name : buckets.getOrDefault(bucket(folded, other), List.of())) {
        int steps = steps(folded, name.folded(), distance);
        if (steps < 0 || steps > least || !numbers.equals(numbers(name.folded()))) {
          continue;
        }
        if (steps < least) {
          best.clear();
          least = steps;
        }
        best.add(name.value());
      }
    }
    return List.copyOf(best);
  }

  /** How far apart two names are, or -1 for too far; an ending is more easily wrong than a stem. */
  private static int steps(String one, String other, LevenshteinDistance distance) {
    return one.startsWith(other) || other.startsWith(one) ? 0 : distance.apply(one, other);
  }

  /** The first letter is seldom wrong, and tells most names apart. */
  private static int bucket(String name, int length) {
    return length << Character.SIZE | name.charAt(0);
  }

  private static String numbers(String name) {
    return NO_DIGITS.matcher(name).replaceAll(" ").strip();
  }
}
