package dev.editorial.wiki;

import dev.editorial.api.FileTree;
import dev.editorial.api.Glob;
import dev.editorial.api.Property;
import dev.editorial.api.Value;
import dev.editorial.wiki.Profile.Extra;
import dev.editorial.wiki.Profile.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** MkDocs, by its {@code mkdocs.yml} and the files that this inherits from. */
final class MkDocs implements Tool {

  /** Plugins that leave the navigation to {@code nav}. */
  private static final Set<String> PLAIN_PLUGINS =
      Set.of(
          ("search minify redirects macros git-revision-date-localized git-revision-date social"
                  + " tags privacy offline meta info optimize typeset glightbox mermaid2 autorefs"
                  + " exclude include-markdown rss mkdocstrings")
              .split(" "));

  /** Plugins that make pages which are no files. */
  private static final Set<String> PAGE_MAKERS =
      Set.of(
          "gen-files", "api-autonav", "mkapi", "autoapi", "monorepo", "multirepo", "simple-hooks");

  /** Plugins and extensions that make links of double brackets. */
  private static final Pattern WIKILINKS =
      Pattern.compile("roamlinks|ezlinks|obsidian[\\w-]*|(?:mdx_)?wikilinks");

  private static final Pattern SNIPPET_MARKS = Pattern.compile("-+8<-+|[\\s\"';]+");

  private static final Pattern SLUGIFY =
      Pattern.compile("slugify:\\s*(?:&\\w+\\s*)?!!python/[\\w/]+:([\\w.]+)");
  private static final Pattern CASE = Pattern.compile("case:\\s*[\"']?([\\w-]+)");

  @Override
  public Optional<Detected> read(FileTree files, String sign) {
    MkDocsSettings settings = MkDocsSettings.read(files, sign);
    String folder = Paths.folderOf(sign);
    String named = Paths.resolve(folder, settings.value("docs_dir").orElse("docs"));
    // Some settings are kept beside the pages, and the build is told where they are.
    String root = files.hasFolder(named) || Paths.isAboveRoot(named) ? named : folder;
    Profile profile = Profiles.MKDOCS.with(dialect(settings)).with(extras(settings));
    if (concat(settings).stream().anyMatch(name -> WIKILINKS.matcher(name).matches())) {
      profile =
          profile.withWikilinks(
              Step.FROM_FOLDER, Step.FROM_ROOT, Step.BY_PATH_END, Step.BY_NAME_ANY_CASE);
    }
    boolean folders = !settings.value("use_directory_urls").orElse("true").equals("false");
    Site site =
        new Site(
            folders ? new Site.Urls.Folders() : new Site.Urls.Files(),
            settings.value("site_url").map(Paths::ofUrl).or(() -> Optional.of("")),
            List.of(),
            redirects(settings, root),
            new Site.Built.AllBut(exclusions(settings, sign), Map.of()),
            Set.of(),
            includes(settings, folder, root),
            labels(files, settings, folder),
            plugins(settings),
            Site.Links.PLAIN,
            Map.of(),
            Map.of());
    return Optional.of(
        new Detected(
            root,
            profile,
            Tool.reason(sign, root, settings.problem()),
            site,
            listings(files, settings, root),
            navigation(settings)));
  }

  private static Set<String> concat(MkDocsSettings settings) {
    Set<String> names = new HashSet<>(settings.plugins());
    names.addAll(settings.extensions());
    return names;
  }

  private static Site.Plugins plugins(MkDocsSettings settings) {
    Set<String> names = settings.plugins();
    Set<Site.Freedom> freedoms = EnumSet.noneOf(Site.Freedom.class);
    if (names.contains("autorefs") || names.contains("mkdocstrings")) {
      freedoms.add(Site.Freedom.CROSS_REFERENCES);
    }
    if (names.stream().anyMatch(PAGE_MAKERS::contains)) {
      freedoms.add(Site.Freedom.MADE_PAGES);
    }
    if (names.contains("i18n")) {
      freedoms.add(Site.Freedom.LANGUAGE_ENDINGS);
    }
    Set<String> shifted = new HashSet<>();
    if (names.contains("blog")) {
      shifted.add("blog");
      settings
          .plugin("blog")
          .flatMap(options -> options.text("blog_dir").stream())
          .forEach(path -> shifted.add(Paths.resolve("", path)));
    }
    return new Site.Plugins(freedoms, shifted);
  }

