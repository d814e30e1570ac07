package dev.editorial.wiki;

import dev.editorial.api.Bucket;
import dev.editorial.api.Conventions;
import dev.editorial.api.EntityFolder;
import dev.editorial.api.FileTree;
import dev.editorial.api.Link;
import dev.editorial.api.Outcome;
import dev.editorial.api.Outcome.Target;
import dev.editorial.api.Page;
import dev.editorial.api.Role;
import dev.editorial.wiki.Profile.Completion;
import dev.editorial.wiki.Profile.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Says what a link means, by the steps of a profile. The one place in which links are resolved.
 * Thread-safe.
 */
final class Resolver {

  private final Profile profile;
  private final PageIndex index;
  private final FileTree files;
  private final Conventions conventions;
  private final PageAnchors anchors;
  private final Optional<String> navigation;

  Resolver(
      Detected detected,
      PageIndex index,
      FileTree files,
      Conventions conventions,
      PageAnchors anchors) {
    this.profile = detected.profile();
    this.navigation = detected.foreignNavigation();
    this.index = index;
    this.files = files;
    this.conventions = conventions;
    this.anchors = anchors;
  }

  /** What {@code link} means; empty where it turns out to be plain text. */
  Optional<Outcome> resolve(Page source, Link link) {
    if (link.isMention()) {
      return mention(source, link);
    }
    if (link.isWikilink() && profile.wikilinks().isEmpty()) {
      return Optional.empty();
    }
    if (link.target().isEmpty()) {
      return Optional.of(link.fragment().isEmpty() ? new Outcome.Empty() : reached(source, link));
    }
    if (Paths.isTemplated(link.written())) {
      return Optional.of(new Outcome.Elsewhere(Bucket.TEMPLATED));
    }
    if (link.kind() == Link.Kind.AUTOLINK || Paths.isExternal(link.target())) {
      return Optional.of(new Outcome.Elsewhere(Bucket.EXTERNAL));
    }
    return Optional.of(link.isWikilink() ? wikilink(source, link) : path(source, link));
  }

  // Markdown and HTML links

