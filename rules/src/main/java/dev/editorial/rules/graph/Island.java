package dev.editorial.rules.graph;

import com.google.auto.service.AutoService;
import dev.editorial.api.Finding;
import dev.editorial.api.Page;
import dev.editorial.api.Place;
import dev.editorial.api.Report;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;
import dev.editorial.api.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

@RuleInfo(
    id = "graph/island",
    severity = Severity.WARNING,
    since = "1.0",
    summary = "Pages that are linked with each other, but not with the rest",
    doc =
        """
        Nobody who reads the rest of the wiki comes upon these pages, and nobody who reads them is led on. Often two people, or two
        runs of a program, have written about one subject without knowing of each other.

        Link them with the pages that they belong to, in either direction. A catalogue, which is an index page that lists its like,
        joins nothing. A group in which some page has no inbound link at all is left to graph/orphan-page. The rule is silent where
        less than nine tenths of the linked pages hang together, and where a generator makes the navigation.

        ```wiki bad
        === a.md
        [[b]] [[c]] [[d]] [[e]] [[f]] [[g]] [[h]] [[i]] [[j]] [[k]] [[l]] [[m]] [[n]] [[o]] [[p]] [[q]] [[r]]
        === b.md
        === c.md
        === d.md
        === e.md
        === f.md
        === g.md
        === h.md
        === i.md
        === j.md
        === k.md
        === l.md
        === m.md
        === n.md
        === o.md
        === p.md
        === q.md
        === r.md
        === y.md
        [[z]]
        ^ 2 pages are linked with each other alone: y, z
        === z.md
        [[y]]
        ```
        ```wiki good
        === a.md
        [[b]]
        === b.md
        [[y]]
        === y.md
        ```
        """)
@AutoService(Rule.class)
public final class Island implements Rule.OfWiki<Rule.NoOptions> {

  private static final double SHARE = 0.9;
  private static final int SHOWN = 3;

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    if (wiki.foreignNavigation().isPresent()) {
      return;
    }
    List<List<Page>> groups = Clusters.ofPages(wiki);
    int linked = 0;
    int largest = 0;
    for (List<Page> group : groups) {
      linked += group.size();
      largest = Math.max(largest, group.size());
    }
    String main = Wording.format("%,d of %,d linked pages", largest, linked);
    for (List<Page> group : groups) {
      if (largest >= SHARE * linked
          && group.size() < largest
          && group.stream().allMatch(page -> inbound(wiki, page) > 0)
          && group.stream().noneMatch(page -> Menu.leadsTo(wiki, page))) {
        report.add(finding(wiki, group, main));
      }
    }
  }

  private static int inbound(Wiki wiki, Page page) {
    Set<Page> sources = ResolvedLink.sources(wiki.linksTo(page));
    sources.removeIf(source -> source.equals(page) || wiki.isCatalogue(source));
    return sources.size();
  }

  private static Finding finding(Wiki wiki, List<Page> group, String main) {
    List<Page> mostLinkedFirst =
        group.stream()
            .sorted(
                Comparator.comparingInt((Page page) -> -inbound(wiki, page))
                    .thenComparing(Page::path))
            .toList();
    int more = Math.max(0, group.size() - SHOWN);
    List<String> names = mostLinkedFirst.stream().limit(SHOWN).map(Page::address).toList();
    Page first = mostLinkedFirst.get(0);
    return Finding.at(
            first,
            first.head(),
            Wording.format(
                "%,d pages are linked with each other alone: %s%s",
                group.size(),
                String.join(", ", names),
                more == 0 ? "" : Wording.format(" and %,d more", more)))
        .aboutWiki(group.stream().map(Page::address).sorted().collect(Collectors.joining(" ")))
        .evidence(main + " hang together")
        .related(
            mostLinkedFirst.stream().skip(1).map(page -> new Place(page, page.head())).toList())
        .suggest("link one of them with a page of the rest that it belongs to");
  }
}
