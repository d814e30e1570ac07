package dev.editorial.wiki;

import dev.editorial.api.FileTree;
import dev.editorial.api.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which wikis lie in a tree of files, and which tool shows each, as their settings tell. A page
 * belongs to the innermost wiki around it.
 */
public final class Layout {

  /**
   * One wiki.
   *
   * @param root from the root of the tree; empty for the root itself
   * @param profiles by which its links resolve, the first one first
   * @param pages with their paths from the wiki's root
   */
  public record Located(String root, List<Detected> profiles, List<Page> pages) {
    public Located {
      profiles = List.copyOf(profiles);
      pages = List.copyOf(pages);
    }

    /** The pages of the other wikis, at their paths from this one's root. */
    public Map<String, Page> neighbours(List<Located> all) {
      Map<String, Page> neighbours = new HashMap<>();
      for (Located other : all) {
        if (!other.root().equals(root)) {
          for (Page page : other.pages()) {
            String path = MkDocs.fromRoot(Paths.resolve(other.root(), page.path()), root);
            neighbours.put(path, page.at(path));
          }
        }
      }
      return neighbours;
    }
  }

  private static final int DEEPEST = 4;

  /** Tools by the files that show them; where two speak of one folder, the first counts. */
  private static final Map<String, Tool> TOOLS = tools();

  private static final Set<String> NAVIGATION_FILES =
      Set.of("summary.md", "sidebars.js", "sidebars.ts", "_sidebar.md", "_toc.yml");

  private static final Set<String> TABLES_OF_CONTENTS = Set.of("toc.yml", "toc.yaml");

  /** A language or a version: one wiki's tree in another form. */
  private static final Pattern FORM = Pattern.compile("[a-z]{2}([-_][A-Za-z]{2,4})?|v?\\d[\\w.]*");

  private static final Set<String> ENTITY_FOLDERS =
      Set.of(
          "concepts",
          "entities",
          "sources",
          "systems",
          "patterns",
          "companies",
          "people",
          "topics");

  private final FileTree files;

  private Layout(FileTree files) {
    this.files = files;
  }

  private static Map<String, Tool> tools() {
    Map<String, Tool> tools = new LinkedHashMap<>();
    for (String end : List.of("yml", "yaml")) {
      tools.put("mkdocs." + end, new MkDocs());
    }
    tools.put("book.toml", new MdBook());
    for (String name : List.of("hugo", "config")) {
      for (String end : List.of("toml", "yaml", "yml", "json")) {
        tools.put(name + "." + end, new Hugo());
      }
    }
    tools.put("dendron.yml", new NoteTools.Dendron());
    tools.put("logseq/config.edn", new NoteTools.Logseq());
    tools.put(".foam/", new NoteTools.Foam());
    tools.put(".vscode/settings.json", new NoteTools.Foam());
    tools.put(".vscode/extensions.json", new NoteTools.Foam());
    for (String end : List.of("js", "ts", "mjs")) {
      tools.put("docusaurus.config." + end, new Generator("Docusaurus"));
      tools.put("astro.config." + end, new Generator("Astro"));
    }
    tools.put("quartz.config.ts", new Generator("Quartz", Profiles.OBSIDIAN, "content"));
    tools.put("docfx.json", new Generator("DocFX", Profiles.DOCFX, ""));
    tools.put("antora.yml", new Generator("Antora"));
    tools.put("conf.py", new Generator("Sphinx"));
    tools.put(".vitepress/", new Generator("VitePress"));
    tools.put(".eleventy.js", new Generator("Eleventy"));
    tools.put("_config.yml", new Generator("Jekyll"));
    tools.put(".obsidian/", new NoteTools.Obsidian());
    return tools;
  }

  /** The wikis in a tree; {@code pages} have their paths from the root of the tree. */
  public static List<Located> of(FileTree files, List<Page> pages) {
    return new Layout(files).locate(pages);
  }

  /** The tree as one wiki under profiles that were set; what is known of its site is kept. */
  public static List<Located> set(FileTree files, List<Page> pages, List<Profile> profiles) {
    List<Located> found = of(files, pages);
    Set<String> names = profiles.stream().map(Profile::name).collect(Collectors.toSet());
    boolean known =
        found.stream()
            .flatMap(wiki -> wiki.profiles().stream())
            .anyMatch(
                detected ->
                    names.contains(detected.profile().name()) && !detected.root().isEmpty());
    if (!known) {
      Detected first = found.isEmpty() ? fallback("") : atRoot(found).orElse(fallback(""));
      return List.of(new Located("", as(first, profiles), pages));
    }
    return found.stream()
        .map(wiki -> new Located(wiki.root(), as(wiki.profiles().get(0), profiles), wiki.pages()))
        .toList();
  }

  private static Optional<Detected> atRoot(List<Located> found) {
    return found.stream()
        .filter(wiki -> wiki.root().isEmpty())
        .map(wiki -> wiki.profiles().get(0))
        .findFirst();
  }

