package dev.editorial.wiki;

import dev.editorial.api.Bucket;
import dev.editorial.api.Conventions;
import dev.editorial.api.FileTree;
import dev.editorial.api.Link;
import dev.editorial.api.Outcome;
import dev.editorial.api.Page;
import dev.editorial.api.Role;
import dev.editorial.wiki.Profile.Completion;
import dev.editorial.wiki.Profile.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the ways to resolve a link share: where a step of the profile looks, and which of several
 * pages is meant. Thread-safe.
 */
final class Lookup {

  private final Profile profile;
  private final PageIndex index;
  private final FileTree files;
  private final Conventions conventions;
  private final PageAnchors anchors;
  private final Site site;
  private final String root;
  private final Neighbours neighbours;
  private final Map<String, Optional<String>> leftOut = new ConcurrentHashMap<>();
  private final PageAnchors hosted = PageAnchors.plain(Profiles.GITHUB);

  Lookup(
      Detected detected,
      PageIndex index,
      FileTree files,
      Conventions conventions,
      PageAnchors anchors,
      Neighbours neighbours) {
    this.root = detected.root();
    this.neighbours = neighbours;
    this.profile = detected.profile();
    this.site = detected.site();
    this.index = index;
    this.files = files;
    this.conventions = conventions;
    this.anchors = anchors;
  }

  /** Whether the wiki has a part of this name. */
  boolean hasPart(String name) {
    return site.parts().containsKey(name);
  }

  /** The part of the wiki that holds a path, where the wiki is made of several. */
  Optional<String> partOf(String path) {
    Optional<String> innermost = Optional.empty();
    for (String part : site.parts().values()) {
      if (path.startsWith(part + "/")
          && (innermost.isEmpty() || part.length() > innermost.get().length())) {
        innermost = Optional.of(part);
      }
    }
    return innermost;
  }

  /** The pages that a step finds for a name or path without extension. */
  List<Page> pages(Step step, Page source, String name) {
    boolean qualified = name.contains("/");
    return switch (step) {
      case FROM_ROOT -> pageAt(Paths.resolve("", name));
      case FROM_FOLDER -> pageAt(Paths.resolve(source.folder(), name));
      case FROM_PART, FROM_TOP, FROM_URL, FROM_SITE -> List.of();
      case BY_PATH_END ->
          qualified ? namesakes(name, page -> endsIn(page.address(), name)) : List.of();
      case BY_PATH_END_ANY_CASE ->
          qualified
              ? namesakes(
                  name, page -> endsIn(PageIndex.fold(page.address()), PageIndex.fold(name)))
              : List.of();
      case BY_NAME -> holding(index.named(name), page -> page.name().equals(name));
      case BY_NAME_ANY_CASE -> preferred(index.named(name), page -> page.name().equals(name));
      case BY_ENCODED_NAME ->
          preferred(index.encoding(name), page -> EncodedNames.isWhole(page, name));
      case BY_TITLE -> index.titled(name);
      case BY_SLUG -> qualified ? List.of() : index.slugged(name);
    };
  }

  /** The pages that go by the name of their folder, in which they lie with what they show. */
  List<Page> bundlesNamed(String name) {
    return holding(index.named("index"), page -> PageIndex.nameOf(page.folder()).equals(name));
  }

  private List<Page> namesakes(String name, Predicate<Page> condition) {
    return holding(index.named(PageIndex.nameOf(name)), condition);
  }

  private static boolean endsIn(String path, String end) {
    return ("/" + path).endsWith("/" + end);
  }

  private List<Page> pageAt(String written) {
    String path = files.real(written);
    Optional<Page> page = pageWithoutExtension(path, written);
    if (page.isEmpty()
        && profile.completions().contains(Completion.FOLDER)
        && files.hasFolder(path)) {
      page = index.indexPage(path);
    }
    return page.isPresent() ? List.of(page.get()) : List.of();
  }

  /**
   * The page that a path names but for its extension.
   *
   * @param written the path before links of the file system on it are followed
   */
  Optional<Page> pageWithoutExtension(String path, String written) {
    Optional<Page> page = index.pageWithoutExtension(path);
    return page.isPresent() ? page : index.page(files.real(written + ".md"));
  }

  /**
   * Content before text from elsewhere, another page before the page itself, the same folder before
   * others; then all that are left are equally good.
   */
  Optional<Outcome> choose(List<Page> pages, Page source, Link link) {
    if (pages.isEmpty()) {
      return Optional.empty();
    }
    if (pages.size() == 1) {
      return Optional.of(reached(pages.get(0), link));
    }
    List<Page> best = preferred(pages, page -> conventions.roleOf(page) == Role.CONTENT);
    best = preferred(best, page -> conventions.roleOf(page).isChecked());
    best = preferred(best, page -> !page.equals(source));
    best = preferred(best, page -> page.folder().equals(source.folder()));
    best = preferred(best, page -> partOf(page.path()).equals(partOf(source.path())));
    return Optional.of(best.size() == 1 ? reached(best.get(0), link) : new Outcome.Ambiguous(best));
  }

  static <T> List<T> preferred(List<T> pages, Predicate<T> condition) {
    if (pages.size() < 2) {
      return pages;
    }
    List<T> preferred = holding(pages, condition);
    return preferred.isEmpty() ? pages : preferred;
  }

  /** Those for which a condition holds. */
  private static <T> List<T> holding(List<T> pages, Predicate<T> condition) {
    List<T> holding = new ArrayList<>();
    for (T page : pages) {
      if (condition.test(page)) {
        holding.add(page);
      }
    }
    return List.copyOf(holding);
  }

