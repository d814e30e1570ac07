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
    id = "links/outside-repository",
    severity = Severity.ERROR,
    since = "1.0",
    summary = "Link that climbs above the root",
    doc =
        """
        What lies above the root is on one person's disk: nobody else can follow the link, and no server will.

        Bring the file into the repository, or link to where it is published. A path above the wiki's root that exists within the
        same git repository is fine. On a site, a URL climbs no higher than the server's root, and what else is served there is not
        known: such links are counted as `outside`, and none is a finding but those to files.

        ```wiki bad
        === notes/a.md
        See [my notes](../../private/notes.md).
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `../../private/notes.md` climbs above the root, where no other reader can follow
        ```
        ```wiki good
        === notes/a.md
        See [the index](../index.md).
        === index.md
        # Index
        ```
        """)
@AutoService(Rule.class)
public final class OutsideRepository implements Rule.OfWiki<Rule.NoOptions> {

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    for (ResolvedLink link : wiki.links()) {
      if (link.outcome() instanceof Outcome.AboveRoot) {
        String target = link.link().target();
        report.add(
            Finding.at(
                    link.source(),
                    link.link().span(),
                    "`%s` climbs above the root, where no other reader can follow"
                        .formatted(target))
                .about(target)
                .suggest("bring the file into the repository, or count the `..` again"));
      }
    }
  }
}