  private static List<Detected> as(Detected detected, List<Profile> profiles) {
    return profiles.stream()
        .map(
            profile ->
                profile.name().equals(detected.profile().name())
                    ? new Detected(
                        detected.root(),
                        detected.profile(),
                        "set; " + detected.reason(),
                        detected.site(),
                        detected.listings(),
                        detected.foreignNavigation())
                    : detected.as(profile, "set"))
        .toList();
  }

  private static Detected fallback(String root) {
    return Detected.plain(root, Profiles.WIKI, "no sign of a tool at " + Tool.place(root));
  }

  private List<Located> locate(List<Page> pages) {
    Map<String, Detected> byRoot = new TreeMap<>();
    for (String sign : signs()) {
      toolOf(sign)
          .flatMap(tool -> tool.read(files, sign))
          .flatMap(this::within)
          .ifPresent(detected -> byRoot.putIfAbsent(detected.root(), detected));
    }
    okf(pages).forEach(detected -> byRoot.putIfAbsent(detected.root(), detected));
    foam(pages, byRoot).forEach(detected -> byRoot.put(detected.root(), detected));
    if (byRoot.isEmpty()) {
      parallel(pages).forEach(root -> byRoot.put(root, fallback(root)));
    }
    Map<String, List<Page>> owned = new TreeMap<>();
    for (Page page : pages) {
      owned.computeIfAbsent(owner(page.path(), byRoot), root -> new ArrayList<>()).add(page);
    }
    List<Located> wikis = new ArrayList<>();
    owned.forEach(
        (root, inRoot) -> {
          Detected detected = byRoot.get(root);
          if (detected == null) {
            detected = rest(root, byRoot.values());
          }
          wikis.add(located(detected, inRoot, byRoot));
        });
    return wikis.isEmpty() ? List.of(new Located("", List.of(fallback("")), List.of())) : wikis;
  }

  /** The files that show a tool, those of the tools that count first before others. */
  private List<String> signs() {
    Set<String> signs =
        new TreeSet<>(
            Comparator.comparing(this::rank)
                .thenComparing(depth())
                .thenComparing(Comparator.naturalOrder()));
    for (String path : files.files()) {
      if (path.chars().filter(c -> c == '/').count() <= DEEPEST) {
        toolOf(path).ifPresent(tool -> signs.add(path));
      }
    }
    String up = "../";
    for (int i = 0; i < DEEPEST && !files.fromTop().isEmpty(); i++, up += "../") {
      for (String name : TOOLS.keySet()) {
        if (!name.endsWith("/") && files.hasAbove(up + name)) {
          signs.add(up + name);
        }
      }
    }
    return List.copyOf(signs);
  }

  private static Comparator<String> depth() {
    return Comparator.comparing((String path) -> path.chars().filter(c -> c == '/').count());
  }

  private int rank(String sign) {
    int rank = 0;
    for (String name : TOOLS.keySet()) {
      if (isSign(sign, name)) {
        return rank;
      }
      rank++;
    }
    return rank;
  }

  private static boolean isSign(String path, String name) {
    return name.endsWith("/")
        ? ("/" + path).contains("/" + name)
            && ("/" + Paths.folderOf(path) + "/").endsWith("/" + name)
        : ("/" + path).endsWith("/" + name);
  }

