package dev.editorial.wiki;

import dev.editorial.api.FileTree;
import dev.editorial.api.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a wrong name most likely means. Thread-safe. */
final class Suggestions {

  private final FileTree files;
  private final PageIndex index;
  private final Lazy<Nearest<Page>> byName = new Lazy<>();
  private final Lazy<Nearest<Page>> byTitle = new Lazy<>();
  private final Lazy<Nearest<String>> byFile = new Lazy<>();

  Suggestions(FileTree files, PageIndex index) {
    this.files = files;
    this.index = index;
  }

  /**
   * The page of the same name, title or alias elsewhere, of a name that goes on, or of the nearest
   * name.
   */
  Optional<Page> page(String wanted) {
    String path = wanted.replace('\\', '/');
    String name = PageIndex.nameOf(path);
    String folder = Paths.folderOf(path);
    List<Page> meant = index.named(name);
    if (meant.isEmpty()) {
      meant = index.slugged(name);
    }
    if (meant.isEmpty()) {
      meant = index.titled(name);
    }
    if (meant.isEmpty()) {
      meant = index.named(withoutParentheses(name));
    }
    if (meant.isEmpty()) {
      meant = index.continued(name).stream().toList();
    }
    if (meant.isEmpty()) {
      meant = byName.get(() -> new Nearest<>(index.pages(), Page::name)).to(name);
    }
    if (meant.isEmpty()) {
      meant = byTitle.get(() -> new Nearest<>(index.pages(), Page::title)).to(name);
    }
    return meant.stream().min((one, other) -> compare(one.path(), other.path(), folder));
  }

  private static String withoutParentheses(String name) {
    return name.replaceFirst("\\s*\\([^)]*\\)$", "");
  }

  /** The file of the same name in another folder, or of the nearest name. */
  Optional<String> file(String wanted) {
    String path = wanted.replace('\\', '/');
    String name = PageIndex.nameOf(path);
    String folder = Paths.folderOf(path);
    List<String> named = index.filesNamed(name);
    List<String> meant =
        named.isEmpty()
            ? byFile.get(() -> new Nearest<>(files.files(), PageIndex::nameOf)).to(name)
            : named;
    return meant.stream().min((one, other) -> compare(one, other, folder));
  }

  /** Paths in a folder come before others. */
  private static int compare(String one, String other, String folder) {
    int order =
        Boolean.compare(Paths.folderOf(other).equals(folder), Paths.folderOf(one).equals(folder));
    return order == 0 ? one.compareTo(other) : order;
  }

  /** The anchor of the nearest name, or the only one that holds the wanted words. */
  static Optional<String> anchor(Collection<String> anchors, String wanted) {
    String decoded = Paths.decode(wanted);
    // What is written without spaces stands in a link that can hold none.
    List<String> fitting = new ArrayList<>();
    for (String anchor : anchors) {
      if (anchor.indexOf(' ') < 0 || wanted.indexOf(' ') >= 0) {
        fitting.add(anchor);
      }
    }
    Nearest<String> byName = new Nearest<>(fitting, name -> name);
    List<String> nearest = byName.to(decoded);
    if (nearest.isEmpty()) {
      nearest = byName.to(PageIndex.slug(decoded));
    }
    return nearest.isEmpty() ? holding(anchors, decoded) : Optional.of(Collections.min(nearest));
  }

  private static Optional<String> holding(Collection<String> anchors, String wanted) {
    String words = "-" + PageIndex.slug(wanted) + "-";
    List<String> holding = new ArrayList<>();
    for (String anchor : anchors) {
      if (anchor.indexOf(' ') < 0 && ("-" + PageIndex.slug(anchor) + "-").contains(words)) {
        holding.add(anchor);
      }
    }
    return holding.size() == 1 && words.length() > 4
        ? Optional.of(holding.get(0))
        : Optional.empty();
  }
}