  private Outcome path(Page source, Link link) {
    int query = link.target().indexOf('?');
    String written = query < 0 ? link.target() : link.target().substring(0, query);
    if (written.isEmpty()) {
      return reached(source, link);
    }
    String decoded = Paths.decode(written);
    Set<String> spellings = new LinkedHashSet<>(List.of(decoded, written));
    for (String spelling : spellings) {
      for (Step step : steps(spelling)) {
        Optional<Outcome> found = look(step, source, spelling, link);
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    for (Step step : steps(decoded)) {
      Optional<Outcome> found = candidate(step, source, decoded).flatMap(path -> lookAlike(path));
      if (found.isPresent()) {
        return found.get();
      }
    }
    return missing(source, decoded, link);
  }

  private List<Step> steps(String path) {
    return path.startsWith("/") ? List.of(Step.FROM_ROOT) : profile.paths();
  }

  /** The path that a step would look at, if it looks at one, and not above the root. */
  private Optional<String> candidate(Step step, Page source, String path) {
    Optional<String> candidate =
        switch (step) {
          case FROM_FOLDER -> Optional.of(Paths.resolve(source.folder(), path));
          case FROM_URL -> Optional.of(Paths.resolve(urlFolder(source), path));
          case FROM_ROOT -> Optional.of(Paths.resolve("", path));
          default -> Optional.empty();
        };
    return candidate.filter(resolved -> !Paths.isAboveRoot(resolved));
  }

  /** The folder of a page's pretty URL: {@code a/b.md} is shown at {@code a/b/}. */
  private static String urlFolder(Page page) {
    return page.name().equals("index") ? page.folder() : page.address();
  }

  private Optional<Outcome> look(Step step, Page source, String path, Link link) {
    return switch (step) {
      case BY_PATH_END, BY_PATH_END_ANY_CASE, BY_NAME, BY_TITLE, BY_SLUG ->
          choose(pages(step, source, Paths.withoutPageExtension(path)), source, link)
              .or(() -> anyFile(path));
      default -> candidate(step, source, path).flatMap(resolved -> complete(resolved, link));
    };
  }

  /** What lies at a path, or at a path that it stands for. */
  private Optional<Outcome> complete(String path, Link link) {
    for (Completion completion : profile.completions()) {
      Optional<Outcome> found =
          switch (completion) {
            case AS_WRITTEN -> asWritten(path, link);
            case EXTENSION -> index.pageWithoutExtension(path).map(page -> reached(page, link));
            case FOLDER -> folder(path, link);
            case BUILT_NAME -> builtName(path, link);
          };
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Outcome> asWritten(String path, Link link) {
    return index
        .page(path)
        .map(page -> reached(page, link))
        .or(
            () ->
                files.hasFile(path)
                    ? Optional.of(new Outcome.ReachedFile(path))
                    : Optional.empty());
  }

  private Optional<Outcome> folder(String path, Link link) {
    if (!files.hasFolder(path)) {
      return Optional.empty();
    }
    return index
        .indexPage(path)
        .map(page -> reached(page, link))
        .or(() -> Optional.of(new Outcome.ReachedFile(path)));
  }

  private Optional<Outcome> builtName(String path, Link link) {
    if (!path.endsWith(".html")) {
      return Optional.empty();
    }
    String address = path.substring(0, path.length() - ".html".length());
    return index
        .pageWithoutExtension(address)
        .or(
            () ->
                PageIndex.nameOf(path).equals("index.html")
                    ? index.indexPage(path.substring(0, Math.max(0, path.lastIndexOf('/'))))
                    : Optional.empty())
        .map(page -> reached(page, link));
  }

  /** What differs from the path in case or Unicode form alone. */
  private Optional<Outcome> lookAlike(String path) {
    for (String spelling : List.of(path, path + ".md")) {
      Optional<String> actual = index.alike(spelling).stream().findFirst();
      if (actual.isPresent()) {
        List<Page> pages =
            index.page(actual.get()).or(() -> index.indexPage(actual.get())).stream().toList();
        return Optional.of(new Outcome.WrongCase(actual.get(), pages));
      }
    }
    return Optional.empty();
  }

  private Outcome missing(Page source, String path, Link link) {
    boolean siteRoot = path.startsWith("/");
    String wanted = Paths.resolve(siteRoot ? "" : source.folder(), path);
    if (Paths.isAboveRoot(wanted)) {
      return files.hasAbove(wanted) ? new Outcome.ReachedFile(wanted) : new Outcome.AboveRoot();
    }
    if (files.isGenerated(wanted)) {
      return new Outcome.Elsewhere(Bucket.GENERATED);
    }
    if (navigation.isPresent() && wanted.endsWith(".html") && !files.hasFolder(folderOf(wanted))) {
      // A site beside this one: mdBook's books link to each other by their built names.
      return new Outcome.Elsewhere(Bucket.GENERATED);
    }
    if (siteRoot && !isOwned(wanted)) {
      return new Outcome.Elsewhere(Bucket.OUTSIDE);
    }
    boolean asset = link.kind() == Link.Kind.IMAGE || Paths.isAsset(wanted);
    return new Outcome.Missing(
        asset ? Target.ASSET : Target.PAGE, asset ? wanted : Paths.withoutPageExtension(wanted));
  }

  private static String folderOf(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** Whether a site-root path begins in a folder of this wiki. */
  private boolean isOwned(String path) {
    int slash = path.indexOf('/');
    return slash > 0 && files.hasFolder(path.substring(0, slash));
  }

  // Wikilinks

  private Outcome wikilink(Page source, Link link) {
    String target = Paths.decode(link.target());
    String name = Paths.withoutPageExtension(target.startsWith("/") ? target.substring(1) : target);
    for (Step step : profile.wikilinks()) {
      Optional<Outcome> found = choose(pages(step, source, name), source, link);
      if (found.isPresent()) {
        return found.get();
      }
    }
    Optional<Outcome> file =
        fileFrom(Paths.resolve(source.folder(), target))
            .or(() -> fileFrom(Paths.resolve("", target)))
            .or(() -> anyFile(target));
    if (file.isPresent()) {
      return file.get();
    }
    String fromRoot =
        name.startsWith(".") ? Paths.resolve(source.folder(), name) : Paths.resolve("", name);
    Optional<Outcome> alike = name.contains("/") ? lookAlike(fromRoot) : Optional.empty();
    if (alike.isPresent()) {
      return alike.get();
    }
    if (files.isGenerated(fromRoot)) {
      return new Outcome.Elsewhere(Bucket.GENERATED);
    }
    boolean asset = ASSET_EXTENSIONS.contains(extension(target));
    return new Outcome.Missing(asset ? Target.ASSET : Target.ENTITY, fromRoot);
  }

  /** A wikilink may name a page with a dot in its name, so only these are taken for files. */
  private static final Set<String> ASSET_EXTENSIONS =
      Set.of(
          "png",
          "jpg",
          "jpeg",
          "gif",
          "svg",
          "webp",
          "bmp",
          "avif",
          "pdf",
          "mp3",
          "wav",
          "m4a",
          "ogg",
          "flac",
          "mp4",
          "webm",
          "mov",
          "mkv",
          "csv",
          "xlsx",
          "docx",
          "pptx",
          "zip",
          "canvas",
          "base",
          "excalidraw");

  private static String extension(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
  }

  private Optional<Outcome> fileFrom(String path) {
    return files.hasFile(path) ? Optional.of(new Outcome.ReachedFile(path)) : Optional.empty();
  }

  private Optional<Outcome> anyFile(String path) {
    return index.filesNamed(PageIndex.nameOf(path)).stream()
        .filter(file -> PageIndex.fold("/" + file).endsWith(PageIndex.fold("/" + path)))
        .findFirst()
        .map(Outcome.ReachedFile::new);
  }

  /** The pages that a step finds for a name or path without extension. */
  private List<Page> pages(Step step, Page source, String name) {
    boolean qualified = name.contains("/");
    return switch (step) {
      case FROM_ROOT -> pageAt(Paths.resolve("", name));
      case FROM_FOLDER -> pageAt(Paths.resolve(source.folder(), name));
      case FROM_URL -> pageAt(Paths.resolve(urlFolder(source), name));
      case BY_PATH_END ->
          qualified
              ? namesakes(name, page -> ("/" + page.address()).endsWith("/" + name))
              : List.of();
      case BY_PATH_END_ANY_CASE ->
          qualified
              ? namesakes(
                  name,
                  page -> PageIndex.fold("/" + page.address()).endsWith(PageIndex.fold("/" + name)))
              : List.of();
      case BY_NAME -> qualified ? List.of() : exactFirst(index.named(name), name);
      case BY_TITLE -> index.titled(name);
      case BY_SLUG -> qualified ? List.of() : index.slugged(name);
    };
  }

  private List<Page> namesakes(String name, Predicate<Page> condition) {
    return index.named(PageIndex.nameOf(name)).stream().filter(condition).toList();
  }

  private static List<Page> exactFirst(List<Page> pages, String name) {
    List<Page> exact = pages.stream().filter(page -> page.name().equals(name)).toList();
    return exact.isEmpty() ? pages : exact;
  }

  private List<Page> pageAt(String path) {
    Optional<Page> page = index.pageWithoutExtension(path);
    if (page.isEmpty()
        && profile.completions().contains(Completion.FOLDER)
        && files.hasFolder(path)) {
      page = index.indexPage(path);
    }
    return page.stream().toList();
  }

  /**
   * Content before text from elsewhere, the same folder before others; then all that are left are
   * equally good.
   */
  private Optional<Outcome> choose(List<Page> pages, Page source, Link link) {
    List<Page> best = preferred(pages, page -> conventions.roleOf(page) == Role.CONTENT);
    best = preferred(best, page -> conventions.roleOf(page).isChecked());
    best = preferred(best, page -> page.folder().equals(source.folder()));
    if (best.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(best.size() == 1 ? reached(best.get(0), link) : new Outcome.Ambiguous(best));
  }

  private static List<Page> preferred(List<Page> pages, Predicate<Page> condition) {
    if (pages.size() < 2) {
      return pages;
    }
    List<Page> preferred = pages.stream().filter(condition).toList();
    return preferred.isEmpty() ? pages : preferred;
  }

  // Bare mentions

  private Optional<Outcome> mention(Page source, Link link) {
    String path = Paths.withoutPageExtension(Paths.resolve("", link.target()));
    int slash = path.lastIndexOf('/');
    if (slash < 0 || Paths.isAboveRoot(path)) {
      return Optional.empty();
    }
    Optional<Outcome> found =
        choose(
            preferred(
                concat(pages(Step.FROM_ROOT, source, path), pages(Step.BY_PATH_END, source, path)),
                page -> page.address().equals(path)),
            source,
            link);
    boolean inEntityFolder = entityFolder(path.substring(0, slash)).isPresent();
    if (link.property().isPresent()) {
      found =
          found
              .or(() -> fileFrom(Paths.resolve("", Paths.decode(link.target()))))
              .or(() -> fileFrom(Paths.resolve(source.folder(), Paths.decode(link.target()))));
    } else if (!inEntityFolder) {
      return Optional.empty();
    }
    if (found.isPresent()) {
      return found;
    }
    String slug = path.substring(slash + 1);
    boolean slugLike = slug.indexOf('.') < 0 && !files.hasFolder(path);
    return inEntityFolder && slugLike
        ? Optional.of(new Outcome.Missing(Target.ENTITY, path))
        : Optional.empty();
  }

  private static List<Page> concat(List<Page> first, List<Page> second) {
    Set<Page> all = new LinkedHashSet<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }

  /** The entity folder that a mention's folder names, whole or by its last parts. */
  Optional<EntityFolder> entityFolder(String folder) {
    return conventions.entityFolders().stream()
        .filter(entity -> ("/" + entity.path()).endsWith("/" + folder))
        .findFirst();
  }

  // Anchors

  private Outcome reached(Page page, Link link) {
    return anchors.has(page, link.fragment())
        ? new Outcome.Reached(page)
        : new Outcome.DeadAnchor(page, link.fragment());
  }
}
