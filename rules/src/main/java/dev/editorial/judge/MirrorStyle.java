package dev.editorial.judge;

import dev.editorial.api.Basis;
import dev.editorial.api.LinkConventions.Gap;
import dev.editorial.api.LinkConventions.Mirror;
import dev.editorial.api.Page;
import dev.editorial.api.Relation;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Role;
import dev.editorial.api.Wiki;
import dev.editorial.api.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads off the resolved links which relations are written on both of their pages. */
final class MirrorStyle {

  /** Fewer pairs make no convention. */
  private static final int FEWEST_PAIRS = 10;

  private static final String ANYWHERE = "its text";
  private static final String OPENING = "the text before its first section";

  /** One page that links to another. */
  private record Pair(Page from, Page to) {
    Pair reversed() {
      return new Pair(to, from);
    }

    // Written out, since what records bring takes its time to start and a hook has little.
    @Override
    public boolean equals(Object other) {
      return other instanceof Pair pair && from.equals(pair.from) && to.equals(pair.to);
    }

    @Override
    public int hashCode() {
      return 31 * from.hashCode() + to.hashCode();
    }
  }

  /** A folder whose pages link to those of another, or of itself. */
  private record Folders(String from, String to) implements Comparable<Folders> {
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

    @Override
    public boolean equals(Object other) {
      return other instanceof Folders folders && from.equals(folders.from) && to.equals(folders.to);
    }

    @Override
    public int hashCode() {
      return 31 * from.hashCode() + to.hashCode();
    }
  }

  /**
   * A side of a relation.
   *
   * @param words where its links stand, as a message names it
   */
  private record Side(Folders folders, String words, Predicate<Written> holds) {}

  /** A link with where it stands, which is told when first asked for. One thread. */
  private static final class Written {
    private final ResolvedLink link;
    private Optional<String> place = Optional.empty();

    Written(ResolvedLink link) {
      this.link = link;
    }

    String place() {
      if (place.isEmpty()) {
        place = Optional.of(MirrorStyle.place(link));
      }
      return place.get();
    }
  }

  private final Wiki wiki;
  private final Optional<Set<String>> held;

  /** The links from one content page to another, by folders, so that each convention is local. */
  private final Map<Folders, Map<Pair, List<Written>>> links;

  private MirrorStyle(Wiki wiki, Optional<List<Mirror>> earlier) {
    this.wiki = wiki;
    this.held =
        earlier.map(
            mirrors -> mirrors.stream().map(Mirror::sides).collect(Collectors.toUnmodifiableSet()));
    Map<Folders, Map<Pair, List<Written>>> found = new HashMap<>();
    Map<Page, Optional<String>> folderOfContent = new HashMap<>();
    for (ResolvedLink link : wiki.links()) {
      List<Page> pages = link.outcome().pages();
      if (pages.size() != 1 || link.source().equals(pages.get(0))) {
        continue;
      }
      Optional<String> from = folderOfContent.computeIfAbsent(link.source(), this::folderOf);
      Optional<String> to = folderOfContent.computeIfAbsent(pages.get(0), this::folderOf);
      if (from.isPresent() && to.isPresent()) {
        found
            .computeIfAbsent(new Folders(from.get(), to.get()), folders -> new LinkedHashMap<>())
            .computeIfAbsent(new Pair(link.source(), pages.get(0)), pair -> new ArrayList<>(1))
            .add(new Written(link));
      }
    }
    this.links = new TreeMap<>(found);
  }

  /**
   * The relations of a wiki.
   *
   * @param earlier those that were kept before a change: they are held to, however few pairs keep
   *     them now, and no others
   */
  static List<Mirror> mirrors(Wiki wiki, Optional<List<Mirror>> earlier) {
    MirrorStyle style = new MirrorStyle(wiki, earlier);
    List<Mirror> mirrors = new ArrayList<>();
    for (Relation relation : wiki.conventions().relations()) {
      relation.inverse().ifPresent(inverse -> mirrors.add(style.declared(relation, inverse)));
    }
    style.links.keySet().forEach(folders -> mirrors.addAll(style.inferred(folders)));
    return mirrors;
  }

  /** The folder of a content page; empty for other pages. */
  private Optional<String> folderOf(Page page) {
    return isContent(page) ? Optional.of(page.folder()) : Optional.empty();
  }

