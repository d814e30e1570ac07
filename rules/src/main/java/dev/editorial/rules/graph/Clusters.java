package dev.editorial.rules.graph;

import dev.editorial.api.Groups;
import dev.editorial.api.Page;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Wiki;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Numbers that are joined to each other, one by one, and what hangs together then: a union-find
 * with path halving. One thread.
 */
final class Clusters {

  private final int[] parents;

  /**
   * @param size how many numbers there are, from 0 on, each by itself
   */
  Clusters(int size) {
    parents = new int[size];
    for (int i = 0; i < size; i++) {
      parents[i] = i;
    }
  }

  /** The content pages that links join, two or more in each group. */
  static List<List<Page>> ofPages(Wiki wiki) {
    Map<Page, Integer> nodes = new HashMap<>();
    for (Page page : wiki.pages()) {
      if (wiki.roleOf(page).isChecked() && !wiki.isCatalogue(page)) {
        nodes.put(page, nodes.size());
      }
    }
    Clusters clusters = new Clusters(nodes.size());
    for (Map.Entry<Page, Integer> node : nodes.entrySet()) {
      for (ResolvedLink link : wiki.linksFrom(node.getKey())) {
        for (Page page : link.outcome().pages()) {
          clusters.join(node.getValue(), nodes.getOrDefault(page, node.getValue()));
        }
      }
    }
    Map<Integer, List<Page>> groups = new TreeMap<>();
    for (Page page : wiki.contentPages()) {
      Groups.add(groups, clusters.of(nodes.get(page)), page);
    }
    List<List<Page>> joined = new ArrayList<>();
    for (List<Page> group : groups.values()) {
      if (group.size() > 1) {
        joined.add(group);
      }
    }
    return List.copyOf(joined);
  }

  /** The number that stands for all that hang together with this one. */
  int of(int number) {
    int at = number;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  void join(int one, int other) {
    // The lower number stands for both, whichever came first.
    int first = of(one);
    int second = of(other);
    parents[Math.max(first, second)] = Math.min(first, second);
  }
}
