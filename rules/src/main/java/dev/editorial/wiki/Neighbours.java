package dev.editorial.wiki;

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
  private final Lazy<Map<String, String>> byFoldedPath;
  private final Lazy<Map<String, List<String>>> byName;

  private Neighbours(List<Layout.Located> wikis) {
    if (wikis.size() > 1) {
      for (Layout.Located wiki : wikis) {
        wiki.pages().forEach(page -> byPath.put(Paths.resolve(wiki.root(), page.path()), page));
      }
    }
    this.byFoldedPath =
        new Lazy<>(
            () -> {
              Map<String, String> folded = new HashMap<>();
              byPath.keySet().forEach(path -> folded.putIfAbsent(PageIndex.fold(path), path));
              return folded;
            });
    this.byName =
        new Lazy<>(
            () -> {
              Map<String, List<String>> names = new HashMap<>();
              byPath.forEach(
                  (path, page) ->
                      names
                          .computeIfAbsent(PageIndex.fold(page.name()), k -> new ArrayList<>())
                          .add(path));
              return names;
            });
  }

  /** The pages of these wikis; none, where there is only one. */
  public static Neighbours of(List<Layout.Located> wikis) {
    return new Neighbours(wikis);
  }

  /** The page at a path from a wiki's root. */
  Optional<Page> at(String root, String path) {
    return Optional.ofNullable(byPath.get(Paths.resolve(root, path))).map(page -> page.at(path));
  }

  /** The path, from a wiki's root, that equals this one but for case and Unicode form. */
  Optional<String> alike(String root, String path) {
    String full = Paths.resolve(root, path);
    return Optional.ofNullable(byFoldedPath.get().get(PageIndex.fold(full)))
        .filter(other -> !other.equals(full))
        .map(other -> Paths.fromRoot(other, root));
  }

  /** The only page of this name, or whose path from the top ends so, from a wiki's root. */
  Optional<String> named(String root, String name) {
    List<String> found =
        byName.get().getOrDefault(PageIndex.fold(PageIndex.nameOf(name)), List.of()).stream()
            .filter(path -> ("/" + Paths.withoutPageExtension(path)).endsWith("/" + name))
            .toList();
    return found.size() == 1 ? Optional.of(Paths.fromRoot(found.get(0), root)) : Optional.empty();
  }
}