  private boolean isContent(Page page) {
    // Neither listings nor pages of other wikis are among the pages that this wiki has to mend.
    return page.path().endsWith(".md")
        && !page.path().startsWith("../")
        && wiki.roleOf(page) == Role.CONTENT;
  }

  private Map<Pair, List<Written>> between(Folders folders) {
    return links.getOrDefault(folders, Map.of());
  }

  /** The links that stand on one side and are not answered on the other. */
  private List<Gap> gaps(Side written, Side answer) {
    Map<Pair, List<Written>> answers = between(answer.folders());
    List<Gap> gaps = new ArrayList<>();
    between(written.folders())
        .forEach(
            (pair, all) -> {
              if (answers.getOrDefault(pair.reversed(), List.of()).stream()
                  .noneMatch(answer.holds())) {
                all.stream()
                    .filter(written.holds())
                    .findFirst()
                    .ifPresent(shown -> gaps.add(new Gap(shown.link, pair.to(), answer.words())));
              }
            });
    return gaps;
  }

  // Declared

  private Mirror declared(Relation relation, String inverse) {
    Optional<Relation> set =
        wiki.conventions().relations().stream()
            .filter(candidate -> candidate.name().equals(inverse))
            .findFirst();
    Relation back = set.orElseGet(() -> new Relation(inverse, Relation.Shape.FREE, Basis.SET));
    boolean any = inverse.equals(Relation.MENTIONS) && set.isEmpty();
    Set<Gap> gaps = new LinkedHashSet<>();
    for (Folders folders : links.keySet()) {
      Folders reversed = folders.reversed();
      // Any link will do as an answer, but it asks for one only of folders that have the section.
      if (!any
          || between(reversed).values().stream()
              .flatMap(List::stream)
              .anyMatch(written -> relation.holds(written.link))) {
        gaps.addAll(gaps(any ? anywhere(folders) : side(folders, back), side(reversed, relation)));
      }
      gaps.addAll(gaps(side(folders, relation), any ? anywhere(reversed) : side(reversed, back)));
    }
    String statement = "`%s` is the inverse of `%s`".formatted(relation.name(), inverse);
    return new Mirror(statement, statement, List.copyOf(gaps), Basis.SET);
  }

  private static Side side(Folders folders, Relation relation) {
    String from = relation.from();
    String words = from.startsWith("#") ? inQuotes(from.replaceFirst("^#+\\s*", "")) : inCode(from);
    return new Side(folders, words, written -> relation.holds(written.link));
  }

  private static Side anywhere(Folders folders) {
    return new Side(folders, ANYWHERE, written -> true);
  }

  private static String inQuotes(String heading) {
    return '"' + heading + '"';
  }

  private static String inCode(String key) {
    return '`' + key + '`';
  }

  // Inferred

  /**
   * What may be the two sides of a relation: where links stand, and where they are answered.
   *
   * @param pairs how many pairs of pages have either
   */
  private record Candidate(String here, String there, int matched, int pairs) {

    boolean isWide() {
      return here.equals(ANYWHERE) || there.equals(ANYWHERE);
    }

    boolean has(String words) {
      return here.equals(words) || there.equals(words);
    }
  }

  /** The relations between the pages of two folders. */
  private List<Mirror> inferred(Folders folders) {
    List<Candidate> candidates =
        folders.compareTo(folders.reversed()) <= 0 && mayBeHeld(folders)
            ? candidates(folders)
            : List.of();
    // A section that answers another tells more than one that answers whatever is linked.
    boolean wide = candidates.stream().allMatch(Candidate::isWide);
    Set<String> here = new HashSet<>();
    Set<String> there = new HashSet<>();
    return candidates.stream()
        .filter(candidate -> candidate.isWide() == wide)
        .sorted(
            Comparator.comparingInt((Candidate candidate) -> -candidate.matched())
                .thenComparing(Candidate::here)
                .thenComparing(Candidate::there))
        .filter(candidate -> here.add(candidate.here()) && there.add(candidate.there()))
        .limit(wide ? 1 : Long.MAX_VALUE)
        .map(candidate -> mirror(folders, candidate))
        .toList();
  }