  private static Set<Extra> extras(MkDocsSettings settings) {
    Set<Extra> extras = EnumSet.noneOf(Extra.class);
    if (settings.extensions().stream()
        .anyMatch(name -> name.matches("attr_list|(pymdownx\\.)?extra"))) {
      extras.add(Extra.ATTRIBUTES);
    }
    if (settings.says("hooks")) {
      extras.add(Extra.COMMENTS);
    }
    if (settings.text().contains("material.extensions.emoji")
        || settings.text().contains("materialx.emoji")) {
      extras.add(Extra.PICTURED_EMOJI);
    }
    if (settings
        .extension("pymdownx.tabbed")
        .anyMatch(options -> options.property("slugify").isPresent())) {
      extras.add(Extra.TABS);
    }
    return extras;
  }

  private static AnchorDialect dialect(MkDocsSettings settings) {
    boolean otherSeparator =
        settings
            .extension("toc")
            .flatMap(options -> options.text("separator").stream())
            .anyMatch(separator -> !separator.equals("-"));
    boolean slugs =
        settings.extension("toc").anyMatch(options -> options.property("slugify").isPresent());
    if (otherSeparator) {
      return AnchorDialect.UNKNOWN;
    }
    if (!slugs) {
      return AnchorDialect.PYTHON;
    }
    // The parser drops the tag that names the function.
    int toc = Math.max(0, settings.text().indexOf("toc:"));
    Matcher slugify = SLUGIFY.matcher(settings.text());
    if (!slugify.find(toc)) {
      return AnchorDialect.UNKNOWN;
    }
    Matcher wanted = CASE.matcher(settings.text());
    String how = wanted.find(slugify.end()) ? wanted.group(1) : "none";
    return switch (slugify.group(1)) {
      case "markdown.extensions.toc.slugify" -> AnchorDialect.PYTHON;
      case "markdown.extensions.toc.slugify_unicode" -> AnchorDialect.PYTHON_UNICODE;
      case "pymdownx.slugs.slugify" ->
          how.startsWith("lower") || how.equals("fold")
              ? AnchorDialect.PYMDOWNX
              : AnchorDialect.PYMDOWNX_CASED;
      case "pymdownx.slugs.uslugify", "pymdownx.slugs.gfm" -> AnchorDialect.PYMDOWNX;
      case "pymdownx.slugs.uslugify_cased" -> AnchorDialect.PYMDOWNX_CASED;
      default -> AnchorDialect.UNKNOWN;
    };
  }

  private static List<Site.Redirect> redirects(MkDocsSettings settings, String root) {
    return settings
        .each()
        .flatMap(layer -> redirectsOf(layer, Paths.fromRoot(layer.files().get(0), root)))
        .toList();
  }

  private static Stream<Site.Redirect> redirectsOf(MkDocsSettings layer, String file) {
    return layer
        .plugin("redirects")
        .flatMap(options -> options.property("redirect_maps").stream())
        .map(Property::value)
        .filter(Value.Mapping.class::isInstance)
        .flatMap(map -> ((Value.Mapping) map).properties().stream())
        .flatMap(
            entry ->
                entry
                    .value()
                    .scalars()
                    .limit(1)
                    .map(
                        target ->
                            new Site.Redirect(
                                url(entry.key()), url(target.text()), file, entry.span())));
  }

  private static String url(String path) {
    return Paths.withoutPageExtension(path).replaceFirst("(^|/)(index|README)$", "");
  }

