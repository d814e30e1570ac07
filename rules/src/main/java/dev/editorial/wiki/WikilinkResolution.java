package dev.editorial.wiki;

import dev.editorial.api.Basis;
import dev.editorial.api.Bucket;
import dev.editorial.api.FileTree;
import dev.editorial.api.Link;
import dev.editorial.api.Outcome;
import dev.editorial.api.Outcome.Target;
import dev.editorial.api.Page;
import dev.editorial.wiki.Profile.Step;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves links in double brackets: paths, names and titles. Thread-safe. */
final class WikilinkResolution {

  /** A page's name may hold a dot, so only these endings are taken for those of files. */
  private static final Set<String> FILE_EXTENSIONS =
      Set.copyOf(
          List.of(
              ("png jpg jpeg gif svg webp bmp avif pdf mp3 wav m4a ogg flac mp4 webm mov mkv csv"
                      + " xlsx docx pptx zip canvas base excalidraw")
                  .split(" ")));

  /** Where tools put the table of contents of a page: VitePress, GitLab and Gollum, Azure. */
  private static final Set<String> CONTENTS = Set.of("toc", "_toc_", "_tosp_");

  /** Dendron names the vault where a note's name alone would not tell. */
  private static final Pattern OTHER_VAULT = Pattern.compile("^dendron://([^/]+)/");

  private final Profile profile;
  private final boolean byTitle;
  private final PageIndex index;
  private final FileTree files;
  private final Lookup lookup;
  private final Map<String, Map<String, List<Page>>> byFolder = new ConcurrentHashMap<>();

  WikilinkResolution(Profile profile, PageIndex index, FileTree files, Lookup lookup) {
    this.profile = profile;
    this.byTitle = profile.wikilinks().contains(Step.BY_TITLE);
    this.index = index;
    this.files = files;
    this.lookup = lookup;
  }

  Outcome resolve(Page source, Link link) {
    String target =
        Paths.decode(
            link.target().startsWith("dendron:")
                ? OTHER_VAULT.matcher(link.target()).replaceFirst("")
                : link.target());
    String name = Paths.withoutPageExtension(target.startsWith("/") ? target.substring(1) : target);
    Optional<Outcome> page = page(source, link, target, name);
    return page.isPresent() ? page.get() : beyondPages(source, link, target, name);
  }

  private Optional<Outcome> page(Page source, Link link, String target, String name) {
    Optional<Outcome> found = literal(source, link);
    if (found.isEmpty()) {
      found = wholeTitle(source, link, target);
    }
    if (found.isEmpty() && !name.equals(target)) {
      found = page(source, link, target);
    }
    return found.isEmpty() ? page(source, link, name) : found;
  }

  private Outcome beyondPages(Page source, Link link, String target, String name) {
    String path = Paths.resolve(name.startsWith(".") ? source.folder() : "", name);
    Optional<Outcome> found = stretch(target);
    if (found.isEmpty()) {
      found = lookup.file(Paths.resolve(source.folder(), target));
    }
    if (found.isEmpty()) {
      found = lookup.file(Paths.resolve("", target));
    }
    if (found.isEmpty()) {
      found = lookup.anyFile(target);
    }
    if (found.isEmpty() && name.contains("/")) {
      found = lookup.lookAlike(path, path);
    }
    if (found.isEmpty()) {
      found = lookup.anyFile(name + ".md");
    }
    if (found.isEmpty()) {
      found = lookup.anyFile(name + ".org");
    }
    if (found.isEmpty()) {
      found = lookup.neighbourNamed(name, link);
    }
    return found.isPresent() ? found.get() : missing(link, target, path);
  }

  /** A name that only looks percent-encoded. */
  private Optional<Outcome> literal(Page source, Link link) {
    return link.target().indexOf('%') < 0
        ? Optional.empty()
        : page(source, link, Paths.withoutPageExtension(link.target()));
  }

  private Optional<Outcome> page(Page source, Link link, String name) {
    // What a name may mean depends on the folder alone, and most names are written many times.
    Map<String, List<Page>> known = byFolder.get(source.folder());
    if (known == null) {
      known = new ConcurrentHashMap<>();
      byFolder.put(source.folder(), known);
    }
    List<Page> candidates = known.get(name);
    if (candidates == null) {
      candidates = candidates(source, name);
      known.put(name, candidates);
    }
    return lookup.choose(candidates, source, link);
  }

  private List<Page> candidates(Page source, String name) {
    for (Step step : profile.wikilinks()) {
      List<Page> pages = lookup.pages(step, source, name);
      if (!pages.isEmpty()) {
        return pages;
      }
    }
    return List.of();
  }

  /** A title may hold a bar, a hash or an extension: what looks like parts may be the whole. */
  private Optional<Outcome> wholeTitle(Page source, Link link, String target) {
    boolean hasParts =
        !link.text().isEmpty() || !link.fragment().isEmpty() || target.endsWith(".md");
    if (!hasParts || !byTitle || !index.hasTitlesLikeParts()) {
      return Optional.empty();
    }
    String unbarred = link.fragment().isEmpty() ? target : target + "#" + link.fragment();
    String whole = link.text().isEmpty() ? unbarred : unbarred + " | " + link.text();
    Link toTop = new Link(link.kind(), whole, "", "", link.property(), link.span());
    return lookup.choose(index.exactlyTitled(whole), source, toTop);
  }

  /** Dendron refers to all notes below one by a star at the end. */
  private Optional<Outcome> stretch(String target) {
    return profile.has(Profile.Syntax.STARS) && target.endsWith("*")
        ? index.pages().stream()
            .filter(page -> page.name().startsWith(target.substring(0, target.length() - 1)))
            .findFirst()
            .map(Outcome.Reached::new)
        : Optional.empty();
  }

  /** Whether a note is in a vault that the workspace does not hold. */
  private boolean isForeign(String target) {
    Matcher vault = OTHER_VAULT.matcher(target);
    return vault.find() && !lookup.hasPart(vault.group(1));
  }

  private Outcome missing(Link link, String target, String path) {
    boolean alone =
        link.kind() == Link.Kind.WIKILINK && link.text().isEmpty() && link.fragment().isEmpty();
    if (alone && CONTENTS.contains(target.toLowerCase(Locale.ROOT))) {
      return new Outcome.Elsewhere(Bucket.GENERATED);
    }
    if (isForeign(link.target())) {
      return new Outcome.Elsewhere(Bucket.OUTSIDE);
    }
    // A page of that name may lie in a folder that nobody can see.
    if (files.isGenerated(path) || (!path.contains("/") && !files.closedFolders().isEmpty())) {
      return new Outcome.Elsewhere(Bucket.GENERATED);
    }
    int dot = target.lastIndexOf('.');
    String extension = dot < 0 ? "" : target.substring(dot + 1).toLowerCase(Locale.ROOT);
    return new Outcome.Missing(
        FILE_EXTENSIONS.contains(extension) ? Target.ASSET : Target.ENTITY, path, Basis.SET);
  }
}
