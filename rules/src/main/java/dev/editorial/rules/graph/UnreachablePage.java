package dev.editorial.rules.graph;

import com.google.auto.service.AutoService;
import dev.editorial.api.Finding;
import dev.editorial.api.Page;
import dev.editorial.api.Report;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;
import dev.editorial.api.Wording;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

@RuleInfo(
    id = "graph/unreachable-page",
    severity = Severity.WARNING,
    since = "1.0",
    summary = "Page that no path of links leads to from the start pages",
    doc =
        """
        Pages that link to each other and that nobody else links to look connected, yet no reader who starts at the front page ever
        comes to them.

        Link to one of them from a page that is reached. The start pages are the index pages at the root and above the entity
        folders. The rule is silent where there are none, where fewer than half of the pages are reached from them, since such a
        wiki is read by other ways, and where a generator makes the navigation. A page without any inbound link is left to
        graph/orphan-page.

        ```wiki bad
        === index.md
        [A](a.md) and [B](b.md)
        === a.md
        # A
        === b.md
        # B
        === c.md
        # C
        ^^^ no path leads from index.md to "C"
        [D](d.md)
        === d.md
        # D
        ^^^ no path leads from index.md to "D"
        [C](c.md)
        ```
        ```wiki good
        === index.md
        [A](a.md)
        === a.md
        # A
        [B](b.md)
        === b.md
        # B
        ```
        """)
@AutoService(Rule.class)
public final class UnreachablePage implements Rule.OfWiki<Rule.NoOptions> {

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    List<Page> roots = wiki.roots();
    if (roots.isEmpty() || wiki.foreignNavigation().isPresent()) {
      return;
    }
    Set<Page> reached = reachedFrom(wiki, roots);
    List<Page> content = wiki.contentPages();
    List<Page> unreached = new ArrayList<>(content);
    unreached.removeAll(reached);
    if (unreached.size() * 2 >= content.size() + 1) {
      return;
    }
    String from = roots.get(0).path() + (roots.size() > 1 ? " or " + roots.get(1).path() : "");
    for (Page page : unreached) {
      if (isLinked(wiki, page)) {
        report.add(
            Finding.at(
                    page,
                    page.head(),
                    "no path leads from %s to \"%s\"".formatted(from, page.title()))
                .evidence(
                    Wording.format(
                        "%,d of %,d pages are reached",
                        content.size() - unreached.size(), content.size()))
                .suggest("link to it, or to a page that leads to it, from one that is reached"));
      }
    }
  }

  private static boolean isLinked(Wiki wiki, Page page) {
    for (ResolvedLink link : wiki.linksTo(page)) {
      if (!link.source().equals(page)) {
        return true;
      }
    }
    return false;
  }

  /** A search in breadth; the graph is that of all links, as it stands. */
  private static Set<Page> reachedFrom(Wiki wiki, List<Page> roots) {
    Set<Page> reached = new HashSet<>(roots);
    Deque<Page> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      for (ResolvedLink link : wiki.linksFrom(open.removeFirst())) {
        for (Page target : link.outcome().pages()) {
          if (reached.add(target)) {
            open.addLast(target);
          }
        }
      }
    }
    return reached;
  }
}
