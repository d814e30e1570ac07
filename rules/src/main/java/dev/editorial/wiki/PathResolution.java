package dev.editorial.wiki;

import dev.editorial.api.Basis;
import dev.editorial.api.Bucket;
import dev.editorial.api.Definition;
import dev.editorial.api.FileTree;
import dev.editorial.api.Link;
import dev.editorial.api.Outcome;
import dev.editorial.api.Outcome.Target;
import dev.editorial.api.Page;
import dev.editorial.wiki.Profile.Beyond;
import dev.editorial.wiki.Profile.Completion;
import dev.editorial.wiki.Profile.Definitions;
import dev.editorial.wiki.Profile.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves Markdown and HTML links: paths, as URLs write them. Thread-safe. */
final class PathResolution {

  private static final Pattern LANGUAGE_ENDING = Pattern.compile("\\." + Paths.LANGUAGE + "$");

  private static final Pattern LANGUAGE_FOLDER = Pattern.compile(Paths.LANGUAGE + "/(.+)");

  private static final Pattern CLIMBING = Pattern.compile("^(?:\\.\\.(?:/|$))+");

  /** What files bear that a build fills in, and whose results git does not hold. */
  private static final List<String> TEMPLATE_ENDINGS = List.of(".in", ".tmpl", ".j2");

  private final Profile profile;
  private final List<Step> othersAndFiles;
  private final boolean generated;
  private final Site site;
  private final PageIndex index;
  private final FileTree files;
  private final Lookup lookup;
  private final SiteMap map;

  PathResolution(Detected detected, PageIndex index, FileTree files, Lookup lookup, SiteMap map) {
    this.profile = detected.profile();
    Set<Step> othersFirst = new LinkedHashSet<>(profile.others());
    othersFirst.addAll(profile.files());
    this.othersAndFiles = List.copyOf(othersFirst);
    this.generated = detected.foreignNavigation().isPresent() || !detected.listings().isEmpty();
    this.site = detected.site();
    this.index = index;
    this.files = files;
    this.lookup = lookup;
    this.map = map;
  }

