package dev.editorial.rules.run;

import com.google.auto.service.AutoService;
import dev.editorial.api.Finding;
import dev.editorial.api.Page;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Span;
import dev.editorial.api.Wiki;
import dev.editorial.api.Wording;
import java.util.Optional;

@RuleInfo(
    id = "run/nothing-checked",
    severity = Severity.WARNING,
    since = "1.0",
    summary = "Wiki of several pages without a single link",
    doc =
        """
        Pages without links are rare; a wrong profile, or links in a syntax that is not read, are not. A check that looked at nothing
        must not pass in silence.

        Set `profile` to the tool that shows the wiki, or turn this rule off if there really are no links.

        ```wiki bad
        === a.md
        # A
        ^ 2 pages and not one link were found, so no link was checked
        === b.md
        # B
        ```
        ```wiki good
        === a.md
        # A
        [B](b.md)
        === b.md
        # B
        ```
        """)
@AutoService(Rule.class)
public final class NothingChecked implements Rule.OfWiki<Rule.NoOptions> {

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    Optional<Page> first = firstChecked(wiki);
    boolean says = !wiki.contentPages().isEmpty();
    if (first.isPresent() && says && wiki.pages().size() > 1 && wiki.links().isEmpty()) {
      report.add(
          Finding.at(
                  first.get(),
                  Span.HEAD,
                  Wording.format(
                      "%,d pages and not one link were found, so no link was checked",
                      wiki.pages().size()))
              .suggest("set `profile`, or turn run/nothing-checked off"));
    }
  }

  private static Optional<Page> firstChecked(Wiki wiki) {
    for (Page page : wiki.pages()) {
      if (wiki.roleOf(page).isChecked()) {
        return Optional.of(page);
      }
    }
    return Optional.empty();
  }
}