  private static Optional<Tool> toolOf(String path) {
    return TOOLS.entrySet().stream()
        .filter(entry -> isSign(path, entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /**
   * What is detected with its root in this tree: settings above speak of this tree where it is, or
   * lies in, the folder that they name.
   */
  private Optional<Detected> within(Detected detected) {
    if (!Paths.isAboveRoot(detected.root())) {
      return Optional.of(detected);
    }
    String fromTop = Paths.resolve(files.fromTop(), detected.root());
    boolean around = fromTop.isEmpty() || (files.fromTop() + "/").startsWith(fromTop + "/");
    return around
        ? Optional.of(
            new Detected(
                "",
                detected.profile(),
                detected.reason(),
                detected.site(),
                detected.listings(),
                detected.foreignNavigation()))
        : Optional.empty();
  }

  /** Bundles in the Open Knowledge Format declare their version on the index at their root. */
  private static List<Detected> okf(List<Page> pages) {
    return pages.stream()
        .filter(page -> page.name().equals("index"))
        .filter(page -> page.frontMatter().property("okf_version").isPresent())
        .map(
            page ->
                Detected.plain(
                    page.folder(), Profiles.OKF, page.path() + " declares `okf_version`"))
        .toList();
  }

  /**
   * Foam leaves its mark on the pages themselves: definitions for wikilinks, between two comments
   * of its own. What else shows them then, such as Jekyll, takes the links from those.
   */
  private static List<Detected> foam(List<Page> pages, Map<String, Detected> byRoot) {
    Map<String, Detected> marked = new TreeMap<>();
    for (Page page : pages) {
      String root = owner(page.path(), byRoot);
      boolean free =
          Optional.ofNullable(byRoot.get(root))
              .map(other -> other.profile().name().equals("wiki"))
              .orElse(true);
      if (free
          && page.definitions().stream()
              .anyMatch(definition -> definition.label().equals("//begin"))) {
        marked.putIfAbsent(
            root,
            Detected.plain(root, Profiles.FOAM, page.path() + " has definitions made by Foam"));
      }
    }
    return List.copyOf(marked.values());
  }

  /**
   * Folders that lie side by side and are built alike, each with several folders of entities: so
   * many wikis.
   */
  private static List<String> parallel(List<Page> pages) {
    Map<String, Set<String>> entities = new HashMap<>();
    for (Page page : pages) {
      String folder = page.folder();
      String name = PageIndex.nameOf(folder);
      if (ENTITY_FOLDERS.contains(name)) {
        String around = Paths.folderOf(folder);
        String root = PageIndex.nameOf(around).equals("wiki") ? Paths.folderOf(around) : around;
        entities.computeIfAbsent(root, k -> new LinkedHashSet<>()).add(name);
      }
    }
    Map<String, List<String>> siblings =
        entities.entrySet().stream()
            .filter(entry -> entry.getValue().size() > 1 && !entry.getKey().isEmpty())
            .map(Map.Entry::getKey)
            .filter(root -> !FORM.matcher(PageIndex.nameOf(root)).matches())
            .collect(Collectors.groupingBy(Paths::folderOf));
    return siblings.values().stream()
        .filter(roots -> roots.size() > 1)
        .flatMap(List::stream)
        .toList();
  }

  private static String owner(String path, Map<String, Detected> byRoot) {
    for (String folder = Paths.folderOf(path); ; folder = Paths.folderOf(folder)) {
      Detected detected = byRoot.get(folder);
      if (detected != null && holds(detected, path)) {
        return folder;
      }
      if (folder.isEmpty()) {
        return "";
      }
    }
  }

  /** Whether a path is among a tool's pages; where it has vaults, only what lies in them is. */
  private static boolean holds(Detected detected, String path) {
    java.util.Collection<String> parts = detected.site().parts().values();
    String root = detected.root().isEmpty() ? "" : detected.root() + "/";
    return !detected.profile().name().equals("dendron")
        || parts.isEmpty()
        || parts.stream().anyMatch(part -> path.startsWith(root + part + "/"));
  }

  /** What the pages around the wikis are. */
  private static Detected rest(String root, java.util.Collection<Detected> wikis) {
    Optional<Detected> site =
        wikis.stream().filter(wiki -> wiki.foreignNavigation().isPresent()).findFirst();
    if (site.isEmpty()) {
      return fallback(root);
    }
    return Detected.plain(
            root,
            Profiles.GITHUB,
            "the files around %s are read where they lie".formatted(Tool.place(site.get().root())))
        .navigatedBy(Optional.of("files around a site are found by browsing"));
  }

  private Located located(Detected detected, List<Page> pages, Map<String, Detected> byRoot) {
    String prefix = detected.root().isEmpty() ? "" : detected.root() + "/";
    List<Page> own =
        pages.stream()
            .filter(page -> !page.path().endsWith(".mdx") || readsMdx(detected.profile()))
            .map(page -> page.at(page.path().substring(prefix.length())))
            .toList();
    FileTree below = Subtree.of(files, detected.root());
    List<String> listings = new ArrayList<>(detected.listings());
    boolean contents = false;
    for (String path : below.files()) {
      String name = PageIndex.nameOf(path).toLowerCase(java.util.Locale.ROOT);
      boolean lists =
          TABLES_OF_CONTENTS.contains(name) || name.endsWith(".canvas") || name.endsWith(".base");
      if (lists && owner(prefix + path, byRoot).equals(detected.root())) {
        listings.add(path);
        contents |= TABLES_OF_CONTENTS.contains(name);
      }
    }
    Detected full = detected.listing(listings);
    if (detected.site().urls() instanceof Site.Urls.Hugo) {
      full = full.on(detected.site().building(new Site.Built.AllBut(Hugo.unrendered(own))));
    }
    if (contents && detected.profile().equals(Profiles.DOCFX)) {
      full = full.navigatedBy(Optional.empty());
    }
    if (full.foreignNavigation().isEmpty() && !detected.listings().contains("SUMMARY.md")) {
      full = full.navigatedBy(navigationFile(below));
    }
    return new Located(detected.root(), List.of(full), own);
  }

  /** Of the tools that are known, only generators without a profile of their own do. */
  private static boolean readsMdx(Profile profile) {
    return profile.urls() == Profile.Urls.UNKNOWN;
  }

  private static Optional<String> navigationFile(FileTree files) {
    return files.files().stream()
        .filter(
            path ->
                NAVIGATION_FILES.contains(
                    PageIndex.nameOf(path).toLowerCase(java.util.Locale.ROOT)))
        .findFirst()
        .map(path -> path + " holds the navigation");
  }
}
