package dev.editorial.report;

import dev.editorial.api.CheckedWiki;
import dev.editorial.api.Page;
import dev.editorial.api.Span;
import dev.editorial.api.Wiki;
import dev.editorial.report.BarChart.Bar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page that shows how readers get about, wiki by wiki. */
record GraphPage(Site site, List<Section> sections) {

  static final String FILE = "graph.html";

  private static final int FEWEST_PAGES = 2;

  static GraphPage of(Site site) {
    List<Section> sections = new ArrayList<>();
    for (CheckedWiki checked : site.largestWikis(FEWEST_PAGES)) {
      Wiki wiki = checked.joined().orElseThrow();
      String prefix = checked.root().equals(".") ? "" : checked.root() + "/";
      Reach reach = Reach.of(wiki);
      boolean paths = wiki.foreignNavigation().isEmpty();
      RingMap map = RingMap.of(reach, paths);
      IslandMap islands = IslandMap.of(wiki, paths ? reach.islands() : List.of());
      sections.add(
          new Section(
              site, checked.root(), prefix, sections.size() + 1, wiki, reach, map, islands));
    }
    return new GraphPage(site, List.copyOf(sections));
  }

  /** Whether each wiki needs to be told from the others. */
  boolean hasSeveralWikis() {
    return sections.size() > 1;
  }

  /** How many wikis are not shown. */
  int omitted() {
    return site.verdict().wikis().size() - sections.size();
  }

  /** A page in a list. */
  record Named(String path, Optional<String> href) {}

  /** One wiki. */
  record Section(
      Site site,
      String root,
      String prefix,
      int number,
      Wiki wiki,
      Reach reach,
      RingMap map,
      IslandMap islandMap) {

    private static final int DEEPEST = 10;
    private static final int ISLANDS = 32;
    private static final int PAGES_OF_AN_ISLAND = 6;
    private static final int LISTED = 60;

    String title() {
      return root.equals(".") ? "The checked directory itself" : Visible.of(root);
    }

    /** Whether it is known by which paths readers come to pages. */
    boolean knowsPaths() {
      return wiki.foreignNavigation().isEmpty();
    }

    String picture(String name) {
      return number == 1 ? name : name + "-" + number;
    }

    Optional<Prose> silence() {
      Optional<String> reason = wiki.foreignNavigation();
      return reason.isPresent() ? Optional.of(Prose.of(reason.get())) : Optional.empty();
    }

    /** The whole of it in figures. */
    String extent() {
      return Words.count(reach.pages().size(), "page", "pages")
          + " and "
          + Words.count(reach.links(), "link", "links")
          + " between them"
          + (reach.pages().size() < wiki.pages().size()
              ? "; logs, templates and scraped text are left out"
              : "");
    }

    /** Where the paths begin. */
    String origin() {
      List<Page> starts = reach.starts();
      if (starts.isEmpty()) {
        return "No start page is known: there is no index at the root.";
      }
      String first = named(starts.get(0)).path();
      return starts.size() == 1
          ? "Paths begin at " + first + "."
          : "Paths begin at "
              + first
              + " and "
              + Words.count(starts.size() - 1, "other start page", "other start pages")
              + ".";
    }

    /** The page in the middle of the map. */
    Optional<Named> hub() {
      Optional<Page> hub = reach.hub();
      return hub.isPresent() ? Optional.of(named(hub.get())) : Optional.empty();
    }

    /** Whether it can be told how far pages are from the start. */
    boolean hasDepths() {
      return knowsPaths() && !reach.starts().isEmpty();
    }

    BarChart depths() {
      List<Bar> bars = new ArrayList<>();
      int[] counts = new int[Math.min(DEEPEST, reach.deepest()) + 1];
      int unreached = 0;
      for (Page page : reach.pages()) {
        int depth = reach.depthOf(page);
        if (depth == Reach.NOWHERE) {
          unreached++;
        } else {
          counts[Math.min(DEEPEST, depth)]++;
        }
      }
      for (int depth = 0; depth < counts.length; depth++) {
        bars.add(Bar.of(distance(depth), Tone.INFO, counts[depth]));
      }
      if (unreached > 0) {
        bars.add(Bar.of("no path leads there", Tone.ERROR, unreached));
      }
      return new BarChart("pages by how many links away they are", bars, List.of());
    }

    private static String distance(int depth) {
      return switch (depth) {
        case 0 -> "start pages";
        case 1 -> "one link away";
        case DEEPEST -> Words.number(DEEPEST) + " links or more";
        default -> Words.number(depth) + " links away";
      };
    }

    List<List<Named>> islands() {
      List<List<Named>> islands = new ArrayList<>();
      if (knowsPaths()) {
        for (List<Page> island : first(reach.islands(), ISLANDS)) {
          islands.add(named(island, PAGES_OF_AN_ISLAND));
        }
      }
      return islands;
    }

    /** How many pages of an island are not listed. */
    int furtherPages(int island) {
      return Math.max(0, reach.islands().get(island).size() - PAGES_OF_AN_ISLAND);
    }

    int furtherIslands() {
      return Math.max(0, reach.islands().size() - ISLANDS);
    }

    List<Named> orphans() {
      return knowsPaths() ? named(reach.orphans(), LISTED) : List.of();
    }

    int furtherOrphans() {
      return Math.max(0, reach.orphans().size() - LISTED);
    }

    List<Named> unreached() {
      return knowsPaths() ? named(reach.unreached(), LISTED) : List.of();
    }

    int furtherUnreached() {
      return Math.max(0, reach.unreached().size() - LISTED);
    }

    private static <T> List<T> first(List<T> all, int limit) {
      return all.subList(0, Math.min(limit, all.size()));
    }

    private List<Named> named(List<Page> pages, int limit) {
      List<Named> named = new ArrayList<>();
      for (Page page : first(pages, limit)) {
        named.add(named(page));
      }
      return named;
    }

    private Named named(Page page) {
      String path = prefix + page.path();
      return new Named(Visible.of(path), site.source(path, Span.HEAD));
    }
  }
}
