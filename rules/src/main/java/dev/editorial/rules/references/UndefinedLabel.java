package dev.editorial.rules.references;

import com.google.auto.service.AutoService;
import dev.editorial.api.Finding;
import dev.editorial.api.Page;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.UndefinedReference;

@RuleInfo(
    id = "references/undefined-label",
    severity = Severity.ERROR,
    since = "1.0",
    summary = "Reference link whose label is not defined",
    doc =
        """
        Markdown shows `[text][label]` with its brackets where the page has no line `[label]: target`, so the reader gets neither a
        link nor clean text.

        Add the definition, or write the link in line.

        ```wiki bad
        === index.md
        See [the study][tail] for figures.
            ^^^^^^^^^^^^^^^^^ `[tail]` is not defined on this page, so the link shows as plain brackets
        ```
        ```wiki good
        === index.md
        See [the study][tail] for figures, and matrix[i][j] in code.

        [tail]: https://example.org/tail
        ```
        """)
@AutoService(Rule.class)
public final class UndefinedLabel implements Rule.OfPage<Rule.NoOptions> {

  @Override
  public void check(Page page, NoOptions options, Report report) {
    for (UndefinedReference reference : page.undefined()) {
      if (reference.kind() == UndefinedReference.Kind.LABEL) {
        report.add(
            Finding.at(
                    page,
                    reference.span(),
                    "`[%s]` is not defined on this page, so the link shows as plain brackets"
                        .formatted(reference.label()))
                .about(reference.label())
                .suggest("add the line `[%s]: target`".formatted(reference.label())));
      }
    }
  }
}
