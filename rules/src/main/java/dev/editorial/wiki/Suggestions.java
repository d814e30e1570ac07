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
    List<Page> meant = meant(name);
    return meant.stream()
        .filter(page -> isLikely(page.path(), path, meant.size()))
        .min((one, other) -> compare(one.path(), other.path(), folder));
  }

  private List<Page> meant(String name) {
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
    return meant;
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

  /**
   * Whether one of several files may be meant: those that show folders are called alike everywhere,
   * so the folder must be of the same name.
   */
  private static boolean isLikely(String path, String wanted, int several) {
    return several == 1
        || !PageIndex.isIndexName(PageIndex.nameOf(path))
        || Paths.folderOf(path).equals(Paths.folderOf(wanted))
        || shared(Paths.folderOf(path), Paths.folderOf(wanted)) > 0;
  }

  /** Paths in a folder come before others, and those of which the most folders are called alike. */
  private static int compare(String one, String other, String folder) {
    String first = Paths.folderOf(one);
    String second = Paths.folderOf(other);
    int order = Boolean.compare(second.equals(folder), first.equals(folder));
    if (order == 0) {
      order = Integer.compare(shared(second, folder), shared(first, folder));
    }
    return order == 0 ? one.compareTo(other) : order;
  }

  /** How many folders at the end of both paths are called alike. */
  private static int shared(String folder, String other) {
    String[] mine = folder.split("/");
    String[] theirs = other.split("/");
    int shared = 0;
    while (shared < mine.length
        && shared < theirs.length
        && !mine[mine.length - 1 - shared].isEmpty()
        && mine[mine.length - 1 - shared].equals(theirs[theirs.length - 1 - shared])) {
      shared++;
    }
    return shared;
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
