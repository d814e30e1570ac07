package dev.editorial.rules.duplicates;

import dev.editorial.api.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pages that have something in common, by that. Most have nothing in common with others, so
 * only those that do are kept in lists. One thread.
 */
final class Alike<K> {

  private final Map<K, Page> first = new HashMap<>();
  private final Map<K, List<Page>> several = new LinkedHashMap<>();

  /** Takes a page with something that it has; what a page has twice, it has once. */
  void add(K key, Page page) {
    @Nullable Page before = first.putIfAbsent(key, page);
    if (before != null && !before.equals(page)) {
      List<Page> pages = several.computeIfAbsent(key, had -> new ArrayList<>(List.of(before)));
      if (!pages.get(pages.size() - 1).equals(page)) {
        pages.add(page);
      }
    }
  }

  /** What two pages or more have, with those. */
  Map<K, List<Page>> groups() {
    return several;
  }
}
