package dev.editorial.judge;

import dev.editorial.api.Basis;
import dev.editorial.api.LinkConventions.Gap;
import dev.editorial.api.LinkConventions.Mirror;
import dev.editorial.api.Relation;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Wiki;
import dev.editorial.api.Wording;
import dev.editorial.judge.LinkPairs.Folders;
import dev.editorial.judge.LinkPairs.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads off the resolved links which relations are written on both of their pages. */
final class MirrorStyle {

  /** Fewer pairs make no convention. */
  private static final int FEWEST_PAIRS = 10;

  private static final String ANYWHERE = "its text";

  /** Wherever a link stands, beyond the numbers of places. */
  private static final int ANY_PLACE = Integer.MAX_VALUE;

  /**
   * A side of a relation.
   *
   * @param words where its links stand, as a message names it
   */
  private record Side(Folders folders, String words, Predicate<ResolvedLink> holds) {}

  private final Wiki wiki;
  private final Optional<Set<String>> held;
  private final LinkPairs links;

  private MirrorStyle(Wiki wiki, Optional<List<Mirror>> earlier) {
    this.wiki = wiki;
    this.links = new LinkPairs(wiki);
    this.held =
        earlier.map(
            mirrors -> mirrors.stream().map(Mirror::sides).collect(Collectors.toUnmodifiableSet()));
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
      if (relation.inverse().isPresent()) {
        mirrors.add(style.declared(relation, relation.inverse().get()));
      }
    }
    for (Folders folders : style.links.folders()) {
      mirrors.addAll(style.inferred(folders));
    }
    return mirrors;
  }

  /** The links that stand on one side and are not answered on the other. */
  private List<Gap> gaps(Side written, Side answer) {
    List<Gap> gaps = new ArrayList<>();
    for (Pair pair : links.between(written.folders())) {
      Optional<ResolvedLink> shown = first(pair, written);
      if (shown.isPresent()
          && links.answerTo(pair).flatMap(back -> first(back, answer)).isEmpty()) {
        gaps.add(new Gap(shown.get(), links.target(pair), answer.words()));
      }
    }
    return gaps;
  }

  private static Optional<ResolvedLink> first(Pair pair, Side side) {
    for (ResolvedLink link : pair.links()) {
      if (side.holds().test(link)) {
        return Optional.of(link);
      }
    }
    return Optional.empty();
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
    for (Folders folders : links.folders()) {
      Folders reversed = folders.reversed();
      Side answer = side(reversed, relation);
      // Any link will do as an answer, but it asks for one only of folders that have the section.
      if (!any
          || links.between(reversed).stream().anyMatch(pair -> first(pair, answer).isPresent())) {
        gaps.addAll(gaps(any ? anywhere(folders) : side(folders, back), answer));
      }
      gaps.addAll(gaps(side(folders, relation), any ? anywhere(reversed) : side(reversed, back)));
    }
    String statement = "`%s` is the inverse of `%s`".formatted(relation.name(), inverse);
    return new Mirror(statement, statement, List.copyOf(gaps), Basis.SET);
  }

  private static Side side(Folders folders, Relation relation) {
    String from = relation.from();
    String words =
        from.startsWith("#")
            ? LinkPairs.inQuotes(from.replaceFirst("^#+\\s*", ""))
            : LinkPairs.inCode(from);
    return new Side(folders, words, relation::holds);
  }

  private static Side anywhere(Folders folders) {
    return new Side(folders, ANYWHERE, link -> true);
  }

  // Inferred

  /**
   * What may be the two sides of a relation: where links stand, and where they are answered.
   *
   * @param matched how many pairs of pages have both
   * @param pairs how many have either
   */
  private record Candidate(String here, String there, int matched, int pairs) {

    boolean isWide() {
      return here.equals(ANYWHERE) || there.equals(ANYWHERE);
    }

    boolean isOfOpening() {
      return LinkPairs.isOpening(here) || LinkPairs.isOpening(there);
    }
  }

  /** The relations between the pages of two folders. */
  private List<Mirror> inferred(Folders folders) {
    List<Candidate> candidates =
        folders.compareTo(folders.reversed()) <= 0 && mayBeHeld(folders)
            ? candidates(folders)
            : List.of();
    if (candidates.isEmpty()) {
      return List.of();
    }
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
    List<Pair> back = links.between(folders.reversed());
    if (held.isEmpty() && Math.min(links.between(folders).size(), back.size()) < FEWEST_PAIRS) {
      return List.of();
    }
    Map<Integer, int[]> here = count(links.between(folders));
    Map<Integer, int[]> there = count(back);
    List<Candidate> candidates = new ArrayList<>();
    for (Map.Entry<Long, int[]> match : matches(folders).entrySet()) {
      int matched = match.getValue()[0];
      int place = (int) (match.getKey() >>> Integer.SIZE);
      int answer = (int) (long) match.getKey();
      int pairs = here.get(place)[0] + there.get(answer)[0] - matched;
      if (held.isPresent() || matched >= FEWEST_PAIRS && matched >= HouseStyle.SHARE * pairs) {
        candidates.add(new Candidate(nameOf(place), nameOf(answer), matched, pairs));
      }
    }
    candidates.removeIf(
        candidate ->
            held.isPresent()
                ? !held.get().contains(sides(folders, candidate))
                : !isMirror(candidate, folders.areOne()));
    return candidates;
  }

  private String nameOf(int place) {
    return place == ANY_PLACE ? ANYWHERE : links.nameOf(place);
  }

  /** How many pairs have links in each place. */
  private Map<Integer, int[]> count(List<Pair> pairs) {
    Map<Integer, int[]> counts = new HashMap<>();
    counts.put(ANY_PLACE, new int[] {pairs.size()});
    for (Pair pair : pairs) {
      for (int place : links.placesOf(pair)) {
        add(counts, place);
      }
    }
    return counts;
  }

  /** How many pairs have a link in the one place and its answer in the other. */
  private Map<Long, int[]> matches(Folders folders) {
    Map<Long, int[]> matches = new HashMap<>();
    for (Pair pair : links.between(folders)) {
      Optional<Pair> back = links.answerTo(pair);
      if (back.isPresent()) {
        int[] answers = links.placesOf(back.get());
        for (int place : links.placesOf(pair)) {
          add(matches, both(place, ANY_PLACE));
          for (int answer : answers) {
            add(matches, both(place, answer));
          }
        }
        for (int answer : answers) {
          add(matches, both(ANY_PLACE, answer));
        }
      }
    }
    return matches;
  }

  private static long both(int place, int answer) {
    return ((long) place << Integer.SIZE) | answer;
  }

  private static <K> void add(Map<K, int[]> counts, K key) {
    int[] count = counts.get(key);
    if (count == null) {
      count = new int[1];
      counts.put(key, count);
    }
    count[0]++;
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
    // In one folder, pages that link to each other in their text do so by chance.
    boolean byChance = candidate.isWide() || candidate.isOfOpening();
    boolean once = !within || candidate.here().compareTo(candidate.there()) <= 0;
    return !(within && byChance) && once;
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
    if (words.equals(ANYWHERE)) {
      return anywhere(folders);
    }
    return new Side(folders, words, link -> links.nameOf(links.placeOf(link)).equals(words));
  }

  private static String shown(String folder) {
    return (folder.isEmpty() ? "." : folder) + "/";
  }
}
