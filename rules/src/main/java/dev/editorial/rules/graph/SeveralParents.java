package dev.editorial.rules.graph;

import com.google.auto.service.AutoService;
import dev.editorial.api.Bucket;
import dev.editorial.api.Finding;
import dev.editorial.api.Page;
import dev.editorial.api.Relation;
import dev.editorial.api.Report;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@RuleInfo(
    id = "graph/several-parents",
    severity = Severity.WARNING,
    since = "1.0",
    summary = "Page that names two targets of a relation that has one",
    doc =
        """
        Breadcrumbs and outlines take one parent of a page and drop the others, each tool in its own way; so the page stands in a
        place that its author did not choose.

        Keep the one that fits best, and name the others in the text or in a relation such as `related`. `parent`, `up`, `broader`
        and `part_of` have one target each, unless more than a tenth of the pages that carry the key name several; other relations
        are declared under `relations`.

        ```wiki bad
        === editorial.yml
        relations:
          parent: {single: true}
        === a.md
        ---
        parent: ["[[b]]", "[[c]]"]
                           ^^^^^ `parent` of "a" names b and c, but has one target
        ---
        === b.md
        # B
        === c.md
        # C
        ```
        ```wiki good
        === editorial.yml
        relations:
          parent: {single: true}
        === a.md
        ---
        parent: "[[b]]"
        related: "[[c]]"
        ---
        === b.md
        # B
        === c.md
        # C
        ```
        """)
@AutoService(Rule.class)
public final class SeveralParents implements Rule.OfWiki<Rule.NoOptions> {

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    for (Relation relation : wiki.conventions().relations()) {
      if (relation.shape() == Relation.Shape.TREE) {
        check(wiki, relation, report);
      }
    }
  }

  private static void check(Wiki wiki, Relation relation, Report report) {
    Map<Page, Map<String, ResolvedLink>> targets = new LinkedHashMap<>();
    for (ResolvedLink link : wiki.linksOf(relation)) {
      if (link.outcome().bucket() != Bucket.TEMPLATED) {
        targets
            .computeIfAbsent(link.source(), page -> new LinkedHashMap<>())
            .putIfAbsent(target(link), link);
      }
    }
    for (Map.Entry<Page, Map<String, ResolvedLink>> named : targets.entrySet()) {
      if (named.getValue().size() > 1) {
        report.add(finding(relation, named.getKey(), named.getValue()));
      }
    }
  }

  /** Two ways to write one page are one target. */
  private static String target(ResolvedLink link) {
    List<Page> pages = link.outcome().pages();
    return pages.size() == 1 ? pages.get(0).address() : link.link().target();
  }

  private static Finding finding(Relation relation, Page page, Map<String, ResolvedLink> links) {
    List<String> names = List.copyOf(links.keySet());
    List<ResolvedLink> written = List.copyOf(links.values());
    return Finding.at(
            page,
            written.get(1).link().span(),
            "`%s` of \"%s\" names %s and %s, but has one target"
                .formatted(
                    relation.name(),
                    page.title(),
                    String.join(", ", names.subList(0, names.size() - 1)),
                    names.get(names.size() - 1)))
        .about(relation.name())
        .related(
            written.stream()
                .filter(link -> link != written.get(1))
                .map(ResolvedLink::place)
                .toList())
        .suggest("keep the one that fits best, and name the others in the text")
        .restingOn(relation.basis());
  }
}
