package dev.editorial.rules.run;

import com.google.auto.service.AutoService;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;

/** What the engine reports of directives that suppress nothing. */
@RuleInfo(
    id = "run/unused-suppression",
    severity = Severity.WARNING,
    since = "1.0",
    summary = "Suppression that suppresses nothing",
    doc =
        """
        What was suppressed is mended, or the directive misspells the rule. It would hide the next defect in the same place.

        Remove it, or correct the name. A suppression without a reason is information: say why after a colon. The directives, each
        with the rules or rule sets that it is for, are

        - `<!-- editorial-disable-next-line links/broken-link: the page comes with the next release -->` and
          `editorial-disable-line`,
        - `<!-- editorial-disable graph: this part is an archive -->` up to `<!-- editorial-enable -->`, and `editorial-disable-page`,
        - in the front matter, `editorial: {disable: {dates/missing-date: this page has no date}}`,
        - in `editorial.yml`, `rules: {links: {overrides: [{in: "archive/**", severity: off, reason: frozen}]}}`.

        Comments of Obsidian (`%% … %%`) and of MDX (`{/* … */}`) do as well.

        ```wiki bad
        === index.md
        <!-- editorial-disable-next-line links/broken-lnik: it comes later -->
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unknown rule `links/broken-lnik`; did you mean `links/broken-link`?
        See [the next chapter](next.md).
        ```
        ```wiki good
        === index.md
        <!-- editorial-disable-next-line links/broken-link: it comes later -->
        See [the next chapter](next.md).
        ```
        """)
@AutoService(Rule.class)
public final class UnusedSuppression implements Rule.OfRun {}
