package dev.editorial.it.edits;

import dev.editorial.api.Conventions;
import dev.editorial.api.Page;
import dev.editorial.api.Role;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who links to whom in one wiki, before or after an edit, with what follows for its pages.
 *
 * @param pages by path from the checked directory
 * @param outbound the targets by source, listings among the sources
 * @param elsewhere the paths that other wikis link to
 */
record LinkGraph(
    WikiFacts wiki,
    Conventions conventions,
    Map<String, Page> pages,
    Map<String, Set<String>> outbound,
    Set<String> elsewhere) {

  private static final int LISTS_MANY = 10;
  private static final int LISTS_SOME = 5;

  private Role role(String path) {
    return wiki.role(pages.get(path), conventions);
  }

  private boolean isContent(String path) {
    return pages.containsKey(path) && role(path) == Role.CONTENT;
  }

  private boolean isSilent() {
    return wiki.joined().foreignNavigation().isPresent();
  }

  /** The pages that no other page introduces. */
  Set<String> orphans() {
    List<String> candidates =
        pages.keySet().stream()
            .filter(this::isContent)
            .filter(path -> pages.get(path).problem().isEmpty() && !pages.get(path).isDaily())
            .toList();
    Set<String> orphans = new TreeSet<>();
    if (isSilent() || candidates.size() < 2) {
      return orphans;
    }
    Map<String, Set<String>> inbound = inbound();
    Map<String, Boolean> catalogues = new HashMap<>();
    for (String path : candidates) {
      boolean introduced =
          elsewhere.contains(path)
              || inbound.getOrDefault(path, Set.of()).stream()
                  .anyMatch(
                      source ->
                          !source.equals(path)
                              && !catalogues.computeIfAbsent(source, this::isCatalogue));
      if (!introduced) {
        orphans.add(path);
      }
    }
    return orphans;
  }

  private Map<String, Set<String>> inbound() {
    Map<String, Set<String>> inbound = new HashMap<>();
    outbound.forEach(
        (source, targets) ->
            targets.forEach(
                target -> inbound.computeIfAbsent(target, path -> new HashSet<>()).add(source)));
    return inbound;
  }

  private boolean isCatalogue(String path) {
    if (!pages.containsKey(path)
        || role(path) != Role.INDEX
        || wiki.joined().detected().listings().contains(wiki.own(path))) {
      return false;
    }
    long listed = outbound.getOrDefault(path, Set.of()).stream().filter(this::isContent).count();
    String prefix = Names.folder(path).isEmpty() ? "" : Names.folder(path) + "/";
    long like =
        pages.keySet().stream()
            .filter(other -> other.startsWith(prefix) && isContent(other))
            .count();
    return listed >= LISTS_MANY || (listed >= LISTS_SOME && listed * 2 >= like);
  }

  /** The pages that other pages link to, and no reader comes to from a start page. */
  Set<String> unreachable() {
    Set<String> unreachable = new TreeSet<>();
    Set<String> starts = starts();
    if (isSilent() || starts.isEmpty()) {
      return unreachable;
    }
    Set<String> reached = new HashSet<>(starts);
    Deque<String> queue = new ArrayDeque<>(starts);
    while (!queue.isEmpty()) {
      for (String next : outbound.getOrDefault(queue.removeFirst(), Set.of())) {
        if (pages.containsKey(next) && reached.add(next)) {
          queue.add(next);
        }
      }
    }
    List<String> content = pages.keySet().stream().filter(this::isContent).toList();
    List<String> unreached = content.stream().filter(path -> !reached.contains(path)).toList();
    if (unreached.size() * 2 >= content.size() + 1) {
      return unreachable;
    }
    Map<String, Set<String>> inbound = inbound();
    unreached.stream()
        .filter(
            path ->
                inbound.getOrDefault(path, Set.of()).stream()
                    .anyMatch(source -> !source.equals(path)))
        .forEach(unreachable::add);
    return unreachable;
  }

  private Set<String> starts() {
    Set<String> folders = new HashSet<>(Set.of(wiki.root()));
    conventions
        .entityFolders()
        .forEach(entity -> folders.add(wiki.full(Names.folder(entity.path()))));
    Set<String> starts = new TreeSet<>(elsewhere);
    pages.keySet().stream()
        .filter(path -> role(path) == Role.INDEX && folders.contains(Names.folder(path)))
        .forEach(starts::add);
    wiki.joined().detected().listings().stream()
        .map(wiki::full)
        .filter(listing -> !pages.containsKey(listing))
        .forEach(listing -> starts.addAll(outbound.getOrDefault(listing, Set.of())));
    starts.retainAll(pages.keySet());
    return starts;
  }
}
