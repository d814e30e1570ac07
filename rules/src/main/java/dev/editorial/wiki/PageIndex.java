package dev.editorial.wiki;

import dev.editorial.api.FileTree;
import dev.editorial.api.Groups;
import dev.editorial.api.Link;
import dev.editorial.api.Page;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Pages and files by path, name, title and slug. Each index is made when it is first asked for. */
final class PageIndex {

  /** What a comma in an alias is. */
  enum Commas {
    /** A part of it. */
    BELONG,
    /** The end of it, and another one follows: so in inline properties. */
    PART
  }

  private static final List<String> INDEX_NAMES =
      List.of("index.md", "_index.md", "README.md", "readme.md", "Readme.md", "Index.md");

  private static final List<String> EXTENSIONS = List.of(".md", ".markdown", ".mdx");

  private static final Pattern DASHES = Pattern.compile("-{2,}");
  private static final Pattern YEAR_ADDED = Pattern.compile("-(1[5-9]|20)\\d\\d");

  private final FileTree files;
  private final List<Page> pages;
  private final Map<String, Page> byPath = new HashMap<>();
  private final Commas comma;
  private final Lazy<Map<String, List<Page>>> byEncodedName = new Lazy<>();
  private final Lazy<Map<String, List<Page>>> byBlock = new Lazy<>();
  private final Lazy<Boolean> orgPages = new Lazy<>();
  private final Lazy<Map<String, Set<String>>> foldedPaths = new Lazy<>();
  private final Lazy<Map<String, List<Page>>> byName = new Lazy<>();
  private final Lazy<Map<String, List<Page>>> byTitle = new Lazy<>();
  private final Lazy<Boolean> titlesLikeParts = new Lazy<>();
  private final Lazy<Map<String, List<Page>>> bySlug = new Lazy<>();
  private final Lazy<NavigableMap<String, List<Page>>> sortedSlugs = new Lazy<>();
  private final Lazy<Map<String, List<String>>> filesByName = new Lazy<>();

  /**
   * @param comma whether a comma parts two aliases that stand in one value
   */
  PageIndex(List<Page> pages, FileTree files, Commas comma) {
    this.files = files;
    this.pages = pages;
    this.comma = comma;
    for (Page page : pages) {
      byPath.put(page.path(), page);
    }
  }

  List<Page> pages() {
    return pages;
  }

  /** Whether there are pages in Org mode. */
  boolean hasOrgPages() {
    return orgPages.get(() -> files.files().stream().anyMatch(path -> path.endsWith(".org")));
  }

  /** The pages that give a block this id, by an inline property. */
  List<Page> blocks(String id) {
    return byBlock.get(() -> group(PageIndex::blockIds)).getOrDefault(id, List.of());
  }

  /** The pages whose file name encodes this name. */
  List<Page> encoding(String name) {
    return byEncodedName
        .get(() -> group(EncodedNames::of))
        .getOrDefault(fold(name.strip()), List.of());
  }

