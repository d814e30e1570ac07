package dev.editorial.judge;

import dev.editorial.api.Groups;
import dev.editorial.api.Heading;
import dev.editorial.api.Page;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Role;
import dev.editorial.api.Wiki;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The links from one content page to another, by the folders of both, so that each convention is
 * local. Pages and places are numbered, since a hook has no time to compare their names. One
 * thread.
 */
final class LinkPairs {

  private static final String OPENING = "the text before its first section";

  /** A folder whose pages link to those of another, or of itself. */
  record Folders(String from, String to) implements Comparable<Folders> {
    Folders reversed() {
      return new Folders(to, from);
    }

    boolean areOne() {
      return from.equals(to);
    }

    @Override
    public int compareTo(Folders other) {
      int byFrom = from.compareTo(other.from);
      return byFrom != 0 ? byFrom : to.compareTo(other.to);
    }

    // Written out, since what records bring takes its time to start.
    @Override
    public boolean equals(Object other) {
      return other instanceof Folders folders && from.equals(folders.from) && to.equals(folders.to);
    }

    @Override
    public int hashCode() {
      return 31 * from.hashCode() + to.hashCode();
    }
  }

  /** The links from one page to another, in their order; most often there is one. */
  static final class Pair {
    private final int from;
    private final int to;
    private final List<ResolvedLink> links = new ArrayList<>(1);
    private int[] places = {};

    private Pair(int from, int to) {
      this.from = from;
      this.to = to;
    }

    List<ResolvedLink> links() {
      return links;
    }
  }

  private final List<Page> pages = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> folders = new ArrayList<>();
  private final Map<String, Integer> numbersOfPlaces = new HashMap<>();
  private final Map<String, Integer> sections = new HashMap<>();
  private final Map<String, Integer> keys = new HashMap<>();
  private final List<String> places = new ArrayList<>();
  private final Pair[][] from;

  /** For each page with links, the pages that it links to, each before its pair, sorted. */
  private final long[][] targets;

  private final Map<Folders, List<Pair>> byFolders;

  LinkPairs(Wiki wiki) {
    for (Page page : wiki.pages()) {
      if (isContent(wiki, page)) {
        numbers.put(page.path(), pages.size());
        pages.add(page);
        folders.add(page.folder());
      }
    }
    from = new Pair[pages.size()][];
    targets = new long[pages.size()][];
    Map<Folders, List<Pair>> found = new HashMap<>();
    Pair[] lastTo = new Pair[pages.size()];
    for (int i = 0; i < pages.size(); i++) {
      collect(wiki, i, lastTo, found);
    }
    byFolders = new TreeMap<>(found);
  }

  /** Neither listings nor pages of other wikis are among the pages that this one has to mend. */
  private static boolean isContent(Wiki wiki, Page page) {
    return page.path().endsWith(".md")
        && !page.path().startsWith("../")
        && wiki.roleOf(page) == Role.CONTENT;
  }

  private void collect(Wiki wiki, int source, Pair[] lastTo, Map<Folders, List<Pair>> found) {
    List<Pair> pairs = new ArrayList<>();
    for (ResolvedLink link : wiki.linksFrom(pages.get(source))) {
      List<Page> reached = link.outcome().pages();
      Integer target = reached.size() == 1 ? numbers.get(reached.get(0).path()) : null;
      if (target == null || target == source) {
        continue;
      }
      Pair pair = lastTo[target];
      if (pair == null || pair.from != source) {
        pair = new Pair(source, target);
        lastTo[target] = pair;
        pairs.add(pair);
        Folders both = new Folders(folders.get(source), folders.get(target));
        Groups.add(found, both, pair);
      }
      pair.links.add(link);
    }
    from[source] = pairs.toArray(new Pair[0]);
    targets[source] = new long[pairs.size()];
    for (int i = 0; i < pairs.size(); i++) {
      targets[source][i] = ((long) pairs.get(i).to << Integer.SIZE) | i;
    }
    Arrays.sort(targets[source]);
  }

  /** The folders between which there are links, sorted. */
  List<Folders> folders() {
    return List.copyOf(byFolders.keySet());
  }

  /** The pairs from a page of the one folder to one of the other, in the order of their links. */
  List<Pair> between(Folders folders) {
    return byFolders.getOrDefault(folders, List.of());
  }

  /** The links back. */
  Optional<Pair> answerTo(Pair pair) {
    long[] sorted = targets[pair.to];
    int at = Arrays.binarySearch(sorted, (long) pair.from << Integer.SIZE);
    int index = at < 0 ? -at - 1 : at;
    return index < sorted.length && sorted[index] >>> Integer.SIZE == pair.from
        ? Optional.of(from[pair.to][(int) sorted[index]])
        : Optional.empty();
  }

  /** The page that a pair leads to. */
  Page target(Pair pair) {
    return pages.get(pair.to);
  }

  /** The numbers of the places where the links of a pair stand, each once. */
  int[] placesOf(Pair pair) {
    if (pair.places.length == 0) {
      int[] found = new int[pair.links.size()];
      int count = 0;
      for (ResolvedLink link : pair.links) {
        int place = placeOf(link);
        boolean known = false;
        for (int i = 0; i < count; i++) {
          known |= found[i] == place;
        }
        if (!known) {
          found[count++] = place;
        }
      }
      pair.places = Arrays.copyOf(found, count);
    }
    return pair.places;
  }

  /** The number of the place where a link stands: a key of front matter, or a section. */
  int placeOf(ResolvedLink link) {
    Optional<String> key = link.link().property();
    if (key.isPresent()) {
      return ofKey(key.get());
    }
    Optional<Heading> section = link.source().sectionAt(link.link().span());
    return section.isEmpty() || section.get().level() == 1
        ? numberOf(OPENING)
        : ofSection(section.get().text());
  }

  private int ofKey(String key) {
    Integer number = keys.get(key);
    if (number == null) {
      number = numberOf(inCode(key.toLowerCase(Locale.ROOT)));
      keys.put(key, number);
    }
    return number;
  }

  private int ofSection(String heading) {
    Integer number = sections.get(heading);
    if (number == null) {
      number = numberOf(inQuotes(heading));
      sections.put(heading, number);
    }
    return number;
  }

  private int numberOf(String place) {
    Integer number = numbersOfPlaces.get(place);
    if (number == null) {
      number = places.size();
      numbersOfPlaces.put(place, number);
      places.add(place);
    }
    return number;
  }

  /** What a place is called. */
  String nameOf(int place) {
    return places.get(place);
  }

  /** Whether a place is no section, but the text above the first one. */
  static boolean isOpening(String place) {
    return place.equals(OPENING);
  }

  static String inQuotes(String heading) {
    return '"' + heading + '"';
  }

  static String inCode(String key) {
    return '`' + key + '`';
  }
}
