package dev.editorial.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Counts and gathers by keys. A {@code merge} or {@code computeIfAbsent} in each place would be
 * shorter, but every lambda takes its time to start, and a check is one short run.
 */
final class Tally {

  private Tally() {}

  /** Counts one more, and tells how many there are with it. */
  static <K> int count(Map<K, Integer> counts, K key) {
    int count = counts.getOrDefault(key, 0) + 1;
    counts.put(key, count);
    return count;
  }

  /** Adds to the list of a key. */
  static <K, V> void add(Map<K, List<V>> lists, K key, V value) {
    List<V> list = lists.get(key);
    if (list == null) {
      list = new ArrayList<>();
      lists.put(key, list);
    }
    list.add(value);
  }
}
