package dev.editorial.wiki;

import dev.editorial.api.FileTree;
import dev.editorial.api.Link;
import dev.editorial.api.Page;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

  private static final Pattern YEAR_ADDED = Pattern.compile("-(1[5-9]|20)\\d\\d");

  private final FileTree files;
  private final List<Page> pages;
  private final Map<String, Page> byPath = new HashMap<>();
  private final Lazy<Map<String, List<Page>>> byEncodedName;
  private final Lazy<Map<String, List<Page>>> byBlock;
  private final Lazy<Boolean> hasOrgPages;
  private final Lazy<Map<String, Set<String>>> foldedPaths;
  private final Lazy<Map<String, List<Page>>> byName;
  private final Lazy<Map<String, List<Page>>> byTitle;
  private final Lazy<Boolean> titlesLikeParts;
  private final Lazy<Map<String, List<Page>>> bySlug;
  private final Lazy<NavigableMap<String, List<Page>>> sortedSlugs;
  private final Lazy<Map<String, List<String>>> filesByName;

  /**
   * @param comma whether a comma parts two aliases that stand in one value
   */
  PageIndex(List<Page> pages, FileTree files, Commas comma) {
    this.files = files;
    this.pages = pages;
    this.hasOrgPages =
        new Lazy<>(() -> files.files().stream().anyMatch(path -> path.endsWith(".org")));
    this.byBlock =
        new Lazy<>(
            () ->
                group(
                    pages,
                    page ->
                        page.frontMatter().properties().stream()
                            .filter(property -> property.key().equals("id"))
                            .flatMap(property -> property.value().scalars())
                            .map(dev.editorial.api.Value.Scalar::text)
                            .toList()));
    this.byEncodedName = new Lazy<>(() -> group(pages, EncodedNames::of));
    for (Page page : pages) {
      byPath.put(page.path(), page);
    }
    foldedPaths = new Lazy<>(() -> foldedPaths(files));
    byName = new Lazy<>(() -> group(pages, page -> List.of(fold(page.name()))));
    byTitle = new Lazy<>(() -> group(pages, page -> titles(page, comma)));
    titlesLikeParts = new Lazy<>(() -> pages.stream().anyMatch(PageIndex::hasTitleLikePart));
    bySlug = new Lazy<>(() -> group(pages, PageIndex::slugs));
    sortedSlugs = new Lazy<>(() -> new TreeMap<>(bySlug.get()));
    filesByName =
        new Lazy<>(
            () -> {
              Map<String, List<String>> named = new HashMap<>();
              files
                  .files()
                  .forEach(
                      path ->
                          named
                              .computeIfAbsent(fold(nameOf(path)), k -> new ArrayList<>())
                              .add(path));
              return named;
            });
  }

  List<Page> pages() {
    return pages;
  }

  /** Whether there are pages in Org mode. */
  boolean hasOrgPages() {
    return hasOrgPages.get();
  }

  /** The pages that give a block this id, by an inline property. */
  List<Page> blocks(String id) {
    return byBlock.get().getOrDefault(id, List.of());
  }

  /** The pages whose file name encodes this name. */
  List<Page> encoding(String name) {
    return byEncodedName.get().getOrDefault(fold(name.strip()), List.of());
  }

  Optional<Page> page(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** The page at this path, its extension left out. */
  Optional<Page> pageWithoutExtension(String path) {
    return page(path + ".md").or(() -> page(path + ".markdown")).or(() -> page(path + ".mdx"));
  }

  /** The page that shows a folder. */
  Optional<Page> indexPage(String folder) {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    return INDEX_NAMES.stream()
        .map(name -> byPath.get(prefix + name))
        .filter(page -> page != null)
        .findFirst();
  }

  /** The paths that equal this one but for case and Unicode form. */
  Set<String> alike(String path) {
    return foldedPaths.get().getOrDefault(fold(path), Set.of());
  }

  List<Page> named(String name) {
    return byName.get().getOrDefault(fold(name), List.of());
  }

  List<Page> titled(String title) {
    return byTitle.get().getOrDefault(fold(spaced(title)), List.of());
  }

  List<Page> slugged(String text) {
    String slug = slug(text);
    return slug.isEmpty() ? List.of() : bySlug.get().getOrDefault(slug, List.of());
  }

  /** The files of this name, extension included. */
  List<String> filesNamed(String name) {
    return filesByName.get().getOrDefault(fold(name), List.of());
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
    List<Page> longer =
        sortedSlugs.get().subMap(start, start + Character.MAX_VALUE).values().stream()
            .flatMap(List::stream)
            .distinct()
            .limit(2)
            .toList();
    return longer.size() == 1 && start.length() > 4 ? Optional.of(longer.get(0)) : Optional.empty();
  }

  /** Whether just one page is called so, but for a year at the end of its name. */
  boolean isWrittenWithYear(String name) {
    int length = slug(name).length();
    return continued(name)
        .map(page -> slug(page.name()))
        .filter(other -> other.length() > length)
        .filter(other -> YEAR_ADDED.matcher(other.substring(length)).matches())
        .isPresent();
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
    return AnchorDialect.githubSlug(text.replace('_', ' ')).replaceAll("-+", "-");
  }

  /** Whether any title holds what parts a link: a bar, a hash or a page's extension. */
  boolean hasTitlesLikeParts() {
    return titlesLikeParts.get();
  }

  private static boolean hasTitleLikePart(Page page) {
    if (isLikePart(page.title()) || page.aliases().stream().anyMatch(PageIndex::isLikePart)) {
      return true;
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
    return titled(title).stream()
        .filter(page -> spaced(page.title()).equals(spaced(title)))
        .toList();
  }

  private static String spaced(String title) {
    return title.indexOf('|') < 0
        ? title.strip()
        : title.replaceAll("\\s*\\\\?\\|\\s*", " | ").strip();
  }

  private static List<String> slugs(Page page) {
    String name = slug(page.name());
    String title = slug(page.title());
    return name.equals(title) ? List.of(name) : List.of(name, title);
  }

  private static List<String> titles(Page page, Commas comma) {
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
    return List.copyOf(titles);
  }

  private static Map<String, List<Page>> group(
      List<Page> pages, java.util.function.Function<Page, List<String>> keys) {
    Map<String, List<Page>> groups = new HashMap<>();
    for (Page page : pages) {
      for (String key : keys.apply(page)) {
        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(page);
      }
    }
    return groups;
  }

  private static Map<String, Set<String>> foldedPaths(FileTree files) {
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
