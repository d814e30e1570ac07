package dev.editorial.wiki;

import dev.editorial.api.Basis;
import dev.editorial.api.Conventions;
import dev.editorial.api.FileTree;
import dev.editorial.api.Link;
import dev.editorial.api.Outcome;
import dev.editorial.api.Outcome.Target;
import dev.editorial.api.Page;
import dev.editorial.wiki.Profile.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves bare paths: links where their folder holds entities, and in front matter where they lead
 * somewhere. Thread-safe.
 */
final class MentionResolution {

  private final Conventions conventions;
  private final FileTree files;
  private final Lookup lookup;

  MentionResolution(Conventions conventions, FileTree files, Lookup lookup) {
    this.conventions = conventions;
    this.files = files;
    this.lookup = lookup;
  }

  /** What the mention means; empty where it is no link. */
  Optional<Outcome> resolve(Page source, Link link) {
    String path = Paths.withoutPageExtension(Paths.resolve("", link.target()));
    String folder = Paths.folderOf(path);
    boolean inFrontMatter = link.property().isPresent();
    boolean ofEntity = conventions.entityFolderNamed(folder).isPresent();
    if (folder.isEmpty() || Paths.isAboveRoot(path) || !(ofEntity || inFrontMatter)) {
      return Optional.empty();
    }
    Optional<Outcome> found = lookup.choose(pages(source, path), source, link);
    if (found.isEmpty() && inFrontMatter) {
      found = file(source, link);
    }
    if (found.isEmpty()) {
      found = lookAlike(path);
    }
    return found.isPresent() ? found : missing(path, ofEntity, inFrontMatter);
  }

  private List<Page> pages(Page source, String path) {
    Set<Page> pages = new LinkedHashSet<>(lookup.pages(Step.FROM_ROOT, source, path));
    pages.addAll(lookup.pages(Step.BY_PATH_END, source, path));
    return Lookup.preferred(new ArrayList<>(pages), page -> page.address().equals(path));
  }

  private Optional<Outcome> file(Page source, Link link) {
    String written = Paths.decode(link.target());
    Optional<Outcome> file = lookup.file(Paths.resolve("", written));
    return file.isPresent() ? file : lookup.file(Paths.resolve(source.folder(), written));
  }

  /** A page whose path differs in case alone is evidence enough that it was meant. */
  private Optional<Outcome> lookAlike(String path) {
    Optional<Outcome> found = lookup.lookAlike(path + ".md", path);
    return found.isPresent() && found.get().pages().size() == 1 ? found : Optional.empty();
  }

  private Optional<Outcome> missing(String path, boolean ofEntity, boolean inFrontMatter) {
    String name = PageIndex.nameOf(path);
    // "Concepts/entities" in prose names two folders and no page.
    boolean folders = conventions.entityFolderNamed(name).isPresent();
    boolean slug = name.indexOf('.') < 0 && !files.hasFolder(path) && !folders;
    if (ofEntity && slug) {
      return Optional.of(new Outcome.Missing(Target.ENTITY, path, Basis.SET));
    }
    return inFrontMatter
        ? Optional.of(new Outcome.Missing(Target.ENTITY, path, Basis.INFERRED))
        : Optional.empty();
  }
}