  private List<Candidate> candidates(Folders folders) {
    Map<Pair, List<Written>> back = between(folders.reversed());
    if (held.isEmpty() && Math.min(between(folders).size(), back.size()) < FEWEST_PAIRS) {
      return List.of();
    }
    Map<String, Map<String, Integer>> matches = new HashMap<>();
    Map<String, Integer> here = new HashMap<>();
    Map<String, Integer> there = new HashMap<>();
    back.values().forEach(all -> places(all).forEach(words -> there.merge(words, 1, Integer::sum)));
    between(folders)
        .forEach(
            (pair, all) -> {
              Set<String> answers = places(back.getOrDefault(pair.reversed(), List.of()));
              for (String words : places(all)) {
                here.merge(words, 1, Integer::sum);
                if (!answers.isEmpty()) {
                  Map<String, Integer> matched =
                      matches.computeIfAbsent(words, key -> new HashMap<>());
                  answers.forEach(answer -> matched.merge(answer, 1, Integer::sum));
                }
              }
            });
    List<Candidate> candidates = new ArrayList<>();
    matches.forEach(
        (words, answers) ->
            answers.forEach(
                (answer, matched) -> {
                  int pairs = here.get(words) + there.get(answer) - matched;
                  candidates.add(new Candidate(words, answer, matched, pairs));
                }));
    candidates.removeIf(
        candidate ->
            held.isPresent()
                ? !held.get().contains(sides(folders, candidate))
                : !isMirror(candidate, folders.areOne()));
    return candidates;
  }

  /** Whether any relation between two folders may be one that is held to. */
  private boolean mayBeHeld(Folders folders) {
    return held.isEmpty()
        || held.get().stream()
            .anyMatch(
                sides ->
                    sides.contains(shown(folders.from())) && sides.contains(shown(folders.to())));
  }

  private static boolean isMirror(Candidate candidate, boolean within) {
    boolean anywhere = candidate.here().equals(candidate.there()) && candidate.isWide();
    // In one folder, pages that link to each other in their text do so by chance.
    boolean byChance = candidate.isWide() || candidate.has(OPENING);
    boolean once = !within || candidate.here().compareTo(candidate.there()) <= 0;
    return candidate.matched() >= FEWEST_PAIRS
        && candidate.matched() >= HouseStyle.SHARE * candidate.pairs()
        && !anywhere
        && !(within && byChance)
        && once;
  }

  /** Where these links stand. */
  private static Set<String> places(List<Written> links) {
    if (links.isEmpty()) {
      return Set.of();
    }
    if (links.size() == 1) {
      return Set.of(links.get(0).place(), ANYWHERE);
    }
    Set<String> places = new HashSet<>();
    places.add(ANYWHERE);
    links.forEach(link -> places.add(link.place()));
    return places;
  }

  private static String place(ResolvedLink link) {
    return link.link()
        .property()
        .map(key -> inCode(key.toLowerCase(Locale.ROOT)))
        .or(
            () ->
                link.source()
                    .sectionAt(link.link().span())
                    .filter(heading -> heading.level() > 1)
                    .map(heading -> inQuotes(heading.text())))
        .orElse(OPENING);
  }

  private Mirror mirror(Folders folders, Candidate candidate) {
    Side one = answering(folders, candidate);
    Side other = answered(folders, candidate);
    List<Gap> gaps = gaps(other, one);
    gaps.addAll(gaps(one, other));
    String sides = sides(folders, candidate);
    String statement =
        Wording.format("%s in %,d of %,d pairs", sides, candidate.matched(), candidate.pairs());
    return new Mirror(sides, statement, gaps, Basis.INFERRED);
  }

  private Side answering(Folders folders, Candidate candidate) {
    return candidate.here().equals(ANYWHERE)
        ? side(folders.reversed(), candidate.there())
        : side(folders, candidate.here());
  }

  private Side answered(Folders folders, Candidate candidate) {
    return candidate.here().equals(ANYWHERE)
        ? side(folders, candidate.here())
        : side(folders.reversed(), candidate.there());
  }

  private String sides(Folders folders, Candidate candidate) {
    Side one = answering(folders, candidate);
    Side other = answered(folders, candidate);
    return "%s: %s answers %s of %s"
        .formatted(
            shown(one.folders().from()),
            one.words(),
            candidate.isWide() ? "the links" : other.words(),
            shown(other.folders().from()));
  }

  private Side side(Folders folders, String words) {
    return words.equals(ANYWHERE)
        ? anywhere(folders)
        : new Side(folders, words, written -> written.place().equals(words));
  }

  private static String shown(String folder) {
    return (folder.isEmpty() ? "." : folder) + "/";
  }
}
