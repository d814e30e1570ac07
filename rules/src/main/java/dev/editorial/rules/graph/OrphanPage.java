package dev.editorial.rules.graph;

import com.google.auto.service.AutoService;
import dev.editorial.api.Finding;
import dev.editorial.api.Glob;
import dev.editorial.api.Groups;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    List<Page> pages = new ArrayList<>();
    for (Page page : wiki.contentPages()) {
      if (page.problem().isEmpty() && !page.isDaily()) {
        pages.add(page);
      }
    }
    if (wiki.foreignNavigation().isPresent() || pages.size() < 2) {
      return;
    }
    Relatives relatives = new Relatives(wiki);
    for (List<Page> inFolder : Groups.byFolder(pages).values()) {
      List<Page> orphans = orphans(wiki, inFolder, options);
      if (orphans.size() >= MANY && orphans.size() * 2 > inFolder.size()) {
        report.add(finding(orphans, inFolder.size()));
      } else {
        for (Page page : orphans) {
          report.add(finding(wiki, page, relatives));
        }
      }
    }
  }

  private static List<Page> orphans(Wiki wiki, List<Page> pages, Options options) {
    List<Page> orphans = new ArrayList<>();
    for (Page page : pages) {
      if (!wiki.isAmong(options.roots(), page) && !isIntroduced(wiki, page, options)) {
        orphans.add(page);
      }
    }
    return orphans;
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
  private static Finding finding(List<Page> orphans, int pages) {
    Page first = orphans.get(0);
    String folder = first.folder();
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
    Optional<Page> closest = relatives.closest(page);
    String relative =
        closest.isPresent() ? "; its closest relative is " + closest.get().path() : "";
    Finding finding =
        Finding.at(page, page.head(), "no page links to \"%s\"%s".formatted(page.title(), relative))
            .suggest("link to it from a page that readers of its subject come to");
    for (ResolvedLink link : wiki.linksTo(page)) {
      if (!link.source().equals(page)) {
        return finding.evidence("only the catalogue %s lists it".formatted(link.source().path()));
      }
    }
    return finding;
  }
}
