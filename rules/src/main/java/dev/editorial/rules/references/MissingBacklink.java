package dev.editorial.rules.references;

import com.google.auto.service.AutoService;
import dev.editorial.api.Finding;
import dev.editorial.api.LinkConventions.Gap;
import dev.editorial.api.LinkConventions.Mirror;
import dev.editorial.api.Page;
import dev.editorial.api.Place;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

@RuleInfo(
    id = "references/missing-backlink",
    severity = Severity.WARNING,
    since = "1.0",
    summary = "Relation that only one of its two pages names",
    doc =
        """
        Where a wiki writes a relation on both pages, such as a source's mention of a concept and the concept's list "Seen in",
        readers trust each side to be whole. One that is missing hides a source, or a child from its parent.

        Add the missing side, or remove the other. Which relations have two sides is read off the wiki, where nine tenths of at
        least ten pairs of pages have both; settings may say it instead:

            relations:
              seen-in: {from: "## Seen in", inverse: mentions}
              parent: {single: true, inverse: children}

        ```wiki bad
        === editorial.yml
        relations:
          parent: {single: true, inverse: children}
        === concepts/tree.md
        ---
        children: ["[[concepts/b-tree]]"]
        ---
        # Tree
        === concepts/b-tree.md
        ---
        parent: "[[concepts/tree]]"
        ---
        # B-tree
        === concepts/trie.md
        ---
        parent: "[[concepts/tree]]"
                 ^^^^^^^^^^^^^^^^^ concepts/tree.md leaves this page out of `children`
        ---
        # Trie
        ```
        ```wiki good
        === editorial.yml
        relations:
          seen-in: {from: "## Seen in", inverse: mentions}
        === concepts/tree.md
        # Tree
        ## Seen in
        - [[sources/2024-01-02-trees]]
        === sources/2024-01-02-trees.md
        # Trees
        It introduces [[concepts/tree]].
        ```
        """)
@AutoService(Rule.class)
public final class MissingBacklink implements Rule.OfWiki<Rule.NoOptions> {

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    Set<String> told = new HashSet<>();
    for (Mirror mirror : wiki.linkConventions().mirrors()) {
      for (Gap gap : mirror.gaps()) {
        Page source = gap.written().source();
        String pages =
            String.join(" ", new TreeSet<>(List.of(source.address(), gap.silent().address())));
        if (told.add(pages)) {
          report.add(finding(mirror, gap, pages));
        }
      }
    }
  }

  private static Finding finding(Mirror mirror, Gap gap, String pages) {
    Page source = gap.written().source();
    return Finding.at(
            source,
            gap.written().link().span(),
            "%s leaves this page out of %s".formatted(gap.silent().path(), gap.where()))
        .aboutWiki(pages)
        .related(List.of(new Place(gap.silent(), gap.silent().head())))
        .evidence(mirror.statement())
        .suggest("name %s there, in %s, or remove this link".formatted(source.path(), gap.where()))
        .restingOn(mirror.basis());
  }
}
