package dev.editorial.rules.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.graph.DefaultEdge;

/**
 * Finds a short way round in a knot of pages: by a breadth-first search from each of its first
 * pages, back to where it began. Of a knot of very many pages only so many are tried that it takes
 * no longer than others.
 */
final class ShortestCycle {

  private static final int MOST_STARTS = 64;
  private static final int MOST_STEPS = 500_000;

  private ShortestCycle() {}

  /** The shortest cycle found in a knot, which is a strongly connected set of pages. */
  static Optional<List<String>> in(Graph<String, DefaultEdge> graph, TreeSet<String> knot) {
    return knot.stream()
        .limit(Math.max(1, Math.min(MOST_STARTS, MOST_STEPS / knot.size())))
        .flatMap(start -> cycleThrough(graph, knot, start).stream())
        .min(Comparator.comparingInt(List::size));
  }

  private static Optional<List<String>> cycleThrough(
      Graph<String, DefaultEdge> graph, Set<String> knot, String start) {
    Map<String, String> cameFrom = new LinkedHashMap<>();
    Deque<String> queue = new ArrayDeque<>(List.of(start));
    while (!queue.isEmpty()) {
      String at = queue.removeFirst();
      for (String next : new TreeSet<>(Graphs.successorListOf(graph, at))) {
        if (next.equals(start)) {
          List<String> cycle = new ArrayList<>(List.of(at));
          for (String back = at; !back.equals(start); cycle.add(back)) {
            back = cameFrom.get(back);
          }
          Collections.reverse(cycle);
          return Optional.of(cycle);
        }
        if (knot.contains(next) && cameFrom.putIfAbsent(next, at) == null) {
          queue.addLast(next);
        }
      }
    }
    return Optional.empty();
  }
}
