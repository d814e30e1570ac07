package dev.editorial.rules.graph;

import com.google.auto.service.AutoService;
import dev.editorial.api.Bucket;
import dev.editorial.api.Finding;
import dev.editorial.api.Groups;
import dev.editorial.api.Page;
import dev.editorial.api.Report;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Role;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;
import dev.editorial.api.Wording;
import java.util.ArrayList;
import java.util.List;

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
    List<Page> entities = new ArrayList<>();
    for (Page page : wiki.contentPages()) {
      if (page.problem().isEmpty() && wiki.typeOf(page).isPresent()) {
        entities.add(page);
      }
    }
    for (List<Page> pages : Groups.byFolder(entities).values()) {
      check(wiki, pages, report);
    }
  }

  private static void check(Wiki wiki, List<Page> pages, Report report) {
    List<Page> ends = new ArrayList<>();
    for (Page page : pages) {
      if (!leadsOn(wiki, page)) {
        ends.add(page);
      }
    }
    int others = pages.size() - ends.size();
    if (others >= SHARE * pages.size()) {
      String figures = Wording.format("%,d of %,d pages", others, pages.size());
      for (Page page : ends) {
        report.add(finding(page, figures));
      }
    }
  }

  /** Whether a reader is led on, or was meant to be. */
  private static boolean leadsOn(Wiki wiki, Page page) {
    if (!page.includes().isEmpty() || !page.undefined().isEmpty()) {
      return true;
    }
    for (ResolvedLink link : wiki.linksFrom(page)) {
      if (link.outcome().bucket() != Bucket.EXTERNAL
          && !link.link().isImage()
          && leadsOn(wiki, page, link.outcome().pages())) {
        return true;
      }
    }
    return false;
  }

  private static boolean leadsOn(Wiki wiki, Page page, List<Page> targets) {
    for (Page other : targets) {
      if (!other.equals(page) && wiki.roleOf(other) != Role.RAW) {
        return true;
      }
    }
    return targets.isEmpty();
  }

  private static Finding finding(Page page, String figures) {
    return Finding.at(
            page, page.head(), "no link of \"%s\" leads to another page".formatted(page.title()))
        .evidence("%s of its folder lead on".formatted(figures))
        .suggest("link the terms that other pages explain");
  }
}
