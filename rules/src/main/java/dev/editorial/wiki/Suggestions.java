package dev.editorial.wiki;

import dev.editorial.api.FileTree;
import dev.editorial.api.Page;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a wrong name most likely means. Thread-safe. */
final class Suggestions {

  private final PageIndex index;
  private final Nearest<Page> byName;
  private final Nearest<Page> byTitle;
  private final Nearest<String> byFile;

  Suggestions(List<Page> pages, FileTree files, PageIndex index) {
    this.index = index;
    this.byName = new Nearest<>(pages, Page::name, Comparator.comparing(Page::path));
    this.byTitle = new Nearest<>(pages, Page::title, Comparator.comparing(Page::path));
    this.byFile = new Nearest<>(files.files(), PageIndex::nameOf, Comparator.naturalOrder());
  }

  /**
   * The page of the same name, title or alias elsewhere, of a name that goes on, or of the nearest
   * name.
   */
  Optional<Page> page(String wanted) {
    String path = wanted.replace('\\', '/');
    String name = PageIndex.nameOf(path);
    String folder = Paths.folderOf(path);
    Comparator<Page> sameFolderFirst =
        Comparator.comparing((Page page) -> !page.folder().equals(folder))
            .thenComparing(Page::path);
    return index.named(name).stream()
        .min(sameFolderFirst)
        .or(() -> index.slugged(name).stream().min(sameFolderFirst))
        .or(() -> index.titled(name).stream().min(sameFolderFirst))
        .or(() -> index.named(withoutParentheses(name)).stream().min(sameFolderFirst))
        .or(() -> index.continued(name))
        .or(() -> byName.to(name, page -> page.folder().equals(folder)))
        .or(() -> byTitle.to(name, page -> page.folder().equals(folder)));
  }

  private static String withoutParentheses(String name) {
    return name.replaceFirst("\\s*\\([^)]*\\)$", "");
  }

  /** The file of the same name in another folder, or of the nearest name. */
  Optional<String> file(String wanted) {
    String path = wanted.replace('\\', '/');
    String name = PageIndex.nameOf(path);
    String folder = Paths.folderOf(path);
    return index.filesNamed(name).stream()
        .min(
            Comparator.comparing((String file) -> !Paths.folderOf(file).equals(folder))
                .thenComparing(Comparator.naturalOrder()))
        .or(() -> byFile.to(name, file -> Paths.folderOf(file).equals(folder)));
  }

  /** The anchor of the nearest name, or the only one that holds the wanted words. */
  static Optional<String> anchor(Collection<String> anchors, String wanted) {
    String decoded = Paths.decode(wanted);
    // What is written without spaces stands in a link that can hold none.
    List<String> fitting =
        anchors.stream().filter(name -> name.indexOf(' ') < 0 || wanted.indexOf(' ') >= 0).toList();
    Nearest<String> byName = new Nearest<>(fitting, name -> name, Comparator.naturalOrder());
    return byName
        .to(decoded, name -> true)
        .or(() -> byName.to(PageIndex.slug(decoded), name -> true))
        .or(() -> holding(anchors, decoded));
  }

  private static Optional<String> holding(Collection<String> anchors, String wanted) {
    String words = "-" + PageIndex.slug(wanted) + "-";
    List<String> holding =
        anchors.stream()
            .filter(
                name -> name.indexOf(' ') < 0 && ("-" + PageIndex.slug(name) + "-").contains(words))
            .limit(2)
            .toList();
    return holding.size() == 1 && words.length() > 4
        ? Optional.of(holding.get(0))
        : Optional.empty();
  }
}
