package dev.editorial.wiki;

import dev.editorial.api.Groups;
import dev.editorial.api.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The pages of all wikis of a repository, so that a link may leave its own. Shared by all of them.
 * Thread-safe.
 */
public final class Neighbours {

  private final Map<String, Page> byPath = new TreeMap<>();
  private final Lazy<Map<String, String>> byFoldedPath = new Lazy<>();
  private final Lazy<Map<String, List<String>>> byName = new Lazy<>();

  private Neighbours(List<Layout.Located> wikis) {
    if (wikis.size() > 1) {
      for (Layout.Located wiki : wikis) {
        for (Page page : wiki.pages()) {
          byPath.put(Paths.resolve(wiki.root(), page.path()), page);
        }
      }
    }
  }

  private Map<String, String> foldPaths() {
    Map<String, String> folded = new HashMap<>();
    for (String path : byPath.keySet()) {
      folded.putIfAbsent(PageIndex.fold(path), path);
    }
    return folded;
  }

  private Map<String, List<String>> groupByName() {
    Map<String, List<String>> names = new HashMap<>();
    for (Map.Entry<String, Page> entry : byPath.entrySet()) {
      Groups.add(names, PageIndex.fold(entry.getValue().name()), entry.getKey());
    }
    return names;
  }

  /** The pages of these wikis; none, where there is only one. */
  public static Neighbours of(List<Layout.Located> wikis) {
    return new Neighbours(wikis);
  }

  /** The page at a path from a wiki's root. */
  Optional<Page> at(String root, String path) {
    Page page = byPath.get(Paths.resolve(root, path));
    return page == null ? Optional.empty() : Optional.of(page.at(path));
  }

  /** The path, from a wiki's root, that equals this one but for case and Unicode form. */
  Optional<String> alike(String root, String path) {
    String full = Paths.resolve(root, path);
    String other = byFoldedPath.get(this::foldPaths).get(PageIndex.fold(full));
    return other == null || other.equals(full)
        ? Optional.empty()
        : Optional.of(Paths.fromRoot(other, root));
  }

  /** The only page of this name, or whose path from the top ends so, from a wiki's root. */
  Optional<String> named(String root, String name) {
    Map<String, List<String>> names = byName.get(this::groupByName);
    List<String> found = new ArrayList<>();
    for (String path : names.getOrDefault(PageIndex.fold(PageIndex.nameOf(name)), List.of())) {
      if (("/" + Paths.withoutPageExtension(path)).endsWith("/" + name)) {
        found.add(path);
      }
    }
    return found.size() == 1 ? Optional.of(Paths.fromRoot(found.get(0), root)) : Optional.empty();
  }
}
