package dev.editorial.report;

import dev.editorial.api.Page;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Role;
import dev.editorial.api.Wiki;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.MaskSubgraph;

/**
 * How a reader gets about a wiki by its links: how many of them a page is away from where one
 * starts, and what hangs together.
 */
final class Reach {

  /** How far a page is away that no path leads to. */
  static final int NOWHERE = -1;

  private final Wiki wiki;
  private final List<Page> pages;
  private final List<Page> starts;
  private final int[] depths;
  private final int[] from;
  private final List<List<Page>> islands;
  private final Set<Page> orphans;

  private Reach(Wiki wiki) {
    this.wiki = wiki;
    this.pages = wiki.pages().stream().filter(page -> wiki.roleOf(page).isChecked()).toList();
    this.starts = startsOf(wiki, pages);
    this.depths = new int[wiki.pages().size()];
    this.from = new int[wiki.pages().size()];
    Arrays.fill(depths, NOWHERE);
    Arrays.fill(from, NOWHERE);
    search();
    this.islands = findIslands();
    this.orphans = new HashSet<>(findOrphans());
  }

  static Reach of(Wiki wiki) {
    return new Reach(wiki);
  }

  /** The start pages, or where there are none, the page that links to most others. */
  private static List<Page> startsOf(Wiki wiki, List<Page> pages) {
    List<Page> roots = wiki.roots().stream().filter(page -> wiki.roleOf(page).isChecked()).toList();
    if (!roots.isEmpty()) {
      return roots;
    }
    Graph<Integer, Integer> graph = wiki.graph();
    Comparator<Page> byLinks =
        Comparator.comparingInt(page -> graph.outDegreeOf(wiki.vertexOf(page)));
    return pages.stream()
        .max(byLinks.thenComparing(Comparator.comparing(Page::path).reversed()))
        .map(List::of)
        .orElse(List.of());
  }

  /** Whether the wiki says itself where one starts. */
  boolean hasStartPages() {
    return wiki.roots().stream().anyMatch(page -> wiki.roleOf(page).isChecked());
  }

  /** A search in breadth from all starts at once. */
  private void search() {
    Graph<Integer, Integer> graph = wiki.graph();
    Deque<Integer> open = new ArrayDeque<>();
    for (Page start : starts) {
      depths[wiki.vertexOf(start)] = 0;
      open.addLast(wiki.vertexOf(start));
    }
    while (!open.isEmpty()) {
      int page = open.removeFirst();
      // In the order of pages, so that the picture does not hang on that of edges.
      for (int target : new TreeSet<>(Graphs.successorListOf(graph, page))) {
        if (depths[target] == NOWHERE) {
          depths[target] = depths[page] + 1;
          from[target] = page;
          open.addLast(target);
        }
      }
    }
  }

  /** The groups of pages that only catalogues join with the rest, the largest first. */
  private List<List<Page>> findIslands() {
    Graph<Integer, Integer> joined =
        new MaskSubgraph<>(
            wiki.graph(),
            vertex -> {
              Page page = wiki.pages().get(vertex);
              return !wiki.roleOf(page).isChecked() || wiki.isCatalogue(page);
            },
            edge -> false);
    List<List<Page>> groups =
        new ArrayList<>(
            new ConnectivityInspector<>(joined)
                .connectedSets().stream()
                    .filter(group -> group.size() > 1)
                    .map(group -> group.stream().sorted().map(wiki.pages()::get).toList())
                    .toList());
    groups.sort(
        Comparator.comparingInt((List<Page> group) -> group.size())
            .reversed()
            .thenComparing(group -> group.get(0).path()));
    return groups.isEmpty() ? List.of() : List.copyOf(groups.subList(1, groups.size()));
  }

  private List<Page> findOrphans() {
    return pages.stream()
        .filter(page -> wiki.roleOf(page) == Role.CONTENT && !page.isDaily())
        .filter(page -> !starts.contains(page) && !wiki.isReachedFromElsewhere(page))
        .filter(
            page ->
                wiki.linksTo(page).stream()
                    .map(ResolvedLink::source)
                    .allMatch(source -> source.equals(page) || wiki.isCatalogue(source)))
        .toList();
  }

  /** The pages that are drawn, sorted by path. */
  List<Page> pages() {
    return pages;
  }

  List<Page> starts() {
    return starts;
  }

  /** How many links away it is; {@link #NOWHERE} where no path leads there. */
  int depthOf(Page page) {
    return depths[wiki.vertexOf(page)];
  }

  int deepest() {
    return pages.stream().mapToInt(this::depthOf).max().orElse(NOWHERE);
  }

  /** The page by which the shortest path comes to it. */
  Optional<Page> before(Page page) {
    int source = from[wiki.vertexOf(page)];
    return source == NOWHERE ? Optional.empty() : Optional.of(wiki.pages().get(source));
  }

  List<List<Page>> islands() {
    return islands;
  }

  /** Whether no page links to it but those that list their like. */
  boolean isOrphan(Page page) {
    return orphans.contains(page);
  }

  /** The pages without an inbound link, sorted by path. */
  List<Page> orphans() {
    return pages.stream().filter(orphans::contains).toList();
  }

  /** How many links there are between pages, each pair and direction once. */
  int links() {
    return wiki.graph().edgeSet().size();
  }
}
