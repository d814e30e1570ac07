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

@RuleInfo(
    id = "links/redirected-link",
    severity = Severity.INFO,
    since = "1.0",
    summary = "Link to an old name that redirects to a page",
    doc =
        """
        The link works by way of a redirect: an alias in the page's front matter, or a table in the generator's settings. It costs
        the reader a detour, and it breaks on the day that somebody tidies the redirects away.

        Link to the page itself; the finding names it.

        ```wiki bad
        === hugo.toml
        baseURL = "https://example.org/"
        === content/_index.md
        See [the queue](/old-queue/).
            ^^^^^^^^^^^^^^^^^^^^^^^^ `/old-queue/` is an old name of queue.md
        === content/queue.md
        ---
        aliases: [/old-queue/]
        ---
        # Queue
        ```
        ```wiki good
        === hugo.toml
        baseURL = "https://example.org/"
        === content/_index.md
        See [the queue](/queue/).
        === content/queue.md
        ---
        aliases: [/old-queue/]
        ---
        # Queue
        ```
        """)
@AutoService(Rule.class)
public final class RedirectedLink implements Rule.OfWiki<Rule.NoOptions> {

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    for (ResolvedLink link : wiki.links()) {
      if (link.outcome() instanceof Outcome.Redirected redirected) {
        report.add(
            Finding.at(
                    link.source(),
                    link.link().span(),
                    "`%s` is an old name of %s"
                        .formatted(link.link().target(), redirected.page().path()))
                .about(redirected.by())
                .suggest("link to %s".formatted(redirected.page().path())));
      }
    }
  }
}
