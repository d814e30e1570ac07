package dev.editorial.wiki;

import dev.editorial.api.FileTree;
import dev.editorial.api.FrontMatter;
import dev.editorial.api.Glob;
import dev.editorial.api.Property;
import dev.editorial.api.Value;
import dev.editorial.wiki.Profile.Extra;
import dev.editorial.wiki.Profile.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** MkDocs, by its {@code mkdocs.yml} and the file that this inherits from. */
final class MkDocs implements Tool {

  /** Plugins that leave the navigation to {@code nav}. */
  private static final Set<String> PLAIN_PLUGINS =
      Set.of(
          "search",
          "minify",
          "redirects",
          "macros",
          "git-revision-date-localized",
          "git-revision-date",
          "social",
          "tags",
          "privacy",
          "offline",
          "meta",
          "info",
          "optimize",
          "typeset",
          "glightbox",
          "mermaid2",
          "autorefs",
          "exclude",
          "include-markdown",
          "rss");

  /** Plugins that make pages which are no files. */
  private static final Set<String> PAGE_MAKERS =
      Set.of(
          "gen-files", "api-autonav", "mkapi", "autoapi", "monorepo", "multirepo", "simple-hooks");

  /** Plugins and extensions that make links of double brackets. */
  private static final Pattern WIKILINKS =
      Pattern.compile(
          "(?m)^\\s*-\\s*[\"']?(roamlinks|ezlinks|obsidian[\\w-]*|wikilinks"
              + "|(?:markdown\\.extensions\\.|mdx_)wikilinks)\\b");

  private static final Pattern TOC =
      Pattern.compile(
          "(?m)^([ \\t]*)-\\s*(?:markdown\\.extensions\\.)?toc:[^\\n"
              + "]*\\n"
              + "((?:\\1[ \\t]+[^\\n"
              + "]*\\n"
              + "?)*)");
  private static final Pattern SLUGIFY =
      Pattern.compile("slugify:\\s*(?:&\\w+\\s*)?!!python/[\\w/]+:([\\w.]+)");
  private static final Pattern ATTRIBUTE_LISTS =
      Pattern.compile(
          "(?m)^\\s*-\\s*[\"']?(?:markdown\\.extensions\\.|pymdownx\\.)?(?:attr_list|extra)\\b");
  private static final Pattern TABS_WITH_SLUGS =
      Pattern.compile("pymdownx\\.tabbed:[^\\n]*\\n(?:[ \\t]+\\w[^\\n]*\\n)*?[ \\t]+slugify:");
  private static final Pattern CASE = Pattern.compile("case:\\s*[\"']?([\\w-]+)");

  @Override
  public Optional<Detected> read(FileTree files, String sign) {
    FrontMatter keys = Tool.keys(files, sign);
    String folder = Tool.folderOf(sign);
    String root = Paths.resolve(folder, keys.text("docs_dir").orElse("docs"));
    boolean nested = files.hasFolder(root) || Paths.isAboveRoot(root);
    if (!nested) {
      // Some settings are kept beside the pages, and the build is told where they are.
      root = folder;
    }
    String own = root;
    String text = Tool.text(files, sign);
    List<FrontMatter> layers = layers(files, folder, keys);
    Profile profile = Profiles.MKDOCS.with(dialect(text)).with(extras(keys, text));
    if (WIKILINKS.matcher(text).find()) {
      profile =
          profile.withWikilinks(
              Step.FROM_FOLDER, Step.FROM_ROOT, Step.BY_PATH_END, Step.BY_NAME_ANY_CASE);
    }
    boolean folders = !keys.text("use_directory_urls").orElse("true").equals("false");
    Site site =
        new Site(
            folders ? new Site.Urls.Folders() : new Site.Urls.Files(),
            keys.text("site_url").map(MkDocs::pathOf).orElse(""),
            List.of(),
            redirects(layers),
            new Site.Built.AllBut(exclusions(keys, sign)),
            Set.of(),
            includes(keys, folder, own),
            labels(files, keys, folder),
            plugins(layers),
            Site.Links.PLAIN,
            Map.of(),
            Map.of());
    return Optional.of(
        new Detected(
            own,
            profile,
            sign + " names " + Tool.place(own),
            site,
            listings(files, layers, keys, folder, own, sign),
            navigation(layers)));
  }

