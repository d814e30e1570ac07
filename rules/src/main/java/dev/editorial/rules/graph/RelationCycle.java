package dev.editorial.rules.graph;

import com.google.auto.service.AutoService;
import dev.editorial.api.Finding;
import dev.editorial.api.Page;
import dev.editorial.api.Relation;
import dev.editorial.api.Report;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;

@RuleInfo(
    id = "graph/relation-cycle",
    severity = Severity.ERROR,
    since = "1.0",
    summary = "Relation that goes round in a circle",
    doc =
        """
        When a page is its own ancestor, nothing is at the top: breadcrumbs never end, and one of the statements must be false.

        Cut the link that is wrong. `parent`, `up`, `broader`, `part_of`, `supersedes`, `depends_on` and `prerequisites` must not
        form a cycle; other relations are declared under `relations`. Of each knot, the shortest cycle is shown.

        ```wiki bad
        === editorial.yml
        relations:
          parent: {single: true}
        === concepts/a.md
        ---
        parent: "[[concepts/b]]"
                 ^^^^^^^^^^^^^^ `parent` goes in a circle: concepts/a → concepts/b → concepts/a
        ---
        === concepts/b.md
        ---
        parent: "[[concepts/a]]"
        ---
        ```
        ```wiki good
        === concepts/a.md
        ---
        parent: "[[concepts/b]]"
        ---
        === concepts/b.md
        # B
        ```
        """)
@AutoService(Rule.class)
public final class RelationCycle implements Rule.OfWiki<Rule.NoOptions> {

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    for (Relation relation : wiki.conventions().relations()) {
      if (relation.shape() != Relation.Shape.FREE) {
        List<ResolvedLink> knotted = Knotted.of(wiki.linksOf(relation));
        if (!knotted.isEmpty()) {
          check(relation, knotted, report);
        }
      }
    }
  }

  private static void check(Relation relation, List<ResolvedLink> knotted, Report report) {
    Graph<String, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
    Map<List<String>, ResolvedLink> links = new HashMap<>();
    for (ResolvedLink link : knotted) {
      for (Page target : link.outcome().pages()) {
        String from = link.source().address();
        String to = target.address();
        if (links.putIfAbsent(List.of(from, to), link) == null) {
          Graphs.addEdgeWithVertices(graph, from, to);
        }
      }
    }
    for (Set<String> knot :
        new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets()) {
      if (knot.size() > 1 || knot.stream().anyMatch(page -> graph.containsEdge(page, page))) {
        ShortestCycle.in(graph, new TreeSet<>(knot))
            .ifPresent(cycle -> report.add(finding(relation, cycle, links)));
      }
    }
  }

  private static Finding finding(
      Relation relation, List<String> cycle, Map<List<String>, ResolvedLink> links) {
    List<ResolvedLink> steps = new ArrayList<>();
    for (int i = 0; i < cycle.size(); i++) {
      steps.add(links.get(List.of(cycle.get(i), cycle.get((i + 1) % cycle.size()))));
    }
    // A circle of a hundred thousand steps would be a message of megabytes.
    String path =
        String.join(" → ", cycle.subList(0, Math.min(cycle.size(), 20)))
            + (cycle.size() > 20 ? " → …" : " → " + cycle.get(0));
    ResolvedLink first = steps.get(0);
    return Finding.at(
            first.source(),
            first.link().span(),
            "`%s` goes in a circle: %s".formatted(relation.name(), path))
        .aboutWiki(relation.name() + " " + cycle.stream().sorted().collect(Collectors.joining(" ")))
        .related(steps.stream().skip(1).limit(20).map(ResolvedLink::place).toList())
        .suggest("cut the link that is wrong")
        .restingOn(relation.basis());
  }
}
