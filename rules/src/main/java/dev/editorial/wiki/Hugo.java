package dev.editorial.wiki;

import dev.editorial.api.FileTree;
import dev.editorial.api.FrontMatter;
import dev.editorial.api.Glob;
import dev.editorial.api.Page;
import dev.editorial.api.Property;
import dev.editorial.api.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
      List.of("baseURL", "languageCode", "theme", "contentDir", "markup", "module");

  @Override
  public Optional<Detected> read(FileTree files, String sign) {
    FrontMatter keys = whole(files, sign);
    boolean isHugos = PageIndex.nameOf(sign).startsWith("hugo.");
    if (!isHugos && OWN_KEYS.stream().noneMatch(key -> keys.property(key).isPresent())) {
      return Optional.empty();
    }
    String settings = Tool.folderOf(sign);
    String folder =
        ("/" + settings).endsWith("/config/_default") ? Paths.resolve(settings, "../..") : settings;
    Map<String, String> mounts = contentMounts(keys);
    String content = Paths.resolve(folder, keys.text("contentDir").orElse("content"));
    String root =
        mounts.size() == 1 ? Paths.resolve(folder, mounts.keySet().iterator().next()) : content;
    if (!files.hasFolder(root) && !Paths.isAboveRoot(root)) {
      return Optional.empty();
    }
    Map<String, String> languages = languages(keys, folder, root);
    Site site =
        new Site(
            new Site.Urls.Hugo(
                permalinks(keys), languages, keys.text("uglyURLs").orElse("").equals("true")),
            keys.text("baseURL").map(MkDocs::pathOf).orElse(""),
            statics(keys, folder, root),
            Map.of(),
            new Site.Built.AllBut(
                List.of(new Site.Exclusion(new Glob("/**/_content.gotmpl"), false, sign))),
            generated(keys),
            List.of(),
            Set.of(),
            Site.Plugins.NONE,
            hasLinkHook(files, folder) ? Site.Links.HOOKED : Site.Links.PLAIN,
            Map.of(),
            languages.keySet().stream().collect(Collectors.toMap(tree -> tree, tree -> tree)));
    return Optional.of(
        new Detected(
            root,
            Profiles.HUGO.with(dialect(keys)).with(extras(keys)),
            "%s names %s".formatted(sign, Tool.place(root)),
            site,
            List.of(),
            Optional.of("Hugo lists every page in its section")));
  }

  /** In {@code config/_default/}, each table may have a file of its own name. */
  private static FrontMatter whole(FileTree files, String sign) {
    FrontMatter keys = Tool.keys(files, sign);
    String folder = Tool.folderOf(sign);
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
                      new Property(
                          table,
                          new Value.Mapping(own.properties()),
                          dev.editorial.api.Span.HEAD)));
    }
    return new FrontMatter(properties, keys.problem());
  }

  private static boolean hasLinkHook(FileTree files, String folder) {
    return Stream.of("_markup", "_default/_markup")
        .map(path -> Paths.resolve(folder, "layouts/" + path + "/render-link.html"))
        .anyMatch(path -> files.hasFile(path) || files.hasAbove(path));
  }

  /** The pages that are not shown by themselves, since they or a page above them say so. */
  static List<Site.Exclusion> unrendered(List<Page> pages) {
    List<Site.Exclusion> exclusions = new ArrayList<>();
    for (Page page : pages) {
      String folder = page.folder().isEmpty() ? "/" : "/" + page.folder() + "/";
      for (String build : List.of("build", "_build")) {
        if (page.name().equals("_index") && says(page, "cascade." + build + ".render", "never")) {
          exclusions.add(new Site.Exclusion(new Glob(folder + "**"), false, page.path()));
        }
        if (says(page, build + ".render", "always")) {
          exclusions.add(new Site.Exclusion(new Glob("/" + page.path()), true, page.path()));
        }
        if (says(page, build + ".render", "never")) {
          exclusions.add(new Site.Exclusion(new Glob("/" + page.path()), false, page.path()));
        }
      }
      if (says(page, "headless", "true")) {
        exclusions.add(new Site.Exclusion(new Glob(folder + "**"), false, page.path()));
      }
    }
    return exclusions;
  }

  private static boolean says(Page page, String key, String value) {
    return page.frontMatter().text(key).filter(value::equals).isPresent();
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

  private static Map<String, String> contentMounts(FrontMatter keys) {
    Map<String, String> mounts = new LinkedHashMap<>();
    for (FrontMatter mount : Tool.maps(keys, "module.mounts")) {
      if (mount.text("target").filter("content"::equals).isPresent()) {
        mount.text("source").ifPresent(source -> mounts.put(source, "content"));
      }
    }
    return mounts;
  }

  /** The folders of languages with the prefixes of their URLs; the default one has none. */
  private static Map<String, String> languages(FrontMatter keys, String folder, String root) {
    Map<String, String> folders = new HashMap<>();
    String main = keys.text("defaultContentLanguage").orElse("en");
    boolean prefixed = keys.text("defaultContentLanguageInSubdir").orElse("").equals("true");
    for (FrontMatter languages : Tool.maps(keys, "languages")) {
      for (Property language : languages.properties()) {
        String code = language.key();
        String prefix = code.equals(main) && !prefixed ? "" : code;
        Optional<String> own = languages.text(code + ".contentDir");
        String tree = own.map(path -> Paths.resolve(folder, path)).orElse(root + "/" + code);
        if (tree.startsWith(root + "/")) {
          folders.put(tree.substring(root.length() + 1), prefix);
        }
      }
    }
    return folders;
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
        .map(source -> MkDocs.fromRoot(Paths.resolve(folder, source), root))
        .toList();
  }

  /** The first parts of URLs that Hugo makes itself: taxonomies, with their terms. */
  private static Set<String> generated(FrontMatter keys) {
    Set<String> first = new HashSet<>(Set.of("tags", "categories", "page"));
    keys.scalars("taxonomies").map(Value.Scalar::text).forEach(first::add);
    return first;
  }
}
