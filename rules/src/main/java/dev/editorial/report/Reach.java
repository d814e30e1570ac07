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
import java.util.function.IntFunction;
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
  private final Graph<Integer, Integer> apart;
  private final Distances fromStarts;
  private final Optional<Page> hub;
  private final Distances fromHub;
  private final List<List<Page>> islands;
  private final Set<Page> orphans;

  private Reach(Wiki wiki) {
    this.wiki = wiki;
    this.pages = wiki.pages().stream().filter(page -> wiki.roleOf(page).isChecked()).toList();
    this.starts = wiki.roots().stream().filter(page -> wiki.roleOf(page).isChecked()).toList();
    this.fromStarts = new Distances(wiki, starts, page -> successors(wiki.graph(), page));
    this.apart = withoutCatalogues(wiki);
    this.hub = hubOf(wiki, apart);
    this.fromHub = new Distances(wiki, hub.stream().toList(), page -> neighbours(apart, page));
    this.islands = findIslands();
    this.orphans = new HashSet<>(findOrphans());
  }

  static Reach of(Wiki wiki) {
    return new Reach(wiki);
  }

  /** In the order of pages, so that nothing hangs on that of edges. */
  private static Set<Integer> successors(Graph<Integer, Integer> graph, int page) {
    return new TreeSet<>(Graphs.successorListOf(graph, page));
  }

  private static Set<Integer> neighbours(Graph<Integer, Integer> graph, int page) {
    return graph.containsVertex(page) ? new TreeSet<>(Graphs.neighborSetOf(graph, page)) : Set.of();
  }

  /** Catalogues list everything, so with them all pages are two links apart. */
  private static Graph<Integer, Integer> withoutCatalogues(Wiki wiki) {
    return new MaskSubgraph<>(
        wiki.graph(),
        vertex -> {
          Page page = wiki.pages().get(vertex);
          return !wiki.roleOf(page).isChecked() || wiki.isCatalogue(page);
        },
        edge -> false);
  }

  /** The page that most pages link to. */
  private static Optional<Page> hubOf(Wiki wiki, Graph<Integer, Integer> graph) {
    return graph.vertexSet().stream()
        .max(Comparator.comparingInt(graph::inDegreeOf).thenComparing(Comparator.reverseOrder()))
        .map(wiki.pages()::get);
  }

  /** The groups of pages that only catalogues join with the rest, the largest first. */
  private List<List<Page>> findIslands() {
    List<List<Page>> groups =
        new ArrayList<>(
            new ConnectivityInspector<>(apart)
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

  /** The pages that count, sorted by path. */
  List<Page> pages() {
    return pages;
  }

  /** The pages of the map: all but the catalogues. */
  List<Page> mapped() {
    return pages.stream().filter(page -> !wiki.isCatalogue(page)).toList();
  }

  List<Page> starts() {
    return starts;
  }

  /** The page in the middle of the map, which most pages link to. */
  Optional<Page> hub() {
    return hub;
  }

  /** How many links away it is from the start pages. */
  int depthOf(Page page) {
    return fromStarts.of(page);
  }

  int deepest() {
    return pages.stream().mapToInt(this::depthOf).max().orElse(NOWHERE);
  }

  /** How many links lie between it and the page in the middle, whichever way they lead. */
  int ringOf(Page page) {
    return fromHub.of(page);
  }

  /** The page that joins it with the middle. */
  Optional<Page> inwards(Page page) {
    return fromHub.before(page);
  }

  List<List<Page>> islands() {
    return islands;
  }

  /** Whether no page links to it but those that list their like. */
  boolean isOrphan(Page page) {
    return orphans.contains(page);
  }

  /** Whether it has links, but no path leads to it from a start page. */
  boolean isUnreached(Page page) {
    return !starts.isEmpty() && depthOf(page) == NOWHERE && !isOrphan(page);
  }

  /** The pages without an inbound link, sorted by path. */
  List<Page> orphans() {
    return pages.stream().filter(orphans::contains).toList();
  }

  /** How many links there are between pages, each pair and direction once. */
  int links() {
    return wiki.graph().edgeSet().size();
  }

  /** The lengths of the shortest paths to every page, and their last steps. */
  private static final class Distances {

    private final Wiki wiki;
    private final int[] lengths;
    private final int[] from;

    /** A search in breadth from all starts at once. */
    Distances(Wiki wiki, List<Page> starts, IntFunction<Set<Integer>> next) {
      this.wiki = wiki;
      this.lengths = new int[wiki.pages().size()];
      this.from = new int[wiki.pages().size()];
      Arrays.fill(lengths, NOWHERE);
      Arrays.fill(from, NOWHERE);
      Deque<Integer> open = new ArrayDeque<>();
      for (Page start : starts) {
        lengths[wiki.vertexOf(start)] = 0;
        open.addLast(wiki.vertexOf(start));
      }
      while (!open.isEmpty()) {
        int page = open.removeFirst();
        for (int target : next.apply(page)) {
          if (lengths[target] == NOWHERE) {
            lengths[target] = lengths[page] + 1;
            from[target] = page;
            open.addLast(target);
          }
        }
      }
    }

    int of(Page page) {
      return lengths[wiki.vertexOf(page)];
    }

    Optional<Page> before(Page page) {
      int source = from[wiki.vertexOf(page)];
      return source == NOWHERE ? Optional.empty() : Optional.of(wiki.pages().get(source));
    }
  }
}
