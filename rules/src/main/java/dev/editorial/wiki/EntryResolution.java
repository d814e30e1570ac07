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
    Optional<Outcome> found = at(fromFolder, link);
    if (found.isEmpty()) {
      found = at(fromRoot, link);
    }
    if (found.isEmpty()) {
      found = lookup.lookAlike(fromFolder, fromFolder);
    }
    if (found.isEmpty()) {
      found = lookup.lookAlike(fromRoot, fromRoot);
    }
    return found.isPresent()
        ? found.get()
        : missing(rooted, listing.folder().startsWith("..") ? fromRoot : fromFolder);
  }

  private Optional<Outcome> at(String path, Link link) {
    if (Paths.isAboveRoot(path)) {
      return files.hasAbove(path) ? Optional.of(new Outcome.ReachedFile(path)) : Optional.empty();
    }
    boolean folder = files.hasFolder(path);
    Optional<Page> page = folder ? index.indexPage(path) : index.page(path);
    if (page.isPresent()) {
      return lookup.reached(page, link);
    }
    return folder ? Optional.of(new Outcome.ReachedFile(path)) : lookup.file(path);
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
