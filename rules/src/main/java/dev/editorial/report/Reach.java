package dev.editorial.report;

import dev.editorial.api.Groups;
import dev.editorial.api.Page;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Role;
import dev.editorial.api.Wiki;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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
  private final List<Page> mapped;
  private final Distances fromStarts;
  private final Optional<Page> hub;
  private final Distances fromHub;
  private final List<List<Page>> islands;
  private final int links;
  private final List<Page> orphans;
  private final Set<Page> orphanSet;
  private final List<Page> unreached;

  private Reach(Wiki wiki) {
    this.wiki = wiki;
    this.pages = checked(wiki.pages());
    this.starts = checked(wiki.roots());
    this.mapped = withoutCatalogues();
    Links links = Links.of(wiki, mapped);
    this.fromStarts = new Distances(wiki, starts, links.out());
    this.hub = hubOf(links);
    this.fromHub =
        new Distances(wiki, hub.isPresent() ? List.of(hub.get()) : List.of(), links.around());
    this.islands = islandsOf(links);
    this.links = links.count();
    this.orphans = findOrphans();
    this.orphanSet = new HashSet<>(orphans);
    this.unreached = findUnreached();
  }

  static Reach of(Wiki wiki) {
    return new Reach(wiki);
  }

  private List<Page> checked(List<Page> all) {
    List<Page> checked = new ArrayList<>();
    for (Page page : all) {
      if (wiki.roleOf(page).isChecked()) {
        checked.add(page);
      }
    }
    return List.copyOf(checked);
  }

  private List<Page> withoutCatalogues() {
    List<Page> others = new ArrayList<>();
    for (Page page : pages) {
      if (!wiki.isCatalogue(page)) {
        others.add(page);
      }
    }
    return List.copyOf(others);
  }

  private Optional<Page> hubOf(Links links) {
    int hub = links.hub();
    return hub == NOWHERE ? Optional.empty() : Optional.of(wiki.pages().get(hub));
  }

  /** The groups of pages that only catalogues join with the rest, the largest first. */
  private List<List<Page>> islandsOf(Links links) {
    Map<Integer, List<Page>> groups = new TreeMap<>();
    int[] groupOf = links.groups();
    for (Page page : mapped) {
      Groups.add(groups, groupOf[wiki.vertexOf(page)], page);
    }
    List<List<Page>> largestFirst = new ArrayList<>();
    for (List<Page> group : groups.values()) {
      if (group.size() > 1) {
        largestFirst.add(group);
      }
    }
    largestFirst.sort(Reach::compare);
    return largestFirst.isEmpty()
        ? List.of()
        : List.copyOf(largestFirst.subList(1, largestFirst.size()));
  }

  private static int compare(List<Page> one, List<Page> other) {
    int larger = Integer.compare(other.size(), one.size());
    return larger != 0 ? larger : one.get(0).path().compareTo(other.get(0).path());
  }

  private List<Page> findOrphans() {
    List<Page> found = new ArrayList<>();
    for (Page page : pages) {
      if (wiki.roleOf(page) == Role.CONTENT
          && !page.isDaily()
          && !starts.contains(page)
          && !wiki.isReachedFromElsewhere(page)
          && !isLinkedTo(page)) {
        found.add(page);
      }
    }
    return List.copyOf(found);
  }

  private boolean isLinkedTo(Page page) {
    for (ResolvedLink link : wiki.linksTo(page)) {
      if (!link.source().equals(page) && !wiki.isCatalogue(link.source())) {
        return true;
      }
    }
    return false;
  }

  private List<Page> findUnreached() {
    List<Page> found = new ArrayList<>();
    for (Page page : pages) {
      if (isUnreached(page)) {
        found.add(page);
      }
    }
    return List.copyOf(found);
  }

  /** The pages that count, sorted by path. */
  List<Page> pages() {
    return pages;
  }

  /** The pages of the map: all but the catalogues. */
  List<Page> mapped() {
    return mapped;
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
    int deepest = NOWHERE;
    for (Page page : pages) {
      deepest = Math.max(deepest, depthOf(page));
    }
    return deepest;
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
    return orphanSet.contains(page);
  }

  /** Whether it has links, but no path leads to it from a start page. */
  boolean isUnreached(Page page) {
    return !starts.isEmpty() && depthOf(page) == NOWHERE && !isOrphan(page);
  }

  /** The pages without an inbound link, sorted by path. */
  List<Page> orphans() {
    return orphans;
  }

  /** The pages with links, but on no path from a start page, sorted by path. */
  List<Page> unreached() {
    return unreached;
  }

  /** How many links there are between pages, each pair and direction once. */
  int links() {
    return links;
  }

  /**
   * The links between pages as rows of pages in their order, so that nothing hangs on that of
   * edges. On the map are the pages that are checked and no catalogues: those list everything, so
   * with them all pages are two links apart.
   *
   * @param out where the links of a page lead
   * @param around the pages on the map that links join with one on it, whichever way they lead
   * @param in how many links come to a page on the map from others on it
   */
  private record Links(int[][] out, int[][] around, int[] in) {

    private static final int OFF_THE_MAP = -1;

    static Links of(Wiki wiki, List<Page> mapped) {
      Map<String, Integer> numbers = new HashMap<>();
      for (Page page : wiki.pages()) {
        numbers.put(page.path(), wiki.vertexOf(page));
      }
      int[] in = new int[numbers.size()];
      Arrays.fill(in, OFF_THE_MAP);
      for (Page page : mapped) {
        in[numbers.get(page.path())] = 0;
      }
      Rows out = new Rows(in.length);
      Rows around = new Rows(in.length);
      // The links of a page stand side by side, so the last page with a link to each is enough.
      int[] lastWithLinkTo = new int[in.length];
      Arrays.fill(lastWithLinkTo, NOWHERE);
      for (ResolvedLink link : wiki.links()) {
        // A table of contents holds links and is no page; a page of another wiki is none here.
        int source = numbers.getOrDefault(link.source().path(), NOWHERE);
        for (Page page : link.outcome().pages()) {
          int target = numbers.getOrDefault(page.path(), NOWHERE);
          if (source == NOWHERE || target == NOWHERE || lastWithLinkTo[target] == source) {
            continue;
          }
          lastWithLinkTo[target] = source;
          out.add(source, target);
          if (in[source] != OFF_THE_MAP && in[target] != OFF_THE_MAP) {
            in[target]++;
            around.add(source, target);
            around.add(target, source);
          }
        }
      }
      return new Links(out.sorted(), around.sorted(), in);
    }

    int count() {
      int count = 0;
      for (int[] row : out) {
        count += row.length;
      }
      return count;
    }

    /** The first of the pages that most others link to; {@link #NOWHERE} where the map is empty. */
    int hub() {
      int most = OFF_THE_MAP;
      int hub = NOWHERE;
      for (int page = 0; page < in.length; page++) {
        if (in[page] > most) {
          most = in[page];
          hub = page;
        }
      }
      return hub;
    }

    /** A number for each page, the same for those that links join. */
    int[] groups() {
      int[] groups = new int[around.length];
      Arrays.fill(groups, NOWHERE);
      Deque<Integer> open = new ArrayDeque<>();
      for (int first = 0; first < groups.length; first++) {
        if (groups[first] != NOWHERE) {
          continue;
        }
        groups[first] = first;
        open.addLast(first);
        while (!open.isEmpty()) {
          for (int next : around[open.removeFirst()]) {
            if (groups[next] == NOWHERE) {
              groups[next] = first;
              open.addLast(next);
            }
          }
        }
      }
      return groups;
    }
  }

  /** Rows of numbers that grow. */
  private static final class Rows {

    private static final int[] NONE = {};

    private final int[][] rows;
    private final int[] lengths;

    Rows(int number) {
      rows = new int[number][];
      Arrays.fill(rows, NONE);
      lengths = new int[number];
    }

    void add(int row, int number) {
      if (lengths[row] == rows[row].length) {
        rows[row] = Arrays.copyOf(rows[row], 2 * lengths[row] + 4);
      }
      rows[row][lengths[row]++] = number;
    }

    int[][] sorted() {
      for (int row = 0; row < rows.length; row++) {
        rows[row] = Arrays.copyOf(rows[row], lengths[row]);
        Arrays.sort(rows[row]);
      }
      return rows;
    }
  }

  /** The lengths of the shortest paths to every page, and their last steps. */
  private static final class Distances {

    private final Wiki wiki;
    private final int[] lengths;
    private final int[] from;

    /** A search in breadth from all starts at once. */
    Distances(Wiki wiki, List<Page> starts, int[][] next) {
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
        for (int target : next[page]) {
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
