package dev.editorial.rules.links;

import com.google.auto.service.AutoService;
import dev.editorial.api.Finding;
import dev.editorial.api.Link;
import dev.editorial.api.Outcome;
import dev.editorial.api.Report;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;

@RuleInfo(
    id = "links/empty-destination",
    severity = Severity.WARNING,
    since = "1.0",
    summary = "Link with nothing between the parentheses",
    doc =
        """
        The link leads back to the page itself; somebody meant to look the target up and forgot.

        Write the target, or take the brackets away.

        ```wiki bad
        === index.md
        See [the paper]() for figures.
            ^^^^^^^^^^^^^ this link names no target
        ```
        ```wiki good
        === index.md
        See [the top](#) and [the paper](https://example.org/paper), or call `f()`.
        ```
        """)
@AutoService(Rule.class)
public final class EmptyDestination implements Rule.OfWiki<Rule.NoOptions> {

  /** The captures of a lambda in C++, such as {@code [=]()}, are no text. */
  private static boolean saysSomething(Link link) {
    return link.kind() == Link.Kind.IMAGE
        || link.text().chars().anyMatch(Character::isLetterOrDigit);
  }

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    for (ResolvedLink link : wiki.links()) {
      if (link.outcome() instanceof Outcome.Empty && saysSomething(link.link())) {
        String what = link.link().kind() == Link.Kind.IMAGE ? "image" : "link";
        report.add(
            Finding.at(link.source(), link.link().span(), "this %s names no target".formatted(what))
                .about(link.link().text())
                .suggest("write the target, or take the brackets away"));
      }
    }
  }
}
