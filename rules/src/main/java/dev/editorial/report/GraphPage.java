package dev.editorial.report;

import dev.editorial.api.CheckedWiki;
import dev.editorial.api.Page;
import dev.editorial.api.Span;
import dev.editorial.api.Wiki;
import dev.editorial.report.BarChart.Bar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The page that shows how readers get about, wiki by wiki. */
record GraphPage(Site site, List<Section> sections) {

  static final String FILE = "graph.html";

  private static final int MOST_WIKIS = 6;
  private static final int FEWEST_PAGES = 2;

  static GraphPage of(Site site) {
    List<CheckedWiki> wikis =
        site.verdict().wikis().stream()
            .filter(wiki -> wiki.joined().isPresent() && wiki.pages() >= FEWEST_PAGES)
            .sorted(Comparator.comparingInt(CheckedWiki::pages).reversed())
            .limit(MOST_WIKIS)
            .toList();
    List<Section> sections = new ArrayList<>();
    for (CheckedWiki checked : wikis) {
      Wiki wiki = checked.joined().orElseThrow();
      String prefix = checked.root().equals(".") ? "" : checked.root() + "/";
      sections.add(
          new Section(site, checked.root(), prefix, sections.size() + 1, wiki, Reach.of(wiki)));
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
  record Section(Site site, String root, String prefix, int number, Wiki wiki, Reach reach) {

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
      return wiki.foreignNavigation().map(Prose::of);
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
      List<Named> starts = starts();
      if (starts.isEmpty()) {
        return "No start page is known: there is no index at the root.";
      }
      String first = starts.get(0).path();
      return starts.size() == 1
          ? "Paths begin at " + first + "."
          : "Paths begin at "
              + first
              + " and "
              + Words.count(starts.size() - 1, "other start page", "other start pages")
              + ".";
    }

    private List<Named> starts() {
      return reach.starts().stream().map(this::named).toList();
    }

    /** The page in the middle of the map. */
    Optional<Named> hub() {
      return reach.hub().map(this::named);
    }

    /** Whether it can be told how far pages are from the start. */
    boolean hasDepths() {
      return knowsPaths() && !reach.starts().isEmpty();
    }

    BarChart depths() {
      List<Bar> bars = new ArrayList<>();
      int deepest = Math.min(DEEPEST, reach.deepest());
      for (int depth = 0; depth <= deepest; depth++) {
        bars.add(Bar.of(distance(depth), Tone.INFO, at(depth)));
      }
      if (at(Reach.NOWHERE) > 0) {
        bars.add(Bar.of("no path leads there", Tone.ERROR, at(Reach.NOWHERE)));
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

    private int at(int depth) {
      return (int)
          reach.pages().stream()
              .mapToInt(reach::depthOf)
              .filter(d -> Math.min(d, DEEPEST) == depth)
              .count();
    }

    RingMap map() {
      return RingMap.of(reach, knowsPaths());
    }

    List<List<Named>> islands() {
      return !knowsPaths()
          ? List.of()
          : reach.islands().stream()
              .limit(ISLANDS)
              .map(island -> island.stream().limit(PAGES_OF_AN_ISLAND).map(this::named).toList())
              .toList();
    }

    /** How many pages of an island are not listed. */
    int furtherPages(int island) {
      return Math.max(0, reach.islands().get(island).size() - PAGES_OF_AN_ISLAND);
    }

    int furtherIslands() {
      return Math.max(0, reach.islands().size() - ISLANDS);
    }

    IslandMap islandMap() {
      return new IslandMap(wiki, reach.islands());
    }

    List<Named> orphans() {
      return !knowsPaths()
          ? List.of()
          : reach.orphans().stream().limit(LISTED).map(this::named).toList();
    }

    int furtherOrphans() {
      return Math.max(0, reach.orphans().size() - LISTED);
    }

    List<Named> unreached() {
      return unreachedPages().stream().limit(LISTED).map(this::named).toList();
    }

    int furtherUnreached() {
      return Math.max(0, unreachedPages().size() - LISTED);
    }

    private List<Page> unreachedPages() {
      return knowsPaths() ? reach.pages().stream().filter(reach::isUnreached).toList() : List.of();
    }

    private Named named(Page page) {
      String path = prefix + page.path();
      return new Named(Visible.of(path), site.source(path, Span.HEAD));
    }
  }
}
