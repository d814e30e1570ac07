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
    id = "links/case-mismatch",
    severity = Severity.WARNING,
    since = "1.0",
    summary = "Link that differs from the file's name only in case or Unicode form",
    doc =
        """
        Such a link works on a Mac or on Windows and breaks on Linux, so on most servers and in most builds.

        Write the name as the file has it.

        ```wiki bad
        === index.md
        See [Kafka](systems/Kafka.md).
            ^^^^^^^^^^^^^^^^^^^^^^^^^ `systems/Kafka.md` is spelled `systems/kafka.md` on disk, and breaks where case counts
        === systems/kafka.md
        # Kafka
        ```
        ```wiki good
        === index.md
        See [Kafka](systems/kafka.md) and [[Kafka]].
        === systems/kafka.md
        # Kafka
        ```
        """)
@AutoService(Rule.class)
public final class CaseMismatch implements Rule.OfWiki<Rule.NoOptions> {

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    for (ResolvedLink link : wiki.links()) {
      if (link.outcome() instanceof Outcome.WrongCase wrong) {
        String right =
            link.link().isWikilink() || link.link().target().startsWith("/")
                ? wrong.actual()
                : Wiki.relativePath(link.source(), wrong.actual());
        report.add(
            Finding.at(
                    link.source(),
                    link.link().span(),
                    "`%s` is spelled `%s` on disk, and breaks where case counts"
                        .formatted(link.link().target(), right))
                .about(link.link().target())
                .suggest("write `%s`".formatted(right)));
      }
    }
  }
}
