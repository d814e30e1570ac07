package dev.editorial.rules.run;

import com.google.auto.service.AutoService;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;

/** What the engine reports where a rule throws. */
@RuleInfo(
    id = "run/rule-failed",
    severity = Severity.ERROR,
    since = "1.0",
    summary = "Rule that broke down",
    doc =
        """
        A rule threw an exception, so its findings are not complete, and a clean report would promise too much. The other rules ran.
        The finding stands on the page at which the rule broke down or, where the rule looks at the whole wiki, on the first one.

        Report it to the rule's author with the page. Until it is mended, turn the rule off under `rules`.

        ```text
        index.md:1:1 the rule shop/price-list broke down: NullPointerException at PriceList.java:31
        ```
        """)
@AutoService(Rule.class)
public final class RuleFailed implements Rule.OfRun {}
