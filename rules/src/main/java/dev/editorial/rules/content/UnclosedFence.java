package dev.editorial.rules.content;

import com.google.auto.service.AutoService;
import dev.editorial.api.Finding;
import dev.editorial.api.Page;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Span;

@RuleInfo(
    id = "content/unclosed-fence",
    severity = Severity.WARNING,
    since = "1.0",
    summary = "Code fence that never closes",
    doc =
        """
        Everything after the fence is shown as code: headings, links and tables are swallowed, and nothing in them is checked.

        Close the fence with at least as many of the same characters, indented no deeper than the text that holds it.

        ```wiki bad
        === index.md
        # Kafka
        ~~~java
        ^^^^^^^ this fence never closes, so the rest of the page is code
        int x;
        ~~
        ## Swallowed
        ```
        ```wiki good
        === index.md
        # Kafka
        ~~~java
        int x;
        ~~~
        ## Shown
        ```
        """)
@AutoService(Rule.class)
public final class UnclosedFence implements Rule.OfPage<Rule.NoOptions> {

  @Override
  public void check(Page page, NoOptions options, Report report) {
    for (Span fence : page.openFences()) {
      report.add(
          Finding.at(page, fence, "this fence never closes, so the rest of the page is code")
              .suggest("close it with the same characters on a line of their own"));
    }
  }
}
