package dev.editorial.wiki;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values in groups, each by its key and in the order in which they come. */
final class Groups {

  private Groups() {}

  static <V> void add(Map<String, List<V>> groups, String key, V value) {
    List<V> group = groups.get(key);
    if (group == null) {
      group = new ArrayList<>();
      groups.put(key, group);
    }
    group.add(value);
  }
}