  /** The page, if there is one, or the anchor that it lacks. */
  Optional<Outcome> reached(Optional<Page> page, Link link) {
    return page.isPresent() ? Optional.of(reached(page.get(), link)) : Optional.empty();
  }

  /** The page, or the anchor that it lacks. */
  Outcome reached(Page page, Link link) {
    Optional<String> reason =
        leftOut.computeIfAbsent(page.path(), path -> site.built().leavesOut(path));
    if (reason.isPresent() && !link.target().isEmpty()) {
      return new Outcome.Unbuilt(Outcome.Target.PAGE, page.path(), reason.get());
    }
    if (anchors.has(page, link.fragment())) {
      return new Outcome.Reached(page);
    }
    boolean labels = site.plugins().freedoms().contains(Site.Freedom.LABELS);
    if (isRoute(link)
        || (link.target().isEmpty() && labels)
        || isInTranslation(page, link.fragment())) {
      return new Outcome.Elsewhere(Bucket.GENERATED);
    }
    return anchors.areKnown(page)
        ? new Outcome.DeadAnchor(page, link.fragment())
        : new Outcome.IntoInclude(page);
  }

  /** Whether a plugin shows the page in another language, in which it has the anchor. */
  private boolean isInTranslation(Page page, String fragment) {
    if (!site.plugins().freedoms().contains(Site.Freedom.LANGUAGE_ENDINGS)) {
      return false;
    }
    Pattern translated = Paths.inAnyLanguage(page.path());
    for (Page other : index.pages()) {
      if (translated.matcher(other.path()).matches() && anchors.has(other, fragment)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a fragment is read by a program in the page, which GitHub lets none of run. */
  private boolean isRoute(Link link) {
    return !link.isWikilink()
        && !profile.equals(Profiles.GITHUB)
        && (link.fragment().startsWith("/") || link.fragment().startsWith("!/"));
  }

  /** Whether there are pages in Org mode, which are not read. */
  boolean hasUnreadPages() {
    return index.hasOrgPages();
  }

  /** The page that holds a block of this id. */
  Optional<Page> holdingBlock(String id) {
    return index.blocks(id).stream().findFirst();
  }

  /** The page at a path as a code host shows it: with GitHub's anchors, or those of a line. */
  Optional<Outcome> hosted(String path, Link link) {
    Optional<Page> page = index.page(path);
    if (page.isEmpty()) {
      return Optional.empty();
    }
    boolean there = link.fragment().matches("L\\d.*") || hosted.has(page.get(), link.fragment());
    return Optional.of(
        there
            ? new Outcome.Reached(page.get())
            : new Outcome.DeadAnchor(page.get(), link.fragment()));
  }

  /** The file at a path, page or not; the anchors of what is no page are its own. */
  Optional<Outcome> file(String path) {
    return files.hasFile(path) ? Optional.of(new Outcome.ReachedFile(path)) : Optional.empty();
  }

  /** The file at a path, or the anchor that it lacks if it is a page of another wiki. */
  Optional<Outcome> file(String path, Link link) {
    Optional<Outcome> file = file(path);
    Optional<Outcome> lacking = file.isPresent() ? neighbour(path, link) : file;
    return lacking.isPresent() ? lacking : file;
  }

  /** The anchor that a page of another wiki lacks. */
  Optional<Outcome> neighbour(String path, Link link) {
    if (link.fragment().isEmpty()) {
      return Optional.empty();
    }
    Optional<Page> page = neighbours.at(root, path);
    return page.isPresent()
            && anchors.areKnown(page.get())
            && !anchors.has(page.get(), link.fragment())
        ? Optional.of(new Outcome.DeadAnchor(page.get(), link.fragment()))
        : Optional.empty();
  }

  /** The page of another wiki whose path differs in case or Unicode form alone. */
  Optional<Outcome> neighbourAlike(String path) {
    return neighbours
        .alike(root, path)
        .map(actual -> new Outcome.WrongCase(path, actual, List.of()));
  }

  /** The only page of another wiki that has a name. */
  Optional<Outcome> neighbourNamed(String name, Link link) {
    Optional<String> path = neighbours.named(root, name);
    if (path.isEmpty()) {
      return Optional.empty();
    }
    Optional<Outcome> lacking = neighbour(path.get(), link);
    return lacking.isPresent() ? lacking : Optional.of(new Outcome.ReachedFile(path.get()));
  }

  /** Any file whose path ends in this one, whatever its case. */
  Optional<Outcome> anyFile(String path) {
    String folded = PageIndex.fold(path);
    for (String file : index.filesNamed(PageIndex.nameOf(path))) {
      if (endsIn(PageIndex.fold(file), folded)) {
        return Optional.of(new Outcome.ReachedFile(file));
      }
    }
    return Optional.empty();
  }

  /**
   * What differs from the path, with a page's extension or without, in case or Unicode form alone.
   *
   * @param written the path with its slashes as written, so that their slant counts as well
   */
  Optional<Outcome> lookAlike(String path, String written) {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    List<String> spellings =
        profile.completions().contains(Completion.EXTENSION)
            ? List.of(path, path + ".md")
            : List.of(path);
    for (String spelling : spellings) {
      for (String actual : index.alike(spelling)) {
        if (!actual.equals(written) && !actual.equals(written + ".md")) {
          return Optional.of(new Outcome.WrongCase(spelling, actual, pagesShowing(actual)));
        }
      }
    }
    return Optional.empty();
  }

  private List<Page> pagesShowing(String path) {
    return index.page(path).or(() -> index.indexPage(path)).stream().toList();
  }
}
