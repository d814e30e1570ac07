package dev.editorial.wiki;

import dev.editorial.api.FileTree;
import dev.editorial.api.FrontMatter;
import dev.editorial.api.Glob;
import dev.editorial.api.Page;
import dev.editorial.api.Problem;
import dev.editorial.api.Property;
import dev.editorial.api.Span;
import dev.editorial.api.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hugo, by its site configuration, in one file or in {@code config/_default/}. */
final class Hugo implements Tool {

  /** The keys of which a file called {@code config} has one if it is Hugo's. */
  private static final List<String> OWN_KEYS =
      List.of("baseURL", "languageCode", "contentDir", "defaultContentLanguage");

  /** A key that another generator has in a file of the same name. */
  private static final String ZOLAS = "base_url";

  @Override
  public Optional<Detected> read(FileTree files, String sign) {
    FrontMatter keys = whole(files, sign);
    boolean isHugos =
        PageIndex.nameOf(sign).startsWith("hugo.")
            || OWN_KEYS.stream().anyMatch(key -> keys.property(key).isPresent());
    if (!isHugos || keys.property(ZOLAS).isPresent()) {
      return Optional.empty();
    }
    String settings = Paths.folderOf(sign);
    String folder =
        ("/" + settings).endsWith("/config/_default") ? Paths.resolve(settings, "../..") : settings;
    String root = root(keys, folder);
    if (!files.hasFolder(root) && !Paths.isAboveRoot(root)) {
      return Optional.empty();
    }
    List<Site.Urls.Language> languages = languages(keys, folder, root);
    Site site =
        new Site(
            new Site.Urls.Hugo(
                permalinks(keys), languages, keys.text("uglyURLs").orElse("").equals("true")),
            keys.text("baseURL").map(Paths::ofUrl).or(() -> Optional.of("")),
            statics(keys, folder, root),
            List.of(),
            new Site.Built.AllBut(List.of(), Map.of()),
            generated(keys),
            List.of(),
            Set.of(),
            languages.isEmpty()
                ? Site.Plugins.NONE
                : new Site.Plugins(Set.of(Site.Freedom.LANGUAGE_ENDINGS), Set.of()),
            hasLinkHook(files, folder) ? Site.Links.HOOKED : Site.Links.PLAIN,
            Map.of(),
            languages.stream()
                .map(Site.Urls.Language::folder)
                .distinct()
                .collect(Collectors.toMap(tree -> tree, tree -> tree)));
    return Optional.of(
        new Detected(
            root,
            Profiles.HUGO.with(dialect(keys)).with(extras(keys)),
            Tool.reason(sign, root, keys.problem().map(Problem::reason)),
            site,
            List.of(),
            Optional.of("Hugo lists every page in its section")));
  }

  /** The folder that holds all pages: where a mount says, or what all languages share. */
  private static String root(FrontMatter keys, String folder) {
    List<String> mounted = contentMounts(keys);
    List<String> named =
        mounted.isEmpty()
            ? Tool.maps(keys, "languages").stream()
                .flatMap(
                    languages ->
                        languages.properties().stream()
                            .flatMap(code -> languages.text(code.key() + ".contentDir").stream()))
                .toList()
            : mounted;
    String content = keys.text("contentDir").orElse("content");
    boolean together = mounted.isEmpty() && allBelow(named, content);
    if (named.isEmpty() || together) {
      return Paths.resolve(folder, content);
    }
    String shared = named.get(0);
    while (!shared.isEmpty() && !allBelow(named, shared)) {
      shared = Paths.folderOf(shared);
    }
    return Paths.resolve(folder, shared.isEmpty() ? content : shared);
  }

  private static boolean allBelow(List<String> paths, String folder) {
    return paths.stream().allMatch(path -> isBelow(path, folder));
  }

  private static boolean isBelow(String path, String folder) {
    return (path + "/").startsWith(folder + "/");
  }

  /** In {@code config/_default/}, each table may have a file of its own name. */
  private static FrontMatter whole(FileTree files, String sign) {
    FrontMatter keys = Tool.keys(files, sign);
    String folder = Paths.folderOf(sign);
    if (!("/" + folder).endsWith("/config/_default")) {
      return keys;
    }
    List<Property> properties = new ArrayList<>(keys.properties());
    for (String table : List.of("languages", "permalinks", "module", "markup", "taxonomies")) {
      Stream.of(".toml", ".yaml", ".yml", ".json")
          .flatMap(end -> files.keys(folder + "/" + table + end).stream())
          .findFirst()
          .ifPresent(
              own ->
                  properties.add(
                      new Property(table, new Value.Mapping(own.properties()), Span.HEAD)));
    }
    return new FrontMatter(properties, keys.problem());
  }

  private static boolean hasLinkHook(FileTree files, String folder) {
    return Stream.of("_markup", "_default/_markup")
        .map(path -> Paths.resolve(folder, "layouts/" + path + "/render-link.html"))
        .anyMatch(path -> files.hasFile(path) || files.hasAbove(path));
  }

