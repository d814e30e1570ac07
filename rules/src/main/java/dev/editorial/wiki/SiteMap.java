package dev.editorial.wiki;

import dev.editorial.api.FileTree;
import dev.editorial.api.FrontMatter;
import dev.editorial.api.Page;
import dev.editorial.api.Redirect;
import dev.editorial.wiki.Profile.Aliases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages and files by their URLs on the built site. A URL is kept from the site's root, without
 * slashes at its ends and without the name of an index. Thread-safe.
 */
final class SiteMap {

  private static final Pattern TOKEN = Pattern.compile(":(\\w+)(?:\\[[^\\]]*\\])?");
  private static final Pattern INDEX = Pattern.compile("(^|/)index\\.html?$");

  private final Site site;
  private final FileTree files;
  private final Profile profile;
  private final List<Page> pages;
  private final Lazy<Map<String, Page>> byUrl = new Lazy<>();
  private final Lazy<Map<String, Page>> byFoldedUrl = new Lazy<>();
  private final Lazy<Map<String, Page>> byAlias = new Lazy<>();
  private final Lazy<Map<String, String>> redirects = new Lazy<>();

  SiteMap(Site site, Profile profile, List<Page> pages, FileTree files) {
    this.site = site;
    this.profile = profile;
    this.pages = pages;
    this.files = files;
  }

  private Map<String, Page> byUrl() {
    return byUrl.get(this::mapUrls);
  }

  private Map<String, Page> mapUrls() {
    Map<String, Page> urls = new HashMap<>();
    for (Page page : pages) {
      urls.putIfAbsent(key(urlOf(page)), page);
    }
    return urls;
  }

  private Map<String, Page> mapFoldedUrls() {
    Map<String, Page> urls = new HashMap<>();
    for (Page page : pages) {
      urls.putIfAbsent(PageIndex.fold(key(urlOf(page))), page);
    }
    return urls;
  }

  private Map<String, Page> byAlias() {
    return byAlias.get(this::mapAliases);
  }

  private Map<String, Page> mapAliases() {
    Map<String, Page> aliases = new HashMap<>();
    if (profile.aliases() == Aliases.REDIRECTS) {
      for (Page page : pages) {
        for (String alias : page.aliases()) {
          aliases.putIfAbsent(aliasUrl(page, alias), page);
        }
      }
    }
    return aliases;
  }

  private Map<String, String> redirectTable() {
    return redirects.get(this::mapRedirects);
  }

  private Map<String, String> mapRedirects() {
    Map<String, String> table = new HashMap<>();
    for (Site.Redirect entry : site.redirects()) {
      table.put(key(entry.from()), entry.to());
    }
    return table;
  }

  /** The page at a URL. */
  Optional<Page> page(String url) {
    return Optional.ofNullable(byUrl().get(key(url)));
  }

  /** The page whose URL is this one but for case and Unicode form. */
  Optional<Page> alike(String url) {
    return Optional.ofNullable(byFoldedUrl.get(this::mapFoldedUrls).get(PageIndex.fold(key(url))));
  }

  /** The file that the site serves at a URL as it is; never the source of a page. */
  Optional<String> file(String url) {
    if (site.urls() instanceof Site.Urls.None) {
      return Optional.empty();
    }
    String path = strip(url);
    if (files.hasFile(path) && !Paths.isPage(path)) {
      return Optional.of(path);
    }
    if (files.hasFile(path + ".ipynb")) {
      return Optional.of(path + ".ipynb");
    }
    for (String folder : site.statics()) {
      String served = Paths.resolve(folder, path);
      if (Paths.isAboveRoot(served) ? files.hasAbove(served) : files.hasFile(served)) {
        return Optional.of(served);
      }
    }
    return Optional.empty();
  }

  /** The page that an old URL leads on to. */
  Optional<Page> redirected(String url) {
    String old = key(url);
    String to = redirectTable().get(old);
    Optional<Page> page = to == null ? Optional.empty() : page(to);
    return page.isPresent() ? page : Optional.ofNullable(byAlias().get(old));
  }

  /**
   * The old URLs that lead on. An alias that is the URL of a page is none: Hugo writes the page
   * over it.
   */
  List<Redirect> redirects() {
    List<Redirect> all = new ArrayList<>();
    for (Site.Redirect entry : site.redirects()) {
      all.add(
          new Redirect(Page.file(entry.by()), entry.span(), key(entry.from()), key(entry.to())));
    }
    for (Map.Entry<String, Page> alias : byAlias().entrySet()) {
      if (!byUrl().containsKey(alias.getKey())) {
        Page page = alias.getValue();
        all.add(new Redirect(page, page.head(), alias.getKey(), key(urlOf(page))));
      }
    }
    return all;
  }

  /** Whether an old URL leads on, be it out of this site. */
  boolean isRedirect(String url) {
    return redirectTable().containsKey(key(url)) || byAlias().containsKey(key(url));
  }

  /** Whether the generator makes what is at a URL. */
  boolean isGenerated(String url) {
    String path = strip(url);
    int slash = path.indexOf('/');
    return site.generated().contains(slash < 0 ? path : path.substring(0, slash))
        || path.endsWith(".xml");
  }