  Outcome resolve(Page source, Link link) {
    if (isDefined(link) && profile.definitions() == Definitions.LAST) {
      Optional<Link> last = lastDefined(source, link);
      if (last.isPresent()) {
        return Paths.isExternal(last.get().target())
            ? new Outcome.Elsewhere(Bucket.EXTERNAL)
            : resolve(source, last.get());
      }
    }
    int query = link.target().indexOf('?');
    String written = query < 0 ? link.target() : link.target().substring(0, query);
    if (written.isEmpty()) {
      return lookup.reached(source, link);
    }
    String decoded = Paths.decode(written);
    Optional<String> owned = decoded.startsWith("/") ? site.owned(decoded) : Optional.empty();
    if (owned.isPresent()) {
      return owned(owned.get(), written, link);
    }
    List<String> spellings = decoded.equals(written) ? List.of(decoded) : List.of(decoded, written);
    for (String spelling : spellings) {
      for (Step step : steps(link, spelling)) {
        Optional<Outcome> found = look(step, source, spelling, link);
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    String slashed = decoded.replace('\\', '/');
    for (Step step : steps(link, slashed)) {
      Optional<String> path = path(step, source, slashed);
      if (path.isPresent()) {
        String asWritten = path(step, source, decoded).orElse("");
        Optional<Outcome> found = lookup.lookAlike(path.get(), asWritten);
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    Optional<Outcome> alike = alikeOnSite(source, decoded, link);
    return alike.isPresent() ? alike.get() : missing(source, decoded, link);
  }

  /** The page whose built name or URL differs in case alone. */
  private Optional<Outcome> alikeOnSite(Page source, String written, Link link) {
    for (Step step : steps(link, written)) {
      Optional<String> url = url(step, source, written);
      if (url.isPresent() && !Paths.isAboveRoot(url.get()) && !Paths.isPage(url.get())) {
        Optional<Page> page = map.alike(url.get());
        if (page.isPresent()) {
          return Optional.of(
              new Outcome.WrongCase(url.get(), page.get().path(), List.of(page.get())));
        }
      }
    }
    return Optional.empty();
  }

  /** The URL that a step looks at, if it looks at one. */
  private Optional<String> url(Step step, Page source, String written) {
    if (step == Step.FROM_URL) {
      return Optional.of(Paths.resolve(map.folderOf(source), written));
    }
    Optional<String> onSite =
        step == Step.FROM_SITE ? map.fromServerRoot(written) : Optional.empty();
    return onSite.isPresent() ? Optional.of(Paths.resolve("", onSite.get())) : onSite;
  }

  private static boolean isDefined(Link link) {
    return link.kind() == Link.Kind.REFERENCE || link.kind() == Link.Kind.DEFINED_WIKILINK;
  }

  /** The link that the last definition of its label makes, where an earlier one says otherwise. */
  private static Optional<Link> lastDefined(Page source, Link link) {
    Optional<Definition> first = firstDefined(source, link);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    String last = first.get().destination();
    for (Definition other : source.definitions()) {
      if (other.label().equalsIgnoreCase(first.get().label())) {
        last = other.destination();
      }
    }
    if (last.equals(link.written())) {
      return Optional.empty();
    }
    int hash = last.indexOf('#');
    return Optional.of(
        new Link(
            Link.Kind.INLINE,
            hash < 0 ? last : last.substring(0, hash),
            hash < 0 ? "" : last.substring(hash + 1),
            link.text(),
            link.property(),
            link.span()));
  }

  /** The first definition that leads where the link does, one of its own words before others. */
  private static Optional<Definition> firstDefined(Page source, Link link) {
    Optional<Definition> first = Optional.empty();
    for (Definition definition : source.definitions()) {
      if (definition.destination().equals(link.written())) {
        if (definition.label().equalsIgnoreCase(link.text())) {
          return Optional.of(definition);
        }
        if (first.isEmpty()) {
          first = Optional.of(definition);
        }
      }
    }
    return first;
  }

  /** What lies at a path whose owner the settings name. */
  private Outcome owned(String path, String written, Link link) {
    if (path.equals(Site.OUTSIDE)) {
      return new Outcome.Elsewhere(Bucket.OUTSIDE);
    }
    if (Paths.isAboveRoot(path)) {
      return files.hasAbove(path)
          ? new Outcome.ReachedFile(path)
          : new Outcome.Missing(Paths.isAsset(path) ? Target.ASSET : Target.PAGE, path, Basis.SET);
    }
    return onSite(path, written, link)
        .or(() -> complete(files.real(path), link))
        .or(() -> complete(Completion.EXTENSION, path, link))
        .or(() -> complete(Completion.FOLDER, path, link))
        .or(() -> lookup.lookAlike(path, path))
        .orElseGet(
            () ->
                Paths.isAsset(path)
                    ? new Outcome.Missing(Target.ASSET, path, Basis.SET)
                    : new Outcome.Missing(
                        Target.PAGE, Paths.withoutPageExtension(path), Basis.SET));
  }

  private List<Step> steps(Link link, String path) {
    if (path.startsWith("/")) {
      return profile.rooted();
    }
    if (Paths.isHome(path)) {
      return List.of(Step.FROM_ROOT);
    }
    if (link.isHtml()) {
      return profile.others();
    }
    String name = path.endsWith("/") ? path.replaceFirst("/+$", "") : path;
    return Paths.namesFile(name) ? profile.files() : othersAndFiles;
  }

  private Optional<Outcome> look(Step step, Page source, String written, Link link) {
    return switch (step) {
      case FROM_FOLDER, FROM_ROOT, FROM_PART, FROM_TOP -> {
        Optional<String> path = path(step, source, written);
        yield path.isPresent() ? complete(files.real(path.get()), link) : Optional.empty();
      }
      case FROM_URL, FROM_SITE -> {
        Optional<String> url = url(step, source, written);
        yield url.isPresent() ? onSite(url.get(), written, link) : Optional.empty();
      }
      case BY_PATH_END,
          BY_PATH_END_ANY_CASE,
          BY_NAME,
          BY_NAME_ANY_CASE,
          BY_ENCODED_NAME,
          BY_TITLE,
          BY_SLUG -> {
        List<Page> pages = lookup.pages(step, source, Paths.withoutPageExtension(written));
        Optional<Outcome> page = lookup.choose(pages, source, link);
        yield page.isPresent() ? page : lookup.anyFile(written);
      }
    };
  }

  /** The path that a step looks at, if it looks at one, and not above the root. */
  private Optional<String> path(Step step, Page source, String written) {
    String path = Paths.fromHome(written);
    Optional<String> resolved =
        switch (step) {
          case FROM_FOLDER -> Optional.of(Paths.resolve(source.folder(), path));
          case FROM_ROOT -> Optional.of(Paths.resolve("", path));
          case FROM_PART -> inPart(source, path);
          case FROM_TOP -> Optional.of(Paths.fromRoot(Paths.resolve("", path), files.fromTop()));
          case FROM_URL,
              FROM_SITE,
              BY_PATH_END,
              BY_PATH_END_ANY_CASE,
              BY_NAME,
              BY_NAME_ANY_CASE,
              BY_ENCODED_NAME,
              BY_TITLE,
              BY_SLUG ->
              Optional.empty();
        };
    return resolved.isPresent() && Paths.isAboveRoot(resolved.get()) ? Optional.empty() : resolved;
  }

  private Optional<String> inPart(Page source, String path) {
    Optional<String> part = lookup.partOf(source.path());
    return part.isPresent() ? Optional.of(Paths.resolve(part.get(), path)) : part;
  }

  /** What a browser finds at a URL of the site. */
  private Optional<Outcome> onSite(String url, String written, Link link) {
    if (Paths.isAboveRoot(url)) {
      return Optional.empty();
    }
    Optional<Page> page = pageOnSite(url, written);
    if (page.isPresent()) {
      return lookup.reached(page, link);
    }
    Optional<String> file = map.file(url);
    if (file.isPresent()) {
      return Optional.of(new Outcome.ReachedFile(file.get()));
    }
    Optional<Page> redirected = map.redirected(url);
    if (redirected.isPresent()) {
      return Optional.of(new Outcome.Redirected(redirected.get(), written));
    }
    return map.isRedirect(url) || map.isGenerated(url)
        ? Optional.of(new Outcome.Elsewhere(Bucket.GENERATED))
        : Optional.empty();
  }

  private Optional<Page> pageOnSite(String url, String written) {
    if (!Paths.isPage(written)) {
      return map.page(url);
    }
    // A book makes links to pages lead to what it builds of them, those from the root as well.
    return profile.equals(Profiles.MDBOOK) ? index.page(url) : Optional.empty();
  }

  /** What lies at a path, or at a path that it stands for. */
  private Optional<Outcome> complete(String path, Link link) {
    for (Completion completion : profile.completions()) {
      Optional<Outcome> found = complete(completion, path, link);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Outcome> complete(Completion completion, String path, Link link) {
    if (completion == Completion.FOLDER && !files.hasFolder(path)) {
      return Optional.empty();
    }
    Optional<Page> page =
        switch (completion) {
          case AS_WRITTEN -> index.page(path);
          case EXTENSION -> lookup.pageWithoutExtension(path, path);
          case FOLDER -> index.indexPage(path);
          case BUILT_NAME -> builtName(path);
        };
    if (page.isPresent()) {
      return lookup.reached(page, link);
    }
    return switch (completion) {
      case AS_WRITTEN -> {
        Optional<Outcome> file = lookup.file(path, link);
        yield file.isPresent() ? file : lookup.reached(inALanguage(path), link);
      }
      case EXTENSION -> lookup.file(path + ".md");
      case FOLDER -> Optional.of(new Outcome.ReachedFile(path));
      case BUILT_NAME -> Optional.empty();
    };
  }

  /** The page of a name that leaves its language out. */
  private Optional<Page> inALanguage(String path) {
    if (!site.plugins().freedoms().contains(Site.Freedom.LANGUAGE_ENDINGS)) {
      return Optional.empty();
    }
    String address = Paths.withoutPageExtension(path);
    return index.pages().stream()
        .filter(page -> LANGUAGE_ENDING.matcher(page.address()).replaceFirst("").equals(address))
        .findFirst();
  }

  private Optional<Page> builtName(String path) {
    if (!path.endsWith(".html")) {
      return Optional.empty();
    }
    String address = path.substring(0, path.length() - ".html".length());
    Optional<Page> page = index.pageWithoutExtension(address);
    return page.isEmpty() && PageIndex.nameOf(address).equals("index")
        ? index.indexPage(Paths.folderOf(path))
        : page;
  }

  private Outcome missing(Page source, String path, Link link) {
    boolean siteRoot = path.startsWith("/") || Paths.isHome(path);
    String wanted =
        siteRoot
            ? Paths.resolve("", withinSite(path).orElse(Paths.fromHome(path)))
            : Paths.resolve(source.folder(), Paths.fromHome(path));
    boolean asset = link.isImage() || Paths.isAsset(wanted);
    Target target = asset ? Target.ASSET : Target.PAGE;
    if (path.startsWith("@/") || isInAnotherLanguage(wanted)) {
      return new Outcome.Elsewhere(Bucket.GENERATED);
    }
    if (isPlugins(source, link, path, wanted)) {
      return new Outcome.Elsewhere(Bucket.GENERATED);
    }
    if (siteRoot && withinSite(path).isEmpty()) {
      return new Outcome.Elsewhere(Bucket.OUTSIDE);
    }
    if (Paths.isAboveRoot(wanted) && generated && wanted.endsWith(".html")) {
      return new Outcome.Elsewhere(Bucket.GENERATED);
    }
    if (Paths.isAboveRoot(Paths.resolve(files.fromTop(), wanted))) {
      return isLeftToBrowsers(link, path) && !asset && !Paths.isPage(wanted)
          ? new Outcome.Elsewhere(Bucket.OUTSIDE)
          : new Outcome.AboveRoot();
    }
    if (Paths.isAboveRoot(wanted)) {
      if (isInBookBeside(wanted)) {
        return new Outcome.Elsewhere(Bucket.GENERATED);
      }
      return beyond(target, wanted, link);
    }
    if (siteRoot && !isOwned(wanted)) {
      return new Outcome.Elsewhere(Bucket.OUTSIDE);
    }
    Optional<Page> redirected = map.redirected(wanted);
    if (redirected.isEmpty()) {
      redirected = map.redirected(Paths.withoutPageExtension(wanted));
    }
    if (redirected.isPresent() && !profile.hasSiteSteps()) {
      return new Outcome.Redirected(redirected.get(), path);
    }
    boolean word = path.indexOf('/') < 0 && !Paths.namesFile(path);
    if (word && site.links() == Site.Links.HOOKED) {
      return new Outcome.Elsewhere(Bucket.GENERATED);
    }
    if (files.isGenerated(wanted)
        || isFilledIn(wanted)
        || isBesideTheSite(wanted, source)
        || isAdapted(wanted)) {
      return new Outcome.Elsewhere(Bucket.GENERATED);
    }
    if (profile.urls() == Profile.Urls.UNKNOWN && !asset && !Paths.isPage(wanted)) {
      return new Outcome.Elsewhere(Bucket.GENERATED);
    }
    return new Outcome.Missing(
        target, asset ? wanted : Paths.withoutPageExtension(wanted), Basis.SET);
  }

  /**
   * Whether a path is a URL, with which a browser climbs no higher than the server's root: what
   * lies there beside the site is not known.
   */
  private boolean isLeftToBrowsers(Link link, String path) {
    return steps(link, path).contains(Step.FROM_URL);
  }

  /** What is not in the wiki, but may be in its repository. */
  private Outcome beyond(Target target, String wanted, Link link) {
    if (!files.hasAbove(wanted)) {
      if (profile.urls() == Profile.Urls.UNKNOWN && !Paths.isPage(wanted)) {
        return new Outcome.Elsewhere(Bucket.GENERATED);
      }
      Optional<Outcome> alike = lookup.neighbourAlike(wanted);
      if (alike.isPresent() && profile.beyond() == Beyond.REACHED) {
        return alike.get();
      }
      return new Outcome.Missing(target, Paths.withoutPageExtension(wanted), Basis.SET);
    }
    return profile.beyond() == Beyond.REACHED
        ? lookup.neighbour(wanted, link).orElseGet(() -> new Outcome.ReachedFile(wanted))
        : new Outcome.Unbuilt(
            target,
            wanted,
            "it lies outside %s, which is all that %s builds"
                .formatted(Tool.place(files.fromTop()), profile.name()));
  }

  /** Books and sites that are built side by side link to each other by the names of built pages. */
  private boolean isBesideTheSite(String path, Page source) {
    return generated
        && path.endsWith(".html")
        && !files.hasFolder(Paths.folderOf(path))
        && (profile.equals(Profiles.GITHUB) || !path.startsWith(firstFolder(source.path())));
  }

  /** In a book links to pages become links to built pages, those to the books beside it as well. */
  private boolean isInBookBeside(String wanted) {
    String folder = Paths.folderOf(wanted);
    return profile.has(Profile.Syntax.FILE_INCLUDES)
        && Paths.isPage(wanted)
        && !PageIndex.nameOf(folder).equals("..")
        && !files.hasAbove(folder);
  }

  /** Whether a build makes the file of one that lies there with a mark at its end. */
  private boolean isFilledIn(String wanted) {
    for (String ending : TEMPLATE_ENDINGS) {
      if (files.hasFile(wanted + ending)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a plugin decides what is there: by URLs of its own, or by pages that it makes. */
  private boolean isPlugins(Page source, Link link, String path, String wanted) {
    Site.Plugins plugins = site.plugins();
    boolean url = link.isHtml() || !Paths.namesFile(path);
    boolean shifted = url && (plugins.shifts(source.path()) || plugins.shifts(wanted));
    String folder = wanted.substring(0, Math.max(0, wanted.indexOf('/')));
    boolean listed = false;
    for (String blog : plugins.shifted()) {
      listed |= wanted.startsWith(blog + "/archive") || wanted.startsWith(blog + "/category");
    }
    boolean made =
        plugins.freedoms().contains(Site.Freedom.MADE_PAGES)
            && !folder.isEmpty()
            && !files.hasFolder(folder);
    return shifted || listed || made;
  }

  /** Whether a plugin shows the page of another language where one has not been translated. */
  private boolean isInAnotherLanguage(String wanted) {
    return site.plugins().freedoms().contains(Site.Freedom.LANGUAGE_ENDINGS)
        && (isInLanguageFolder(wanted) || hasLanguageEnding(wanted));
  }

  private boolean isInLanguageFolder(String wanted) {
    Matcher inLanguage = LANGUAGE_FOLDER.matcher(wanted);
    return inLanguage.matches()
        && files.files().stream()
            .anyMatch(
                file -> {
                  Matcher other = LANGUAGE_FOLDER.matcher(file);
                  return other.matches() && other.group(1).equals(inLanguage.group(1));
                });
  }

  /** Whether a file lies there whose name has a language before its extension. */
  private boolean hasLanguageEnding(String wanted) {
    Pattern translated = Paths.inAnyLanguage(wanted);
    return files.files().stream().anyMatch(file -> translated.matcher(file).matches());
  }

  /**
   * A path from a root of any kind as one from the site's, of which the server may have others
   * beside it; empty where it leads to one of those.
   */
  private Optional<String> withinSite(String path) {
    if (!path.startsWith("/") || !profile.rooted().contains(Step.FROM_SITE)) {
      return Optional.of(Paths.fromHome(path));
    }
    // A browser climbs no higher than the server's root.
    String onServer = CLIMBING.matcher(Paths.resolve("", path)).replaceFirst("");
    Optional<String> below = map.fromServerRoot(onServer);
    boolean only = profile.rooted().size() == 1;
    return only || below.isPresent() ? below : Optional.of(Paths.fromHome(path));
  }

  /** Whether a content adapter of Hugo makes the pages of a folder. */
  private boolean isAdapted(String path) {
    for (String folder = Paths.folderOf(path); !folder.isEmpty(); folder = Paths.folderOf(folder)) {
      if (files.hasFile(folder + "/_content.gotmpl")) {
        return true;
      }
    }
    return false;
  }

  private static String firstFolder(String path) {
    return path.substring(0, path.indexOf('/') + 1);
  }

  /** Whether a site-root path begins in a folder of this wiki, or of one of its parts. */
  private boolean isOwned(String path) {
    int slash = path.indexOf('/');
    if (slash <= 0) {
      return false;
    }
    String folder = path.substring(0, slash);
    if (files.hasFolder(folder)) {
      return true;
    }
    for (String part : site.parts().values()) {
      if (files.hasFolder(part + "/" + folder)) {
        return true;
      }
    }
    return false;
  }
}
