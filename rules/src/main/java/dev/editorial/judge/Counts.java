package dev.editorial.judge;

import java.util.Map;

/**
 * Counts by keys. A {@code merge} in each place would be shorter, but every lambda takes its time
 * to start, and a check is one short run.
 */
final class Counts {

  private Counts() {}

  /** Counts one more, and tells how many there are with it. */
  static <K> int add(Map<K, Integer> counts, K key) {
    int count = counts.getOrDefault(key, 0) + 1;
    counts.put(key, count);
    return count;
  }
}
