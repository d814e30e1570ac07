package dev.editorial.wiki;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the right name nearest to a wrong one. */
final class Nearest {

  private Nearest() {}

  /**
   * The candidate whose name is nearest, if it is near enough to be meant: one letter may differ,
   * and one more in every ten; numbers may not.
   */
  static <T> Optional<T> to(
      String wanted, Collection<T> candidates, Function<T, String> name, Comparator<T> ties) {
    String folded = PageIndex.fold(wanted);
    int limit = folded.length() < 4 ? 0 : 1 + folded.length() / 10;
    LevenshteinDistance distance = new LevenshteinDistance(limit);
    if (limit == 0) {
      return Optional.empty();
    }
    Optional<T> best = Optional.empty();
    int least = limit + 1;
    for (T candidate : candidates) {
      String other = PageIndex.fold(name.apply(candidate));
      if (Math.abs(other.length() - folded.length()) > limit || !sameNumbers(folded, other)) {
        continue;
      }
      int steps = distance.apply(folded, other);
      if (steps < 0) {
        continue;
      }
      if (other.startsWith(folded) || folded.startsWith(other)) {
        // An ending is more easily wrong than a stem.
        steps = 0;
      }
      if (steps < least
          || (steps == least
              && best.filter(known -> ties.compare(candidate, known) < 0).isPresent())) {
        best = Optional.of(candidate);
        least = steps;
      }
    }
    return best;
  }

  private static boolean sameNumbers(String one, String other) {
    return one.replaceAll("\\D+", " ").strip().equals(other.replaceAll("\\D+", " ").strip());
  }
}
