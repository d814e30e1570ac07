package dev.editorial.rules.graph;

import dev.editorial.api.Groups;
import dev.editorial.api.Page;
import dev.editorial.api.ResolvedLink;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells the links that may lie on a circle: most relations have none, and need no graph then. */
final class Knotted {

  private Knotted() {}

  /**
   * The links whose pages are left when those that lead no further are taken away, again and again.
   */
  static List<ResolvedLink> of(List<ResolvedLink> links) {
    Map<Page, Integer> waysOn = new HashMap<>();
    Map<Page, List<Page>> sources = new HashMap<>();
    for (ResolvedLink link : links) {
      for (Page target : link.outcome().pages()) {
        waysOn.put(link.source(), waysOn.getOrDefault(link.source(), 0) + 1);
        Groups.add(sources, target, link.source());
      }
    }
    Deque<Page> ends = new ArrayDeque<>();
    for (Page target : sources.keySet()) {
      if (!waysOn.containsKey(target)) {
        ends.add(target);
      }
    }
    while (!ends.isEmpty()) {
      for (Page source : sources.getOrDefault(ends.remove(), List.of())) {
        int left = waysOn.getOrDefault(source, 0) - 1;
        waysOn.put(source, left);
        if (left == 0) {
          ends.add(source);
        }
      }
    }
    List<ResolvedLink> knotted = new ArrayList<>();
    for (ResolvedLink link : links) {
      if (waysOn.getOrDefault(link.source(), 0) > 0) {
        knotted.add(link);
      }
    }
    return knotted;
  }
}
