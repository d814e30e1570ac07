package dev.editorial.rules.dates;

import dev.editorial.api.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A list whose entries begin with dates, and the order that these show. */
final class DatedList {

  /** Of fewer, a mixed list may look like an ordered one but for an entry. */
  private static final int FEWEST_ENTRIES = 7;

  private static final int FEWEST_STEPS = 5;
  private static final int STRAYS_IN_TEN = 10;

  /**
   * An entry out of order.
   *
   * @param before the entry that it stands after, though it should not
   */
  record Stray(Body.DatedEntry entry, Body.DatedEntry neighbour, boolean newestFirst) {}

  private record Dated(Body.DatedEntry entry, Stretch days) {}

  private final List<Dated> entries = new ArrayList<>();
  private final boolean newestFirst;
  private final int steps;

  DatedList(List<Body.DatedEntry> list) {
    for (Body.DatedEntry entry : list) {
      Optional<Stretch> days = Stretch.of(entry.date());
      if (days.isPresent()) {
        entries.add(new Dated(entry, days.get()));
      }
    }
    int down = 0;
    int up = 0;
    for (int i = 1; i < entries.size(); i++) {
      down += entries.get(i).days().isBefore(entries.get(i - 1).days(), 0) ? 1 : 0;
      up += entries.get(i - 1).days().isBefore(entries.get(i).days(), 0) ? 1 : 0;
    }
    newestFirst = down > up;
    steps = Math.max(down, up);
  }

  /**
   * The entries that stand out; none where the list has no clear order, or is not put right by
   * moving them alone.
   */
  List<Stray> strays() {
    List<Stray> strays = new ArrayList<>();
    if (entries.size() < FEWEST_ENTRIES || steps < FEWEST_STEPS) {
      return strays;
    }
    for (int i = 1; i < entries.size(); i++) {
      if (!inOrder(i - 1, i)) {
        Optional<Stray> stray = strayAt(i);
        if (stray.isEmpty()) {
          return List.of();
        }
        strays.add(stray.get());
      }
    }
    return strays.size() <= Math.max(1, entries.size() / STRAYS_IN_TEN) ? strays : List.of();
  }

  /** Which of two neighbours that are out of order stands between others that are not. */
  private Optional<Stray> strayAt(int second) {
    if (inOrder(second - 1, second + 1)) {
      return Optional.of(stray(second, second - 1));
    }
    return inOrder(second - 2, second) ? Optional.of(stray(second - 1, second)) : Optional.empty();
  }

  private Stray stray(int at, int neighbour) {
    return new Stray(entries.get(at).entry(), entries.get(neighbour).entry(), newestFirst);
  }

  private boolean inOrder(int one, int next) {
    if (one < 0 || next >= entries.size()) {
      return true;
    }
    Stretch above = entries.get(newestFirst ? one : next).days();
    Stretch below = entries.get(newestFirst ? next : one).days();
    return !above.isBefore(below, 0);
  }
}
