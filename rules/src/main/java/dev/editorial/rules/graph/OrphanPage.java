package dev.editorial.rules.graph;

import static java.util.stream.Collectors.toList;

import com.google.auto.service.AutoService;
import dev.editorial.api.Finding;
import dev.editorial.api.Glob;
import dev.editorial.api.Option;
import dev.editorial.api.Page;
import dev.editorial.api.Place;
import dev.editorial.api.Report;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;
import dev.editorial.api.Wording;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

@RuleInfo(
    id = "graph/orphan-page",
    severity = Severity.WARNING,
    since = "1.0",
    summary = "Page that no other page links to",
    doc =
        """
        A page that nothing links to is found by search alone; readers of its subject pass it by, and it is the first to go stale.

        Link to it from the page that should introduce it; the finding names the closest relative. A catalogue, which is an index
        page that lists its like, saves no page, or no orphan would ever be found; nor does a log. Daily notes need no link, nor does a
        page whose front matter gives it a place in a menu, such as `nav_order`. Where most of a folder's pages are orphans, that is one
        finding. Where a generator makes the navigation, the rule is silent.

        ```wiki bad
        === index.md
        [A](a.md)
        === a.md
        # A
        === b.md
        # B
        ^^^ no page links to "B"; its closest relative is a.md
        ```
        ```wiki good
        === index.md
        [A](a.md)
        === a.md
        # A
        See [B](b.md).
        === b.md
        # B
        ```
        """)
@AutoService(Rule.class)
public final class OrphanPage implements Rule.OfWiki<OrphanPage.Options> {

  private static final int MANY = 10;

  /** Which pages need no inbound link, and which inbound links count. */
  public record Options(
      @Option("pages that need no inbound link, as globs") List<Glob> roots,
      @Option("whether an entry in a catalogue counts as an inbound link") boolean catalogues) {
    public Options {
      roots = roots == null ? List.of() : List.copyOf(roots);
    }
  }

  @Override
  public void check(Wiki wiki, Options options, Report report) {
    List<Page> pages =
        wiki.contentPages().stream()
            .filter(page -> page.problem().isEmpty() && !page.isDaily())
            .toList();
    if (wiki.foreignNavigation().isPresent() || pages.size() < 2) {
      return;
    }
    Relatives relatives = new Relatives(wiki);
    Map<String, List<Page>> byFolder =
        pages.stream().collect(Collectors.groupingBy(Page::folder, TreeMap::new, toList()));
    byFolder.forEach(
        (folder, inFolder) -> {
          List<Page> orphans =
              inFolder.stream()
                  .filter(page -> !wiki.isAmong(options.roots(), page))
                  .filter(page -> !isIntroduced(wiki, page, options))
                  .toList();
          if (orphans.size() >= MANY && orphans.size() * 2 > inFolder.size()) {
            report.add(finding(folder, orphans, inFolder.size()));
          } else {
            orphans.forEach(page -> report.add(finding(wiki, page, relatives)));
          }
        });
  }

  private static boolean isIntroduced(Wiki wiki, Page page, Options options) {
    for (ResolvedLink link : wiki.linksTo(page)) {
      Page source = link.source();
      if (!source.equals(page) && (options.catalogues() || !wiki.isCatalogue(source))) {
        return true;
      }
    }
    return Menu.leadsTo(wiki, page);
  }

  /** Where most of a folder is affected, that is one decision for its owner and not many. */
  private static Finding finding(String folder, List<Page> orphans, int pages) {
    Page first = orphans.get(0);
    return Finding.at(
            first,
            first.head(),
            Wording.format(
                "%,d of %,d pages of %s have no page that links to them",
                orphans.size(), pages, folder.isEmpty() ? "the root" : folder + "/"))
        .mentioning(folder + "/")
        .related(orphans.stream().skip(1).map(page -> new Place(page, page.head())).toList())
        .suggest("link to them, or name the folder in this rule's `roots` if none is needed");
  }

  private static Finding finding(Wiki wiki, Page page, Relatives relatives) {
    String relative =
        relatives
            .closest(page)
            .map(other -> "; its closest relative is " + other.path())
            .orElse("");
    Finding finding =
        Finding.at(page, page.head(), "no page links to \"%s\"%s".formatted(page.title(), relative))
            .suggest("link to it from a page that readers of its subject come to");
    return wiki.linksTo(page).stream()
        .map(ResolvedLink::source)
        .filter(source -> !source.equals(page))
        .findFirst()
        .map(index -> finding.evidence("only the catalogue %s lists it".formatted(index.path())))
        .orElse(finding);
  }
}
