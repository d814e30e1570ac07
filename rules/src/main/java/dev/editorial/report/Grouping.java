package dev.editorial.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts together what has the same key; in which order groups come, is the map's affair. */
final class Grouping {

  private Grouping() {}

  /** Adds to the group of {@code key}, which is begun if it is not there. */
  static <K, V> void add(Map<K, List<V>> groups, K key, V member) {
    groups.computeIfAbsent(key, fresh -> new ArrayList<>()).add(member);
  }
}
