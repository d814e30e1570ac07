package dev.editorial.rules.references;

import com.google.auto.service.AutoService;
import dev.editorial.api.Finding;
import dev.editorial.api.Page;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.UndefinedReference;
import dev.editorial.api.Wiki;

@RuleInfo(
    id = "references/undefined-footnote",
    severity = Severity.ERROR,
    since = "1.0",
    summary = "Footnote mark without a footnote",
    doc =
        """
        The mark promises a source or a reservation, and the page does not have it; readers see `[^1]` in the middle of a sentence.

        Add the footnote's text, or remove the mark.

        ```wiki bad
        === index.md
        Latency doubles.[^tail]
                        ^^^^^^^ the footnote `[^tail]` has no text on this page
        ```
        ```wiki good
        === index.md
        Latency doubles.[^tail]

        [^tail]: Measured at the 99th percentile.
        ```
        """)
@AutoService(Rule.class)
public final class UndefinedFootnote implements Rule.OfWiki<Rule.NoOptions> {

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    for (Page page : wiki.pages()) {
      for (UndefinedReference reference : wiki.undefined(page)) {
        if (reference.kind() == UndefinedReference.Kind.FOOTNOTE) {
          report.add(finding(page, reference));
        }
      }
    }
  }

  private static Finding finding(Page page, UndefinedReference reference) {
    return Finding.at(
            page,
            reference.span(),
            "the footnote `[^%s]` has no text on this page".formatted(reference.label()))
        .about(reference.label())
        .suggest("add the line `[^%s]: …`, or remove the mark".formatted(reference.label()));
  }
}