  private static Site.Plugins plugins(List<FrontMatter> layers) {
    Set<String> names = pluginNames(layers);
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
      List<FrontMatter> options = plugins(layers, "blog").toList();
      shifted.add("blog");
      options.forEach(
          option ->
              option.text("blog_dir").map(path -> Paths.resolve("", path)).ifPresent(shifted::add));
    }
    return new Site.Plugins(freedoms, shifted);
  }

  /** The settings with those that they inherit, which may add plugins. */
  private static List<FrontMatter> layers(FileTree files, String folder, FrontMatter keys) {
    List<FrontMatter> layers = new ArrayList<>(List.of(keys));
    keys.text("INHERIT")
        .map(path -> Paths.resolve(folder, path))
        .flatMap(files::keys)
        .ifPresent(layers::add);
    return layers;
  }

  /** The path of a URL, without slashes at its ends. */
  static String pathOf(String url) {
    return url.replaceFirst("^[a-zA-Z]+://[^/]*", "").replaceAll("^/+|/+$", "");
  }

  private static Set<Extra> extras(FrontMatter keys, String text) {
    Set<Extra> extras = EnumSet.noneOf(Extra.class);
    if (ATTRIBUTE_LISTS.matcher(text).find()) {
      extras.add(Extra.ATTRIBUTES);
    }
    if (keys.property("hooks").isPresent()) {
      extras.add(Extra.COMMENTS);
    }
    if (text.contains("material.extensions.emoji") || text.contains("materialx.emoji")) {
      extras.add(Extra.PICTURED_EMOJI);
    }
    if (TABS_WITH_SLUGS.matcher(text).find()) {
      extras.add(Extra.TABS);
    }
    return extras;
  }

  private static AnchorDialect dialect(String text) {
    Matcher toc = TOC.matcher(text);
    String options = toc.find() ? toc.group(2) : "";
    Matcher slugify = SLUGIFY.matcher(options);
    if (!slugify.find()) {
      return AnchorDialect.PYTHON;
    }
    Matcher wanted = CASE.matcher(options);
    String how = wanted.find() ? wanted.group(1) : "none";
    return switch (slugify.group(1)) {
      case "markdown.extensions.toc.slugify_unicode" -> AnchorDialect.PYTHON_UNICODE;
      case "pymdownx.slugs.slugify" ->
          how.startsWith("lower") || how.equals("fold")
              ? AnchorDialect.PYMDOWNX
              : AnchorDialect.PYMDOWNX_CASED;
      case "pymdownx.slugs.uslugify", "pymdownx.slugs.gfm" -> AnchorDialect.PYMDOWNX;
      case "pymdownx.slugs.uslugify_cased" -> AnchorDialect.PYMDOWNX_CASED;
      default -> AnchorDialect.WIKI;
    };
  }

  private static Map<String, String> redirects(List<FrontMatter> layers) {
    Map<String, String> redirects = new HashMap<>();
    plugins(layers, "redirects")
        .flatMap(options -> options.property("redirect_maps").stream())
        .map(Property::value)
        .filter(Value.Mapping.class::isInstance)
        .flatMap(map -> ((Value.Mapping) map).properties().stream())
        .forEach(
            entry ->
                entry
                    .value()
                    .scalars()
                    .findFirst()
                    .ifPresent(target -> redirects.put(url(entry.key()), url(target.text()))));
    return redirects;
  }

  private static String url(String path) {
    String address = Paths.withoutPageExtension(path);
    return address.replaceFirst("(^|/)(index|README)$", "");
  }

  /** The options of a plugin; plugins stand in a list or in a map. */
  private static Stream<FrontMatter> plugins(List<FrontMatter> layers, String name) {
    return layers.stream()
        .flatMap(layer -> Tool.maps(layer, "plugins").stream())
        .flatMap(plugins -> Tool.maps(plugins, name).stream());
  }

  private static Set<String> pluginNames(List<FrontMatter> layers) {
    return layers.stream()
        .flatMap(layer -> layer.property("plugins").stream())
        .flatMap(property -> names(property.value()))
        .map(name -> name.replaceFirst("^material/", ""))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<String> names(Value value) {
    if (value instanceof Value.Sequence sequence) {
      return sequence.values().stream().flatMap(MkDocs::names);
    }
    return value instanceof Value.Mapping map
        ? map.properties().stream().map(Property::key)
        : value.scalars().map(Value.Scalar::text);
  }

  private static List<Site.Exclusion> exclusions(FrontMatter keys, String sign) {
    List<Site.Exclusion> exclusions = new ArrayList<>();
    exclusions.add(new Site.Exclusion(new Glob("/templates/"), false, "MkDocs itself"));
    for (String key : List.of("exclude_docs", "draft_docs")) {
      keys.text(key).stream().flatMap(String::lines).forEach(line -> add(line, sign, exclusions));
    }
    for (FrontMatter exclude : plugins(List.of(keys), "exclude").toList()) {
      exclude
          .scalars("glob")
          .forEach(
              glob -> exclusions.add(new Site.Exclusion(new Glob("/" + glob.text()), false, sign)));
    }
    return exclusions;
  }

  private static void add(String line, String sign, List<Site.Exclusion> exclusions) {
    String pattern = line.strip();
    if (pattern.isEmpty() || pattern.startsWith("#")) {
      return;
    }
    boolean kept = pattern.startsWith("!");
    String glob = kept ? pattern.substring(1) : pattern;
    boolean anchored = glob.indexOf('/') >= 0 && glob.indexOf('/') < glob.length() - 1;
    String rooted = anchored || glob.startsWith("/") ? "/" + glob.replaceFirst("^/", "") : glob;
    String folder = rooted.endsWith("/") && !anchored ? "**/" + rooted : rooted;
    exclusions.add(new Site.Exclusion(new Glob(folder), kept, sign));
  }

  private static List<String> includes(FrontMatter keys, String folder, String root) {
    List<String> bases = new ArrayList<>();
    Tool.maps(keys, "markdown_extensions").stream()
        .flatMap(extensions -> Tool.maps(extensions, "pymdownx.snippets").stream())
        .flatMap(options -> options.scalars("base_path"))
        .map(scalar -> scalar.text().replaceFirst("^!relative\\s*", ""))
        .forEach(bases::add);
    if (bases.isEmpty()) {
      bases.add(".");
    }
    return bases.stream().map(base -> fromRoot(Paths.resolve(folder, base), root)).toList();
  }

  /** The labels that are defined in what is appended to every page. */
  private static Set<String> labels(FileTree files, FrontMatter keys, String folder) {
    return Tool.maps(keys, "markdown_extensions").stream()
        .flatMap(extensions -> Tool.maps(extensions, "pymdownx.snippets").stream())
        .flatMap(options -> options.scalars("auto_append"))
        .map(file -> Tool.text(files, Paths.resolve(folder, file.text())))
        .flatMap(Inclusion::definedIn)
        .map(label -> label.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** A path from the tree's root as one from the wiki's root. */
  static String fromRoot(String path, String root) {
    List<String> to = List.of(path.split("/"));
    List<String> from = root.isEmpty() ? List.of() : List.of(root.split("/"));
    int shared = 0;
    while (shared < from.size() && shared < to.size() && from.get(shared).equals(to.get(shared))) {
      shared++;
    }
    return "../".repeat(from.size() - shared) + String.join("/", to.subList(shared, to.size()));
  }

  private static List<String> listings(
      FileTree files,
      List<FrontMatter> layers,
      FrontMatter keys,
      String folder,
      String root,
      String sign) {
    List<String> listings = new ArrayList<>();
    listings.add(fromRoot(sign, root));
    keys.text("INHERIT")
        .map(path -> fromRoot(Paths.resolve(folder, path), root))
        .ifPresent(listings::add);
    if (pluginNames(layers).stream().anyMatch(name -> name.startsWith("awesome-"))) {
      FileTree below = Subtree.of(files, Paths.isAboveRoot(root) ? "" : root);
      below.files().stream()
          .filter(
              path -> Set.of(".nav.yml", ".nav.yaml", ".pages").contains(PageIndex.nameOf(path)))
          .forEach(listings::add);
    }
    return listings;
  }

  private static Optional<String> navigation(List<FrontMatter> layers) {
    if (layers.stream().noneMatch(layer -> layer.property("nav").isPresent())) {
      return Optional.of("MkDocs lists every page");
    }
    return pluginNames(layers).stream()
        .filter(name -> !PLAIN_PLUGINS.contains(name))
        .findFirst()
        .map("the plugin `%s` may list pages"::formatted);
  }
}
