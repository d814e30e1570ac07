package dev.editorial.wiki;

import dev.editorial.api.Definition;
import dev.editorial.api.FileTree;
import dev.editorial.api.Groups;
import dev.editorial.api.Link;
import dev.editorial.api.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
   * @param unread the folders that may hold more pages and could not be listed, from there too
   */
  public record Located(
      String root, List<Detected> profiles, List<Page> pages, List<String> unread) {
    public Located {
      profiles = List.copyOf(profiles);
      pages = List.copyOf(pages);
      unread = List.copyOf(unread);
    }
  }

  private static final int DEEPEST = 4;

  /**
   * The names of tools by the files that show them; where two speak of one folder, the first
   * counts.
   */
  private static final Map<String, String> TOOLS = tools();

  /** The last names of the signs; of folders, with a slash at the end. */
  private static final Set<String> SIGN_NAMES = signNames();

  private static final Set<String> NAVIGATION_FILES =
      Set.of("summary.md", "sidebars.js", "sidebars.ts", "_sidebar.md", "_toc.yml");

  private static final Set<String> TABLES_OF_CONTENTS = Set.of("toc.yml", "toc.yaml");

  /** A language or a version: one wiki's tree in another form. */
  private static final String FORM = "[a-z]{2}([-_][A-Za-z]{2,4})?|v?\\d[\\w.]*";

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
  private final List<String> unread;

  private Layout(FileTree files, List<String> unread) {
    this.files = files;
    this.unread = unread;
  }

  private static Map<String, String> tools() {
    Map<String, String> tools = new LinkedHashMap<>();
    for (String end : List.of("yml", "yaml")) {
      tools.put("mkdocs." + end, "MkDocs");
      tools.put("zensical." + end, "MkDocs");
    }
    tools.put("zensical.toml", "MkDocs");
    tools.put("book.toml", "mdBook");
    for (String name : List.of("hugo", "config")) {
      for (String end : List.of("toml", "yaml", "yml", "json")) {
        tools.put(name + "." + end, "Hugo");
      }
    }
    tools.put("dendron.yml", "Dendron");
    tools.put("logseq/config.edn", "Logseq");
    tools.put(".foam/", "Foam");
    tools.put(".vscode/settings.json", "Foam");
    tools.put(".vscode/extensions.json", "Foam");
    for (String end : List.of("js", "ts", "mjs")) {
      tools.put("docusaurus.config." + end, "Docusaurus");
      tools.put("astro.config." + end, "Astro");
      tools.put("rspress.config." + end, "Rspress");
      tools.put("eleventy.config." + end, "Eleventy");
      tools.put("gatsby-config." + end, "Gatsby");
    }
    tools.put("quartz.config.ts", "Quartz");
    tools.put("docfx.json", "DocFX");
    tools.put("antora.yml", "Antora");
    tools.put("conf.py", "Sphinx");
    tools.put("_toc.yml", "Jupyter Book");
    tools.put("myst.yml", "MyST");
    tools.put(".vitepress/", "VitePress");
    tools.put(".vuepress/", "VuePress");
    tools.put("mint.json", "Mintlify");
    tools.put(".eleventy.js", "Eleventy");
    tools.put("_config.yml", "Jekyll");
    tools.put(".obsidian/", "Obsidian");
    return tools;
  }

  /** A tool, made where its sign is found: most trees have the signs of one at most. */
  private static Tool named(String tool) {
    return switch (tool) {
      case "MkDocs" -> new MkDocs();
      case "mdBook" -> new MdBook();
      case "Hugo" -> new Hugo();
      case "Dendron" -> new NoteTools.Dendron();
      case "Logseq" -> new NoteTools.Logseq();
      case "Foam" -> new NoteTools.Foam();
      case "Obsidian" -> new NoteTools.Obsidian();
      // It makes GitHub's slugs of headings, and of what links write.
      case "Quartz" -> new Generator(tool, Profiles.OBSIDIAN.with(AnchorDialect.WIKI), "content");
      case "DocFX" -> new Generator(tool, Profiles.DOCFX, "", Site.NONE.somewhere());
      case "Sphinx", "Jupyter Book", "MyST" -> new Generator(tool).withLabels();
      case "VitePress", "VuePress" ->
          new Generator(tool, Profiles.WIKI.standingIn().with(AnchorDialect.VUE), "", Site.NONE);
      default -> new Generator(tool);
    };
  }

  private static Set<String> signNames() {
    Set<String> names = new HashSet<>();
    for (String sign : TOOLS.keySet()) {
      names.add(sign.endsWith("/") ? sign : PageIndex.nameOf(sign));
    }
    return Set.copyOf(names);
  }

  /**
   * The wikis in a tree.
   *
   * @param pages with their paths from the root of the tree
   * @param unread the folders that may hold more pages and could not be listed, from there too
   */
  public static List<Located> of(FileTree files, List<Page> pages, List<String> unread) {
    return new Layout(files, unread).locate(pages);
  }

  /**
   * Profiles that somebody chose.
   *
   * @param words who did, such as {@code set in editorial.yml}
   */
  public record Chosen(List<Profile> profiles, String words) {
    public Chosen {
      profiles = List.copyOf(profiles);
    }
  }

  /** The tree as one wiki under profiles that were chosen; what is known of its site is kept. */
  public static List<Located> set(
      FileTree files, List<Page> pages, List<String> unread, Chosen chosen) {
    List<Located> found = of(files, pages, unread);
    Set<String> names = chosen.profiles().stream().map(Profile::name).collect(Collectors.toSet());
    boolean known =
        found.stream()
            .map(wiki -> wiki.profiles().get(0))
            .anyMatch(
                detected ->
                    names.contains(detected.profile().name()) && !detected.root().isEmpty());
    if (!known) {
      Detected first = found.isEmpty() ? fallback("") : atRoot(found).orElse(fallback(""));
      return List.of(new Located("", as(first, chosen), pages, unread));
    }
    return found.stream()
        .map(
            wiki ->
                names.contains(wiki.profiles().get(0).profile().name())
                        && !wiki.profiles().get(0).profile().equals(Profiles.GITHUB)
                    ? new Located(
                        wiki.root(),
                        as(wiki.profiles().get(0), chosen),
                        wiki.pages(),
                        wiki.unread())
                    : wiki)
        .toList();
  }

  private static Optional<Detected> atRoot(List<Located> found) {
    return found.stream()
        .filter(wiki -> wiki.root().isEmpty())
        .map(wiki -> wiki.profiles().get(0))
        .findFirst();
  }

  private static List<Detected> as(Detected detected, Chosen chosen) {
    return chosen.profiles().stream()
        .map(
            profile ->
                profile.name().equals(detected.profile().name())
                    ? new Detected(
                        detected.root(),
                        detected.profile(),
                        chosen.words() + "; " + detected.reason(),
                        detected.site(),
                        detected.listings(),
                        detected.foreignNavigation())
                    : detected.as(profile, chosen.words()))
        .toList();
  }

  private static Detected fallback(String root) {
    return Detected.plain(root, Profiles.WIKI, "no sign of a tool at " + Tool.place(root));
  }

  private List<Located> locate(List<Page> pages) {
    Map<String, Detected> byRoot = new TreeMap<>();
    for (String sign : signs()) {
      Optional<Detected> detected = read(sign);
      if (detected.isPresent()) {
        byRoot.putIfAbsent(detected.get().root(), detected.get());
      }
    }
    for (Detected bundle : okf(pages)) {
      byRoot.putIfAbsent(bundle.root(), bundle);
    }
    for (Detected marked : foam(pages, byRoot)) {
      byRoot.put(marked.root(), marked);
    }
    if (byRoot.isEmpty()) {
      for (String root : parallel(pages)) {
        byRoot.put(root, fallback(root));
      }
    }
    withoutNested(byRoot);
    byRoot.keySet().retainAll(owned(pages, byRoot).keySet());
    List<Located> wikis = new ArrayList<>();
    for (Map.Entry<String, List<Page>> owned : owned(pages, byRoot).entrySet()) {
      String root = owned.getKey();
      List<Page> inRoot = owned.getValue();
      Detected detected =
          byRoot.containsKey(root)
              ? byRoot.get(root)
              : rest(root, inRoot, pages.size(), byRoot.values());
      wikis.add(located(detected, inRoot, byRoot));
    }
    return wikis.isEmpty()
        ? List.of(new Located("", List.of(fallback("")), List.of(), List.of()))
        : wikis;
  }

  private Optional<Detected> read(String sign) {
    Optional<String> tool = toolOf(sign);
    Optional<Detected> detected =
        tool.isPresent() ? named(tool.get()).read(files, sign) : Optional.empty();
    return detected.isPresent() ? within(detected.get()) : detected;
  }

  private Map<String, List<Page>> owned(List<Page> pages, Map<String, Detected> byRoot) {
    Map<String, List<Page>> owned = new TreeMap<>();
    for (String folder : unread) {
      owned.put(owner(folder, byRoot), new ArrayList<>());
    }
    for (Page page : pages) {
      Groups.add(owned, owner(page.path(), byRoot), page);
    }
    return owned;
  }

  /**
   * What lies within a site is built by it, whatever settings it brings along; and a vault within a
   * vault was only opened once by itself.
   */
  private static void withoutNested(Map<String, Detected> byRoot) {
    Set<String> nested = new HashSet<>();
    for (Map.Entry<String, Detected> inner : byRoot.entrySet()) {
      for (String around = inner.getKey(); !around.isEmpty(); ) {
        around = Paths.folderOf(around);
        Detected outer = byRoot.get(around);
        if (outer != null && covers(outer, inner.getValue())) {
          nested.add(inner.getKey());
        }
      }
    }
    byRoot.keySet().removeAll(nested);
  }

  private static boolean covers(Detected outer, Detected inner) {
    return outer.profile().beyond() == Profile.Beyond.LOST || isVault(outer) && isVault(inner);
  }

  /** Whether the notes are Obsidian's, by whatever they are shown. */
  private static boolean isVault(Detected detected) {
    return detected.profile().name().equals(Profiles.OBSIDIAN.name());
  }

  /** The files that show a tool, those of the tools that count first before others. */
  private List<String> signs() {
    Set<String> signs = new TreeSet<>(Layout::compareSigns);
    for (String path : files.files()) {
      if (mayBeSign(path) && depth(path) <= DEEPEST && toolOf(path).isPresent()) {
        signs.add(path);
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

  /** Most files are passed over by their last name, or that of their folder. */
  private static boolean mayBeSign(String path) {
    return SIGN_NAMES.contains(PageIndex.nameOf(path))
        || SIGN_NAMES.contains(PageIndex.nameOf(Paths.folderOf(path)) + "/");
  }

  private static int compareSigns(String one, String other) {
    int order = Integer.compare(rank(one), rank(other));
    if (order == 0) {
      order = Integer.compare(depth(one), depth(other));
    }
    return order == 0 ? one.compareTo(other) : order;
  }

  private static int depth(String path) {
    int depth = 0;
    for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      depth++;
    }
    return depth;
  }

  private static int rank(String sign) {
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

  private static Optional<String> toolOf(String path) {
    for (Map.Entry<String, String> entry : TOOLS.entrySet()) {
      if (isSign(path, entry.getKey())) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
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
    if (fromTop.equals(files.fromTop())) {
      return Optional.of(detected.at(""));
    }
    boolean around = fromTop.isEmpty() || (files.fromTop() + "/").startsWith(fromTop + "/");
    return around ? Optional.of(detected.inPart()) : Optional.empty();
  }

  /** Bundles in the Open Knowledge Format declare their version on the index at their root. */
  private static List<Detected> okf(List<Page> pages) {
    List<Detected> bundles = new ArrayList<>();
    for (Page page : pages) {
      if (page.name().equals("index") && page.frontMatter().property("okf_version").isPresent()) {
        bundles.add(
            Detected.plain(page.folder(), Profiles.OKF, page.path() + " declares `okf_version`"));
      }
    }
    return bundles;
  }

  /**
   * Foam leaves its mark on the pages themselves: definitions for wikilinks, between two comments
   * of its own. What else shows them then, such as Jekyll, takes the links from those.
   */
  private static List<Detected> foam(List<Page> pages, Map<String, Detected> byRoot) {
    Map<String, Detected> marked = new TreeMap<>();
    for (Page page : pages) {
      String root = owner(page.path(), byRoot);
      Detected other = byRoot.get(root);
      if ((other == null || other.profile().name().equals("wiki")) && isMarkedByFoam(page)) {
        marked.putIfAbsent(
            root,
            Detected.plain(root, Profiles.FOAM, page.path() + " has definitions made by Foam"));
      }
    }
    return List.copyOf(marked.values());
  }

  private static boolean isMarkedByFoam(Page page) {
    for (Definition definition : page.definitions()) {
      if (definition.label().equals("//begin")) {
        return true;
      }
    }
    return false;
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
    Map<String, List<String>> siblings = new HashMap<>();
    for (Map.Entry<String, Set<String>> entry : entities.entrySet()) {
      String root = entry.getKey();
      if (entry.getValue().size() > 1 && !root.isEmpty() && !PageIndex.nameOf(root).matches(FORM)) {
        Groups.add(siblings, Paths.folderOf(root), root);
      }
    }
    List<String> parallel = new ArrayList<>();
    for (List<String> roots : siblings.values()) {
      if (roots.size() > 1) {
        parallel.addAll(roots);
      }
    }
    return parallel;
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
    Collection<String> parts = detected.site().parts().values();
    if (parts.isEmpty() || !detected.profile().name().equals("dendron")) {
      return true;
    }
    String root = detected.root().isEmpty() ? "" : detected.root() + "/";
    for (String part : parts) {
      if (path.startsWith(root + part + "/")) {
        return true;
      }
    }
    return false;
  }

  /**
   * What the pages around the wikis are: the files of a project, which people read where they lie,
   * if those that hold links are fewer than the pages of a site and name each other by paths alone;
   * else a wiki.
   */
  private static Detected rest(String root, List<Page> pages, int all, Collection<Detected> wikis) {
    Optional<Detected> site = Optional.empty();
    boolean standsIn = false;
    for (Detected wiki : wikis) {
      boolean built =
          wiki.foreignNavigation().isPresent() || wiki.profile().beyond() == Profile.Beyond.LOST;
      if (site.isEmpty() && built) {
        site = Optional.of(wiki);
      }
      standsIn |= wiki.profile().urls() == Profile.Urls.UNKNOWN;
    }
    boolean names = false;
    int linking = 0;
    int mdx = 0;
    for (Page page : pages) {
      names = names || hasWikilinks(page);
      linking += page.links().isEmpty() ? 0 : 1;
      mdx += isMdx(page) ? 1 : 0;
    }
    if (wikis.isEmpty() && mdx * 2 > pages.size()) {
      return Detected.plain(
              root, Profiles.WIKI.standingIn(), "most pages are MDX, which some generator builds")
          .navigatedBy(Optional.of("what builds MDX makes the navigation"));
    }
    if (site.isEmpty() || names || linking * 2 > all || standsIn) {
      return Detected.plain(
          root,
          standsIn ? Profiles.WIKI.standingIn() : Profiles.WIKI,
          "no sign of a tool at " + Tool.place(root));
    }
    return Detected.plain(
            root,
            Profiles.GITHUB,
            "the files around %s are read where they lie".formatted(Tool.place(site.get().root())))
        .navigatedBy(Optional.of("files around a site are found by browsing"));
  }

  private static boolean hasWikilinks(Page page) {
    for (Link link : page.links()) {
      if (link.isWikilink()) {
        return true;
      }
    }
    return false;
  }

  private Located located(Detected detected, List<Page> pages, Map<String, Detected> byRoot) {
    String prefix = detected.root().isEmpty() ? "" : detected.root() + "/";
    List<Page> own = new ArrayList<>(pages.size());
    for (Page page : pages) {
      if (!isMdx(page) || readsMdx(detected.profile())) {
        own.add(page.at(page.path().substring(prefix.length())));
      }
    }
    FileTree below = Subtree.of(files, detected.root());
    List<String> listings = new ArrayList<>(detected.listings());
    boolean contents = false;
    for (String path : below.files()) {
      String name = PageIndex.nameOf(path).toLowerCase(Locale.ROOT);
      boolean lists =
          TABLES_OF_CONTENTS.contains(name) || name.endsWith(".canvas") || name.endsWith(".base");
      if (lists && owner(prefix + path, byRoot).equals(detected.root())) {
        listings.add(path);
        contents |= TABLES_OF_CONTENTS.contains(name);
      }
    }
    Detected full = detected.listing(listings);
    if (detected.site().urls() instanceof Site.Urls.Hugo) {
      full = full.on(detected.site().building(Hugo.built(own)));
    }
    if (detected.profile().has(Profile.Syntax.FILE_INCLUDES)) {
      full = full.on(detected.site().building(MdBook.listed(own).orElse(detected.site().built())));
    }
    if (contents && detected.profile().equals(Profiles.DOCFX)) {
      full = full.navigatedBy(Optional.empty());
    }
    if (full.foreignNavigation().isEmpty() && !detected.listings().contains("SUMMARY.md")) {
      full = full.navigatedBy(navigationFile(below));
    }
    List<String> ownUnread = new ArrayList<>();
    for (String folder : unread) {
      if (owner(folder, byRoot).equals(detected.root())) {
        ownUnread.add(folder.substring(prefix.length()));
      }
    }
    return new Located(detected.root(), List.of(full), own, ownUnread);
  }

  private static boolean isMdx(Page page) {
    return page.path().endsWith(".mdx");
  }

  /** Of the tools that are known, only generators without a profile of their own do. */
  private static boolean readsMdx(Profile profile) {
    return profile.urls() == Profile.Urls.UNKNOWN;
  }

  private static Optional<String> navigationFile(FileTree files) {
    for (String path : files.files()) {
      if (NAVIGATION_FILES.contains(PageIndex.nameOf(path).toLowerCase(Locale.ROOT))) {
        return Optional.of(path + " holds the navigation");
      }
    }
    return Optional.empty();
  }
}
