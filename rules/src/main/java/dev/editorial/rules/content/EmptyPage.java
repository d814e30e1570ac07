package dev.editorial.rules.content;

import com.google.auto.service.AutoService;
import dev.editorial.api.Finding;
import dev.editorial.api.Groups;
import dev.editorial.api.Page;
import dev.editorial.api.Property;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

@RuleInfo(
    id = "content/empty-page",
    severity = Severity.WARNING,
    since = "1.0",
    summary = "Page with nothing but headings",
    doc =
        """
        Whoever follows a link to an empty page has gone in vain, and the link looks as if the subject were covered.

        Write the page, or delete it and what links to it. Left alone are index pages, pages above others by folder or dotted name,
        pages of tags, drafts, pages whose front matter names a layout, and notes that keep their facts there. Where three pages or more, and more
        than a tenth of a folder or of the wiki, are empty, that is a way of working, and the rule is silent.

        ```wiki bad
        === systems/cache.md
        # Cache
        ^^^^^^^ the page has headings, but says nothing
        ## How it works
        ```
        ```wiki good
        === systems/cache.md
        # Cache
        ## How it works
        It keeps what was asked for.
        ```
        """)
@AutoService(Rule.class)
public final class EmptyPage implements Rule.OfWiki<Rule.NoOptions> {

  /** A page of a tag, which shows what bears the tag. */
  private static final String TAG = "(?s)(?:.*/)?tags?[./].*";

  private static final int FEW = 3;
  private static final int SHARE = 10;

  /** Keys that say how a generator fills the page, or where it leads on to. */
  private static final Set<String> FILLED =
      Set.of(
          "layout", "template", "redirect", "redirect_to", "redirect_url", "url", "query", "view");

  /** Keys that file a page, and say nothing of its subject. */
  private static final Set<String> FILING =
      Set.of(
          ("alias aliases created cssclass cssclasses date desc description draft id modified"
                  + " parent permalink public publish slug status tag tags title type up updated")
              .split(" "));

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    List<Page> pages = wiki.contentPages();
    List<Page> silent = new ArrayList<>();
    for (Page page : pages) {
      if (isEmpty(page)) {
        silent.add(page);
      }
    }
    if (silent.isEmpty()) {
      return;
    }
    Set<String> nodes = nodes(wiki.pages());
    List<Page> empty = new ArrayList<>();
    for (Page page : silent) {
      if (!nodes.contains(page.address()) && !page.path().matches(TAG)) {
        empty.add(page);
      }
    }
    if (isMany(empty.size(), pages.size())) {
      return;
    }
    Map<String, List<Page>> byFolder = Groups.byFolder(pages);
    for (List<Page> inFolder : Groups.byFolder(empty).values()) {
      if (!isMany(inFolder.size(), byFolder.get(inFolder.get(0).folder()).size())) {
        inFolder.forEach(page -> report.add(finding(page)));
      }
    }
  }

  /** The addresses below which others lie, by folders or by dotted names: their list is shown. */
  private static Set<String> nodes(List<Page> pages) {
    Set<String> nodes = new HashSet<>();
    for (Page page : pages) {
      String address = page.address();
      for (int i = 0; i < address.length(); i++) {
        if (address.charAt(i) == '.' || address.charAt(i) == '/') {
          nodes.add(address.substring(0, i));
        }
      }
    }
    return nodes;
  }

  private static boolean isMany(long empty, long all) {
    return empty >= FEW && empty * SHARE > all;
  }

  private static boolean isEmpty(Page page) {
    return page.problem().isEmpty()
        && page.frontMatter().problem().isEmpty()
        && page.body().blocks() == 0
        && page.includes().isEmpty()
        && !isHeldBack(page)
        && !saysMore(page);
  }

  /** Whether the front matter fills the page, or is the note itself. */
  private static boolean saysMore(Page page) {
    for (Property property : page.frontMatter().properties()) {
      String key = property.key().toLowerCase(Locale.ROOT);
      if (FILLED.contains(key) || (page.headings().isEmpty() && !FILING.contains(key))) {
        return true;
      }
    }
    return false;
  }

  /** Whether readers do not get to see it yet. */
  private static boolean isHeldBack(Page page) {
    return page.frontMatter().text("draft").filter("true"::equalsIgnoreCase).isPresent()
        || Stream.of("publish", "published", "public")
            .flatMap(key -> page.frontMatter().text(key).stream())
            .anyMatch("false"::equalsIgnoreCase);
  }

  private static Finding finding(Page page) {
    String message =
        page.headings().isEmpty() ? "the page is empty" : "the page has headings, but says nothing";
    return Finding.at(page, page.head(), message)
        .suggest("write it, or delete it and what links to it");
  }
}