  private static List<Site.Exclusion> exclusions(MkDocsSettings settings, String sign) {
    List<Site.Exclusion> exclusions = new ArrayList<>();
    exclusions.add(new Site.Exclusion(new Glob("/templates/"), false, "MkDocs itself"));
    for (String key : List.of("exclude_docs", "draft_docs")) {
      settings.value(key).stream()
          .flatMap(String::lines)
          .forEach(line -> add(line, sign, exclusions));
    }
    settings
        .plugin("exclude")
        .flatMap(options -> options.scalars("glob"))
        .forEach(
            glob -> exclusions.add(new Site.Exclusion(new Glob("/" + glob.text()), false, sign)));
    return exclusions;
  }

  /** A pattern as git writes them: with a slash within, from the root; a folder with all below. */
  private static void add(String line, String sign, List<Site.Exclusion> exclusions) {
    String pattern = line.strip();
    boolean kept = pattern.startsWith("!");
    String glob = (kept ? pattern.substring(1) : pattern).replaceFirst("/$", "");
    if (glob.isEmpty() || glob.startsWith("#")) {
      return;
    }
    boolean folderOnly = pattern.endsWith("/");
    String rooted = glob.indexOf('/') >= 0 ? "/" + glob.replaceFirst("^/", "") : "**/" + glob;
    if (!folderOnly) {
      exclusions.add(new Site.Exclusion(new Glob(rooted), kept, sign));
    }
    exclusions.add(new Site.Exclusion(new Glob(rooted + "/"), kept, sign));
  }

  private static List<String> includes(MkDocsSettings settings, String folder, String root) {
    return snippets(settings, folder).map(base -> Paths.fromRoot(base, root)).toList();
  }

  /** Where snippets are looked for, from the root of the tree. */
  private static Stream<String> snippets(MkDocsSettings settings, String folder) {
    List<String> bases =
        settings
            .extension("pymdownx.snippets")
            .flatMap(options -> options.scalars("base_path"))
            .map(scalar -> scalar.text().replaceFirst("^!relative\\s*", ""))
            .toList();
    return (bases.isEmpty() ? List.of(".") : bases)
        .stream().map(base -> Paths.resolve(folder, base));
  }

  /** The labels that are defined in what is appended to every page. */
  private static Set<String> labels(FileTree files, MkDocsSettings settings, String folder) {
    return settings
        .extension("pymdownx.snippets")
        .flatMap(options -> options.scalars("auto_append"))
        .flatMap(file -> snippet(files, settings, folder, file.text()))
        .flatMap(text -> Stream.concat(Stream.of(text), within(files, settings, folder, text)))
        .flatMap(Inclusion::definedIn)
        .map(label -> label.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** The texts that a snippet puts in, each named in a line of its own. */
  private static Stream<String> within(
      FileTree files, MkDocsSettings settings, String folder, String text) {
    return text.contains("8<")
        ? text.lines()
            .map(line -> SNIPPET_MARKS.matcher(line).replaceAll(""))
            .filter(name -> !name.isEmpty())
            .flatMap(name -> snippet(files, settings, folder, name))
        : Stream.of();
  }

  private static Stream<String> snippet(
      FileTree files, MkDocsSettings settings, String folder, String name) {
    return snippets(settings, folder).map(base -> Tool.text(files, Paths.resolve(base, name)));
  }

  private static List<String> listings(FileTree files, MkDocsSettings settings, String root) {
    List<String> listings = new ArrayList<>();
    settings.files().forEach(file -> listings.add(Paths.fromRoot(file, root)));
    if (settings.plugins().stream().anyMatch(name -> name.startsWith("awesome-"))) {
      FileTree below = Subtree.of(files, Paths.isAboveRoot(root) ? "" : root);
      below.files().stream()
          .filter(
              path -> Set.of(".nav.yml", ".nav.yaml", ".pages").contains(PageIndex.nameOf(path)))
          .forEach(listings::add);
    }
    return listings;
  }

  private static Optional<String> navigation(MkDocsSettings settings) {
    if (!settings.says("nav")) {
      return Optional.of("MkDocs lists every page");
    }
    return settings.plugins().stream()
        .filter(name -> !PLAIN_PLUGINS.contains(name))
        .findFirst()
        .map("the plugin `%s` may list pages"::formatted);
  }
}