  Optional<Page> page(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** The page at this path, its extension left out. */
  Optional<Page> pageWithoutExtension(String path) {
    for (String extension : EXTENSIONS) {
      Page page = byPath.get(path + extension);
      if (page != null) {
        return Optional.of(page);
      }
    }
    return Optional.empty();
  }

  /** The page that shows a folder. */
  Optional<Page> indexPage(String folder) {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    for (String name : INDEX_NAMES) {
      Page page = byPath.get(prefix + name);
      if (page != null) {
        return Optional.of(page);
      }
    }
    return Optional.empty();
  }

  /** Whether pages of this name show the folder that they lie in. */
  static boolean isIndexName(String name) {
    return INDEX_NAMES.contains(name);
  }

  /** The paths that equal this one but for case and Unicode form. */
  Set<String> alike(String path) {
    return foldedPaths.get(this::foldPaths).getOrDefault(fold(path), Set.of());
  }

  List<Page> named(String name) {
    return byName.get(this::groupByName).getOrDefault(fold(name), List.of());
  }

  List<Page> titled(String title) {
    return byTitle.get(this::groupByTitle).getOrDefault(fold(spaced(title)), List.of());
  }

  List<Page> slugged(String text) {
    String slug = slug(text);
    return slug.isEmpty() ? List.of() : bySlug().getOrDefault(slug, List.of());
  }

  private Map<String, List<Page>> bySlug() {
    return bySlug.get(this::groupBySlug);
  }

  /** The files of this name, extension included. */
  List<String> filesNamed(String name) {
    return filesByName.get(this::groupFiles).getOrDefault(fold(name), List.of());
  }

  static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * The page whose name goes on where this one ends, if there is just one: a year or a number was
   * left out.
   */
  Optional<Page> continued(String name) {
    String start = slug(name) + "-";
    NavigableMap<String, List<Page>> sorted = sortedSlugs.get(() -> new TreeMap<>(bySlug()));
    Set<Page> longer = new HashSet<>();
    for (List<Page> slugged : sorted.subMap(start, start + Character.MAX_VALUE).values()) {
      longer.addAll(slugged);
      if (longer.size() > 1) {
        return Optional.empty();
      }
    }
    return longer.isEmpty() || start.length() <= 4
        ? Optional.empty()
        : Optional.of(longer.iterator().next());
  }

  /** Whether just one page is called so, but for a year at the end of its name. */
  boolean isWrittenWithYear(String name) {
    Optional<Page> page = continued(name);
    if (page.isEmpty()) {
      return false;
    }
    int length = slug(name).length();
    String other = slug(page.get().name());
    return other.length() > length && YEAR_ADDED.matcher(other.substring(length)).matches();
  }

  /** What a name is in every case and Unicode form. */
  static String fold(String name) {
    // Names of ASCII alone have one Unicode form.
    String normal = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFC);
    return normal.toLowerCase(Locale.ROOT);
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  /** A name reduced to its words, whichever way they are joined. */
  static String slug(String text) {
    String slug = AnchorDialect.githubSlug(text.replace('_', ' '));
    return slug.contains("--") ? DASHES.matcher(slug).replaceAll("-") : slug;
  }

  /** Whether any title holds what parts a link: a bar, a hash or a page's extension. */
  boolean hasTitlesLikeParts() {
    return titlesLikeParts.get(this::findTitleLikeParts);
  }

  private boolean findTitleLikeParts() {
    for (Page page : pages) {
      if (hasTitleLikePart(page)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasTitleLikePart(Page page) {
    if (isLikePart(page.title())) {
      return true;
    }
    for (String alias : page.aliases()) {
      if (isLikePart(alias)) {
        return true;
      }
    }
    for (Link link : page.links()) {
      if (isAlias(link) && isLikePart(link.target())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLikePart(String title) {
    return title.indexOf('|') >= 0
        || title.indexOf('#') >= 0
        || title.toLowerCase(Locale.ROOT).contains(".md");
  }

  /** Whether a link is written as another name of its page. */
  private static boolean isAlias(Link link) {
    Optional<String> key = link.property();
    return key.isPresent() && key.get().equalsIgnoreCase("alias");
  }

  /** The pages whose title is this, to the letter but for the spaces around a bar. */
  List<Page> exactlyTitled(String title) {
    List<Page> exactly = new ArrayList<>();
    for (Page page : titled(title)) {
      if (spaced(page.title()).equals(spaced(title))) {
        exactly.add(page);
      }
    }
    return List.copyOf(exactly);
  }

  private static String spaced(String title) {
    return title.indexOf('|') < 0
        ? title.strip()
        : title.replaceAll("\\s*\\\\?\\|\\s*", " | ").strip();
  }

  private Map<String, List<Page>> groupBySlug() {
    Map<String, List<Page>> slugs = new HashMap<>();
    for (Page page : pages) {
      String name = slug(page.name());
      String title = slug(page.title());
      Groups.add(slugs, name, page);
      if (!name.equals(title)) {
        Groups.add(slugs, title, page);
      }
    }
    return slugs;
  }

  private Map<String, List<Page>> groupByName() {
    Map<String, List<Page>> names = new HashMap<>();
    for (Page page : pages) {
      Groups.add(names, fold(page.name()), page);
    }
    return names;
  }

  private Map<String, List<String>> groupFiles() {
    Map<String, List<String>> names = new HashMap<>();
    for (String path : files.files()) {
      Groups.add(names, fold(nameOf(path)), path);
    }
    return names;
  }

  private Map<String, List<Page>> groupByTitle() {
    Map<String, List<Page>> titles = new HashMap<>();
    for (Page page : pages) {
      for (String title : titles(page)) {
        Groups.add(titles, title, page);
      }
    }
    return titles;
  }

  private Set<String> titles(Page page) {
    Set<String> titles = new LinkedHashSet<>();
    titles.add(fold(spaced(page.title())));
    for (String alias : page.aliases()) {
      titles.add(fold(spaced(alias)));
      for (String part : comma == Commas.PART ? alias.split(",") : new String[0]) {
        titles.add(fold(spaced(part.strip().replaceAll("^\\[\\[|\\]\\]$", ""))));
      }
    }
    for (Link link : page.links()) {
      if (isAlias(link)) {
        titles.add(fold(spaced(link.target())));
      }
    }
    titles.remove("");
    return titles;
  }

  private static List<String> blockIds(Page page) {
    return page.frontMatter().properties().stream()
        .filter(property -> property.key().equals("id"))
        .flatMap(property -> property.value().scalars())
        .map(dev.editorial.api.Value.Scalar::text)
        .toList();
  }

  private Map<String, List<Page>> group(Function<Page, List<String>> keys) {
    Map<String, List<Page>> groups = new HashMap<>();
    for (Page page : pages) {
      for (String key : keys.apply(page)) {
        Groups.add(groups, key, page);
      }
    }
    return groups;
  }

  private Map<String, Set<String>> foldPaths() {
    Map<String, Set<String>> folded = new HashMap<>();
    for (String path : files.files()) {
      for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
        String part = path.substring(0, end);
        if (!folded.computeIfAbsent(fold(part), k -> new LinkedHashSet<>()).add(part)) {
          break;
        }
      }
    }
    return folded;
  }
}