  /** The pages that are shown, by what they and the pages above them say. */
  static Site.Built built(List<Page> pages) {
    List<Site.Exclusion> exclusions = new ArrayList<>();
    Map<String, String> own = new HashMap<>();
    for (Page page : pages) {
      String folder = page.folder().isEmpty() ? "/" : "/" + page.folder() + "/";
      boolean aimed =
          page.frontMatter().property("cascade.target").isPresent()
              || page.frontMatter().property("cascade._target").isPresent();
      for (String build : List.of("build", "_build")) {
        if (page.name().equals("_index")
            && !aimed
            && says(page, "cascade." + build + ".render", "never")) {
          exclusions.add(new Site.Exclusion(new Glob(folder + "**"), false, page.path()));
        }
        if (says(page, build + ".render", "always")) {
          exclusions.add(new Site.Exclusion(new Glob("/" + page.path()), true, page.path()));
        }
        if (says(page, build + ".render", "never")) {
          own.put(page.path(), "its `%s` says so".formatted(build));
        }
      }
      if (page.name().equals("index") && says(page, "headless", "true")) {
        exclusions.add(new Site.Exclusion(new Glob(folder + "**"), false, page.path()));
      }
    }
    return new Site.Built.AllBut(exclusions, own);
  }

  private static boolean says(Page page, String key, String value) {
    return page.frontMatter().text(key).orElse("").equals(value);
  }

  private static Set<Profile.Extra> extras(FrontMatter keys) {
    return keys.text("markup.goldmark.parser.autoDefinitionTermID")
        .filter("true"::equals)
        .map(asked -> Set.of(Profile.Extra.TERMS))
        .orElse(Set.of());
  }

  private static AnchorDialect dialect(FrontMatter keys) {
    return switch (keys.text("markup.goldmark.parser.autoHeadingIDType").orElse("github")) {
      case "github-ascii" -> AnchorDialect.HUGO_ASCII;
      case "blackfriday" -> AnchorDialect.HUGO_BLACKFRIDAY;
      default -> AnchorDialect.HUGO;
    };
  }

  private static List<String> contentMounts(FrontMatter keys) {
    return Tool.maps(keys, "module.mounts").stream()
        .filter(mount -> mount.text("target").filter("content"::equals).isPresent())
        .flatMap(mount -> mount.text("source").stream())
        .toList();
  }

  /** The languages; pages of one lie in its folder, or have its code at the end of their names. */
  private static List<Site.Urls.Language> languages(FrontMatter keys, String folder, String root) {
    List<Site.Urls.Language> all = new ArrayList<>();
    String main = keys.text("defaultContentLanguage").orElse("en");
    boolean prefixed = keys.text("defaultContentLanguageInSubdir").orElse("").equals("true");
    for (FrontMatter languages : Tool.maps(keys, "languages")) {
      for (Property language : languages.properties()) {
        String code = language.key();
        String tree =
            languages
                .text(code + ".contentDir")
                .map(path -> Paths.resolve(folder, path))
                .orElse(root + "/" + code);
        boolean own = tree.startsWith(root + "/");
        all.add(
            new Site.Urls.Language(
                code,
                own ? tree.substring(root.length() + 1) : code,
                code.equals(main) && !prefixed ? "" : code));
      }
    }
    return all;
  }

  private static Map<String, String> permalinks(FrontMatter keys) {
    Map<String, String> patterns = new HashMap<>();
    for (String table : List.of("permalinks", "permalinks.page")) {
      keys.property(table)
          .map(Property::value)
          .filter(Value.Mapping.class::isInstance)
          .ifPresent(
              map ->
                  ((Value.Mapping) map)
                      .properties()
                      .forEach(
                          entry -> {
                            if (entry.value() instanceof Value.Scalar pattern) {
                              patterns.put(entry.key(), pattern.text());
                            }
                          }));
    }
    return patterns;
  }

  /** Where files lie that are served as they are: static folders, assets, and what themes bring. */
  private static List<String> statics(FrontMatter keys, String folder, String root) {
    List<String> named =
        new ArrayList<>(keys.scalars("staticDir").map(Value.Scalar::text).toList());
    for (FrontMatter mount : Tool.maps(keys, "module.mounts")) {
      if (mount.text("target").filter("static"::equals).isPresent()) {
        mount.text("source").ifPresent(named::add);
      }
    }
    keys.scalars("theme").map(theme -> "themes/" + theme.text() + "/static").forEach(named::add);
    return Stream.concat(named.stream(), Stream.of("static", "assets"))
        .distinct()
        .map(source -> Paths.fromRoot(Paths.resolve(folder, source), root))
        .toList();
  }

  /** The first parts of URLs that Hugo makes itself: taxonomies, with their terms. */
  private static Set<String> generated(FrontMatter keys) {
    Set<String> first = new HashSet<>(Set.of("tags", "categories", "page"));
    keys.scalars("taxonomies").map(Value.Scalar::text).forEach(first::add);
    return first;
  }
}