  /** A path from the server's root as one from the site's root; empty where it lies elsewhere. */
  Optional<String> fromServerRoot(String path) {
    String url = strip(path);
    if (site.base().isEmpty()) {
      return Optional.empty();
    }
    if (site.base().get().isEmpty()) {
      return Optional.of(url);
    }
    String within = site.base().get() + "/";
    return (url + "/").startsWith(within)
        ? Optional.of(url.length() < within.length() ? "" : url.substring(within.length()))
        : Optional.empty();
  }

  /** The folder from which a page's relative URLs lead. */
  String folderOf(Page page) {
    String url = urlOf(page);
    return url.endsWith("/") || url.isEmpty() ? strip(url) : Paths.folderOf(url);
  }

  private String aliasUrl(Page page, String alias) {
    String path =
        alias.startsWith("/") || alias.contains("://")
            ? alias.replaceFirst("^[a-z]+://[^/]*", "")
            : Paths.resolve(Paths.folderOf(strip(urlOf(page))), alias);
    return key(Paths.withoutPageExtension(path));
  }

  /** The URL of a page; with a slash at its end where it is shown as a folder. */
  private String urlOf(Page page) {
    if (site.urls() instanceof Site.Urls.Hugo hugo) {
      return hugoUrl(page, hugo);
    }
    if (site.urls() instanceof Site.Urls.Folders) {
      return isIndex(page.name()) ? folder(page) : page.address() + "/";
    }
    if (site.urls() instanceof Site.Urls.Files) {
      return isIndex(page.name()) ? folder(page) + "index.html" : page.address() + ".html";
    }
    return page.path();
  }

  private static boolean isIndex(String name) {
    return name.equals("index") || name.equals("README");
  }

  private static String folder(Page page) {
    return page.folder().isEmpty() ? "" : page.folder() + "/";
  }

  private static String hugoUrl(Page page, Site.Urls.Hugo hugo) {
    Optional<String> own = page.frontMatter().text("url");
    if (own.isPresent()) {
      return strip(own.get()) + (own.get().endsWith(".html") ? "" : "/");
    }
    String language = "";
    String folder = page.folder();
    int longest = -1;
    for (Site.Urls.Language each : hugo.languages()) {
      int length = each.folder().length();
      if (length > longest && (page.folder() + "/").startsWith(each.folder() + "/")) {
        language = each.prefix();
        longest = length;
      }
    }
    folder = strip(folder.substring(Math.max(0, longest)));
    String name = page.name();
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 ? name.substring(dot + 1) : "";
    for (Site.Urls.Language each : hugo.languages()) {
      if (each.code().equals(ending)) {
        language = each.prefix();
        name = name.substring(0, dot);
        break;
      }
    }
    if (name.equals("_index")) {
      return joined(language, hugoPath(folder), "");
    }
    boolean bundle = name.equals("index");
    String section = bundle ? Paths.folderOf(folder) : folder;
    String last = bundle ? folder.substring(folder.lastIndexOf('/') + 1) : name;
    String top = section.isEmpty() ? "" : section.split("/")[0];
    String pattern = hugo.permalinks().get(top);
    String slug = page.frontMatter().text("slug").orElse(last);
    String path =
        pattern == null
            ? joined("", hugoPath(section), hugoPath(slug))
            : filled(pattern, page.frontMatter(), page.title(), section, last, slug);
    String url = joined(language, path, "");
    return hugo.ugly() && !bundle ? strip(url) + ".html" : url;
  }

  /** A permalink pattern with its tokens replaced. */
  private static String filled(
      String pattern, FrontMatter keys, String title, String section, String name, String slug) {
    String date = keys.text("date").or(() -> keys.text("publishDate")).orElse("");
    Matcher token = TOKEN.matcher(pattern);
    StringBuilder url = new StringBuilder();
    while (token.find()) {
      String value =
          switch (token.group(1)) {
            case "year" -> part(date, 0, 4);
            case "month" -> part(date, 5, 7);
            case "day" -> part(date, 8, 10);
            case "section" -> hugoPath(section.isEmpty() ? "" : section.split("/")[0]);
            case "sections" -> hugoPath(section);
            case "title" -> hugoPath(title);
            case "slug", "slugorfilename", "slugorcontentbasename" -> hugoPath(slug);
            case "filename", "contentbasename" -> hugoPath(name);
            default -> token.group();
          };
      token.appendReplacement(url, Matcher.quoteReplacement(value));
    }
    return strip(token.appendTail(url).toString());
  }

  private static String part(String date, int from, int to) {
    return date.length() >= to ? date.substring(from, to) : "";
  }

  /** Hugo's URL form of a path: lower case, spaces as hyphens. */
  static String hugoPath(String path) {
    return path.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s]+", "-").replace("#", "");
  }

  private static String joined(String first, String second, String third) {
    String url = Paths.resolve(Paths.resolve(first, second), third);
    return url.isEmpty() ? "" : url + "/";
  }

  private String key(String url) {
    String path = strip(INDEX.matcher(strip(url)).replaceFirst(""));
    if (site.urls() instanceof Site.Urls.Hugo) {
      return path.toLowerCase(Locale.ROOT);
    }
    return site.urls() instanceof Site.Urls.None ? Paths.withoutPageExtension(path) : path;
  }

  private static String strip(String url) {
    int from = 0;
    int to = url.length();
    while (from < to && url.charAt(from) == '/') {
      from++;
    }
    while (to > from && url.charAt(to - 1) == '/') {
      to--;
    }
    return url.substring(from, to);
  }
}
