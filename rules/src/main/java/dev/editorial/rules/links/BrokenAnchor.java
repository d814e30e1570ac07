package dev.editorial.rules.links;

import com.google.auto.service.AutoService;
import dev.editorial.api.Finding;
import dev.editorial.api.Outcome;
import dev.editorial.api.Report;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;
import java.util.Optional;

@RuleInfo(
    id = "links/broken-anchor",
    severity = Severity.ERROR,
    since = "1.0",
    summary = "Link to a heading or anchor that its page does not have",
    doc =
        """
        The link leads to the top of the page and leaves the reader to search; mostly the heading was renamed.

        Correct the fragment. What counts as an anchor is the profile's: GitHub's slug of a heading, the heading's own text in
        Obsidian, an explicit id.

        ```wiki bad
        === index.md
        Reads need [a quorum](quorum.md#read-quorum), and so do [[quorum#Writes]].
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quorum.md has no anchor `#read-quorum`
                                                                ^^^^^^^^^^^^^^^^^ quorum.md has no anchor `#Writes`
        === quorum.md
        # Quorum
        ## Read quorums
        ```
        ```wiki good
        === index.md
        Reads need [a quorum](quorum.md#read-quorums), or [[quorum#Read quorums]], or [the top](quorum.md#).
        === quorum.md
        # Quorum
        ## Read quorums
        ```
        """)
@AutoService(Rule.class)
public final class BrokenAnchor implements Rule.OfWiki<Rule.NoOptions> {

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    for (ResolvedLink link : wiki.links()) {
      if (link.outcome() instanceof Outcome.DeadAnchor dead) {
        String page = dead.page().equals(link.source()) ? "this page" : dead.page().path();
        report.add(
            Finding.at(
                    link.source(),
                    link.link().span(),
                    "%s has no anchor `#%s`".formatted(page, dead.anchor()))
                .about(dead.page().address() + "#" + dead.anchor())
                .suggest(suggestion(wiki, dead)));
      }
    }
  }

  private static String suggestion(Wiki wiki, Outcome.DeadAnchor dead) {
    Optional<String> renamed = wiki.renamedAnchor(dead.page(), dead.anchor());
    if (renamed.isPresent()) {
      return "this change renames it to `#%s`".formatted(renamed.get());
    }
    Optional<String> nearest = wiki.nearestAnchor(dead.page(), dead.anchor());
    return nearest.isPresent()
        ? "did you mean `#%s`?".formatted(nearest.get())
        : "correct the fragment, or link to the page alone";
  }
}
