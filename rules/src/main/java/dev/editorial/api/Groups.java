package dev.editorial.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sorts things by what they have in common. */
public final class Groups {

  private Groups() {}

  /** The pages of each folder, in the order given; the folders in that of their paths. */
  public static SortedMap<String, List<Page>> byFolder(Iterable<Page> pages) {
    SortedMap<String, List<Page>> folders = new TreeMap<>();
    for (Page page : pages) {
      add(folders, page.folder(), page);
    }
    return folders;
  }

  /** Puts one more into the group of its key, which may be the first of it. */
  public static <K, V> void add(Map<K, List<V>> groups, K key, V member) {
    List<V> group = groups.get(key);
    if (group == null) {
      group = new ArrayList<>();
      groups.put(key, group);
    }
    group.add(member);
  }
}
