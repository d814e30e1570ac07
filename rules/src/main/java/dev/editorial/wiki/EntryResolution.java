package dev.editorial.wiki;

import dev.editorial.api.Basis;
import dev.editorial.api.Bucket;
import dev.editorial.api.FileTree;
import dev.editorial.api.Link;
import dev.editorial.api.Outcome;
import dev.editorial.api.Outcome.Target;
import dev.editorial.api.Page;
import java.util.Optional;

/**
 * Resolves the entries of files that list pages: from the listing's own folder, or from the root.
 * Thread-safe.
 */
final class EntryResolution {

  private final PageIndex index;
  private final FileTree files;
  private final Lookup lookup;
  private final Site site;

  EntryResolution(PageIndex index, FileTree files, Lookup lookup, Site site) {
    this.site = site;
    this.index = index;
    this.files = files;
    this.lookup = lookup;
  }

  Outcome resolve(Page listing, Link link) {
    int query = link.target().indexOf('?');
    String written = Paths.decode(query < 0 ? link.target() : link.target().substring(0, query));
    boolean rooted = written.startsWith("/");
    String fromFolder = Paths.resolve(rooted ? "" : listing.folder(), Paths.fromHome(written));
    String fromRoot = Paths.resolve("", Paths.fromHome(written));
    return at(fromFolder, link)
        .or(() -> at(fromRoot, link))
        .or(() -> lookup.lookAlike(fromFolder, fromFolder))
        .or(() -> lookup.lookAlike(fromRoot, fromRoot))
        .orElseGet(
            () -> missing(rooted, listing.folder().startsWith("..") ? fromRoot : fromFolder));
  }

  private Optional<Outcome> at(String path, Link link) {
    if (Paths.isAboveRoot(path)) {
      return files.hasAbove(path) ? Optional.of(new Outcome.ReachedFile(path)) : Optional.empty();
    }
    if (files.hasFolder(path)) {
      return Optional.of(
          index
              .indexPage(path)
              .map(page -> lookup.reached(page, link))
              .orElseGet(() -> new Outcome.ReachedFile(path)));
    }
    return index.page(path).map(page -> lookup.reached(page, link)).or(() -> lookup.file(path));
  }

  /** Only what names a file is sure to mean one: plugins put other words into a navigation. */
  private Outcome missing(boolean rooted, String path) {
    if (path.indexOf('*') >= 0 || path.startsWith("!") || path.startsWith("$")) {
      return new Outcome.Elsewhere(Bucket.TEMPLATED);
    }
    if (rooted) {
      return new Outcome.Elsewhere(Bucket.OUTSIDE);
    }
    boolean free =
        site.plugins().freedoms().contains(Site.Freedom.MADE_PAGES)
            || site.plugins().freedoms().contains(Site.Freedom.LANGUAGE_ENDINGS)
            || site.plugins().shifts(path);
    if (!Paths.namesFile(path) || files.isGenerated(path) || free) {
      return new Outcome.Elsewhere(Bucket.GENERATED);
    }
    return Paths.isPage(path)
        ? new Outcome.Missing(Target.PAGE, Paths.withoutPageExtension(path), Basis.SET)
        : new Outcome.Missing(Target.ASSET, path, Basis.SET);
  }
}
