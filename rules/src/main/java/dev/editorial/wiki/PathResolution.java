package dev.editorial.wiki;

import dev.editorial.api.Basis;
import dev.editorial.api.Bucket;
import dev.editorial.api.FileTree;
import dev.editorial.api.Link;
import dev.editorial.api.Outcome;
import dev.editorial.api.Outcome.Target;
import dev.editorial.api.Page;
import dev.editorial.wiki.Profile.Completion;
import dev.editorial.wiki.Profile.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Resolves Markdown and HTML links: paths, as URLs write them. Thread-safe. */
final class PathResolution {

  private final Profile profile;
  private final boolean generated;
  private final PageIndex index;
  private final FileTree files;
  private final Lookup lookup;

  PathResolution(Detected detected, PageIndex index, FileTree files, Lookup lookup) {
    this.profile = detected.profile();
    this.generated = detected.foreignNavigation().isPresent();
    this.index = index;
    this.files = files;
    this.lookup = lookup;
  }

  Outcome resolve(Page source, Link link) {
    int query = link.target().indexOf('?');
    String written = query < 0 ? link.target() : link.target().substring(0, query);
    if (written.isEmpty()) {
      return lookup.reached(source, link);
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
    String slashed = decoded.replace('\\', '/');
    for (Step step : steps(slashed)) {
      String asWritten = path(step, source, decoded).orElse("");
      Optional<Outcome> found =
          path(step, source, slashed).flatMap(path -> lookup.lookAlike(path, asWritten));
      if (found.isPresent()) {
        return found.get();
      }
    }
    return missing(source, decoded, link);
  }

  private List<Step> steps(String path) {
    return path.startsWith("/") ? List.of(Step.FROM_ROOT) : profile.paths();
  }

  private Optional<Outcome> look(Step step, Page source, String written, Link link) {
    return switch (step) {
      case FROM_FOLDER, FROM_URL, FROM_ROOT ->
          path(step, source, written).flatMap(path -> complete(files.real(path), link));
      case BY_PATH_END, BY_PATH_END_ANY_CASE, BY_NAME, BY_NAME_ANY_CASE, BY_TITLE, BY_SLUG ->
          lookup
              .choose(lookup.pages(step, source, Paths.withoutPageExtension(written)), source, link)
              .or(() -> lookup.anyFile(written));
    };
  }

  /** The path that a step looks at, if it looks at one, and not above the root. */
  private static Optional<String> path(Step step, Page source, String written) {
    Optional<String> path =
        switch (step) {
          case FROM_FOLDER -> Optional.of(Paths.resolve(source.folder(), written));
          case FROM_URL -> Optional.of(Paths.resolve(Lookup.urlFolder(source), written));
          case FROM_ROOT -> Optional.of(Paths.resolve("", written));
          case BY_PATH_END, BY_PATH_END_ANY_CASE, BY_NAME, BY_NAME_ANY_CASE, BY_TITLE, BY_SLUG ->
              Optional.empty();
        };
    return path.filter(resolved -> !Paths.isAboveRoot(resolved));
  }

  /** What lies at a path, or at a path that it stands for. */
  private Optional<Outcome> complete(String path, Link link) {
    return profile.completions().stream()
        .flatMap(completion -> complete(completion, path, link).stream())
        .findFirst();
  }

  private Optional<Outcome> complete(Completion completion, String path, Link link) {
    return switch (completion) {
      case AS_WRITTEN ->
          index.page(path).map(page -> lookup.reached(page, link)).or(() -> lookup.file(path));
      case EXTENSION ->
          index
              .pageWithoutExtension(path)
              .or(() -> index.page(files.real(path + ".md")))
              .map(page -> lookup.reached(page, link))
              .or(() -> lookup.file(path + ".md"));
      case FOLDER ->
          files.hasFolder(path)
              ? index
                  .indexPage(path)
                  .map(page -> lookup.reached(page, link))
                  .or(() -> Optional.of(new Outcome.ReachedFile(path)))
              : Optional.empty();
      case BUILT_NAME -> builtName(path).map(page -> lookup.reached(page, link));
    };
  }

  private Optional<Page> builtName(String path) {
    if (!path.endsWith(".html")) {
      return Optional.empty();
    }
    String address = path.substring(0, path.length() - ".html".length());
    return index
        .pageWithoutExtension(address)
        .or(
            () ->
                PageIndex.nameOf(address).equals("index")
                    ? index.indexPage(Paths.folderOf(path))
                    : Optional.empty());
  }

  private Outcome missing(Page source, String path, Link link) {
    boolean siteRoot = path.startsWith("/");
    String wanted = Paths.resolve(siteRoot ? "" : source.folder(), path);
    if (Paths.isAboveRoot(wanted)) {
      return files.hasAbove(wanted) ? new Outcome.ReachedFile(wanted) : new Outcome.AboveRoot();
    }
    if (siteRoot && !isOwned(wanted)) {
      return new Outcome.Elsewhere(Bucket.OUTSIDE);
    }
    if (files.isGenerated(wanted) || isBesideTheSite(wanted, source)) {
      return new Outcome.Elsewhere(Bucket.GENERATED);
    }
    boolean asset = link.kind() == Link.Kind.IMAGE || Paths.isAsset(wanted);
    if (profile.urls() == Profile.Urls.UNKNOWN && !asset && !Paths.isPage(wanted)) {
      return new Outcome.Elsewhere(Bucket.GENERATED);
    }
    return new Outcome.Missing(
        asset ? Target.ASSET : Target.PAGE,
        asset ? wanted : Paths.withoutPageExtension(wanted),
        Basis.SET);
  }

  /** Books and sites that are built side by side link to each other by the names of built pages. */
  private boolean isBesideTheSite(String path, Page source) {
    return generated
        && path.endsWith(".html")
        && !files.hasFolder(Paths.folderOf(path))
        && !path.startsWith(firstFolder(source.path()));
  }

  private static String firstFolder(String path) {
    return path.substring(0, path.indexOf('/') + 1);
  }

  /** Whether a site-root path begins in a folder of this wiki. */
  private boolean isOwned(String path) {
    int slash = path.indexOf('/');
    return slash > 0 && files.hasFolder(path.substring(0, slash));
  }
}
