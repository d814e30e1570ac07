package dev.editorial.rules.references;

import com.google.auto.service.AutoService;
import dev.editorial.api.Anchor;
import dev.editorial.api.Definition;
import dev.editorial.api.Finding;
import dev.editorial.api.Page;
import dev.editorial.api.Report;
import dev.editorial.api.Role;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.UndefinedReference;
import dev.editorial.api.Wiki;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

@RuleInfo(
    id = "references/undefined-label",
    severity = Severity.ERROR,
    since = "1.0",
    summary = "Reference link whose label is not defined",
    doc =
        """
        Markdown shows `[text][label]` with its brackets where the page has no line `[label]: target`, so the reader gets neither a
        link nor clean text.

        Add the definition, or write the link in line. Definitions in snippets and includes count for every page.

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
public final class UndefinedLabel implements Rule.OfWiki<Rule.NoOptions> {

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    Set<String> shared = new HashSet<>();
    for (Page page : wiki.pages()) {
      if (wiki.roleOf(page) == Role.TEMPLATE) {
        for (Definition definition : page.definitions()) {
          shared.add(normalized(definition.label()));
        }
      }
    }
    for (Page page : wiki.pages()) {
      for (UndefinedReference reference : wiki.undefined(page)) {
        if (reference.kind() == UndefinedReference.Kind.LABEL
            && !shared.contains(normalized(reference.label()))
            && !isMadeByBuild(page, reference.label())) {
          report.add(finding(page, reference));
        }
      }
    }
  }

  /** The build that makes an anchor of a comment makes a definition of it, too. */
  private static boolean isMadeByBuild(Page page, String label) {
    for (Anchor anchor : page.anchors()) {
      if (anchor.kind() == Anchor.Kind.COMMENT
          && normalized(anchor.id()).equals(normalized(label))) {
        return true;
      }
    }
    return false;
  }

  private static String normalized(String label) {
    return label.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static Finding finding(Page page, UndefinedReference reference) {
    return Finding.at(
            page,
            reference.span(),
            "`[%s]` is not defined on this page, so the link shows as plain brackets"
                .formatted(reference.label()))
        .about(reference.label())
        .suggest("add the line `[%s]: target`".formatted(reference.label()));
  }
}
