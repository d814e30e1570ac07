package dev.editorial.rules.run;

import com.google.auto.service.AutoService;
import dev.editorial.api.Finding;
import dev.editorial.api.Page;
import dev.editorial.api.Problem;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;
import java.util.Optional;

/** Tells of pages that the engine left out to save the run. */
@RuleInfo(
    id = "run/page-skipped",
    severity = Severity.ERROR,
    since = "1.0",
    summary = "Page that was left out of the check",
    doc =
        """
        A page that is too large to be one, that would take minutes to read, or that brings the parser down, is left out so that the
        others are checked. Links to it count as good, but nothing in it was looked at.

        Split the page, mend what is odd in it, or take it out with `exclude`. The limits are the same on every machine, and far
        from what people write: 10 MB; 100,000 links, headings or anchors; 2,000 suppressions; and, in a long page, about 20,000
        brackets or 40,000 lines in one paragraph.

        ```text
        export.md:1:1 the page was left out: it has 31 MB, which no page of a wiki has
        ```
        """)
@AutoService(Rule.class)
public final class PageSkipped implements Rule.OfWiki<Rule.NoOptions> {

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    for (Page page : wiki.pages()) {
      Optional<Problem> problem = page.problem();
      if (problem.isPresent() && problem.get().kind() == Problem.Kind.SKIPPED) {
        report.add(
            Finding.at(
                    page, problem.get().span(), "the page was left out: " + problem.get().reason())
                .suggest(problem.get().remedy() + ", or take it out with `exclude`"));
      }
    }
  }
}
