package dev.editorial.rules.graph;

import com.google.auto.service.AutoService;
import dev.editorial.api.Bucket;
import dev.editorial.api.Finding;
import dev.editorial.api.Page;
import dev.editorial.api.Report;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Role;
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
    id = "graph/dead-end",
    severity = Severity.INFO,
    since = "1.0",
    summary = "Entity without a link to any other page",
    doc =
        """
        A page that leads nowhere ends its readers' way, and the wiki does not know what it has to do with the rest. Most often it
        was written in a hurry, or its links were lost on the way from another tool.

        Link the terms that other pages explain. Links out of the wiki and to raw text do not count, those that do not work do,
        since other rules report them. Where less than nine tenths of a folder's entities lead on, they are leaves by nature, and the rule is
        silent.

        ```wiki bad
        === concepts/a.md
        # A
        ^^^ no link of "A" leads to another page
        === concepts/b.md
        [[a]]
        === concepts/c.md
        [[a]]
        === concepts/d.md
        [[a]]
        === concepts/e.md
        [[a]]
        === concepts/f.md
        [[a]]
        === concepts/g.md
        [[a]]
        === concepts/h.md
        [[a]]
        === concepts/i.md
        [[a]]
        === concepts/j.md
        [[a]]
        ```
        ```wiki good
        === concepts/a.md
        # A
        See [[b]].
        === concepts/b.md
        [[a]]
        ```
        """)
@AutoService(Rule.class)
public final class DeadEnd implements Rule.OfWiki<Rule.NoOptions> {

  private static final double SHARE = 0.9;

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    Map<String, List<Page>> entities =
        wiki.contentPages().stream()
            .filter(page -> page.problem().isEmpty() && wiki.typeOf(page).isPresent())
            .collect(Collectors.groupingBy(Page::folder, TreeMap::new, Collectors.toList()));
    entities.forEach(
        (folder, pages) -> {
          List<Page> ends = pages.stream().filter(page -> !leadsOn(wiki, page)).toList();
          int others = pages.size() - ends.size();
          if (others >= SHARE * pages.size()) {
            String figures = Wording.format("%,d of %,d pages", others, pages.size());
            ends.forEach(page -> report.add(finding(page, figures)));
          }
        });
  }

  /** Whether a reader is led on, or was meant to be. */
  private static boolean leadsOn(Wiki wiki, Page page) {
    return !page.includes().isEmpty()
        || !page.undefined().isEmpty()
        || wiki.linksFrom(page).stream().anyMatch(link -> leadsOn(wiki, page, link));
  }

  private static boolean leadsOn(Wiki wiki, Page page, ResolvedLink link) {
    List<Page> pages = link.outcome().pages();
    return link.outcome().bucket() != Bucket.EXTERNAL
        && !link.link().isImage()
        && (pages.isEmpty()
            || pages.stream()
                .anyMatch(other -> !other.equals(page) && wiki.roleOf(other) != Role.RAW));
  }

  private static Finding finding(Page page, String figures) {
    return Finding.at(
            page, page.head(), "no link of \"%s\" leads to another page".formatted(page.title()))
        .evidence("%s of its folder lead on".formatted(figures))
        .suggest("link the terms that other pages explain");
  }
}
