package dev.editorial.judge;

import dev.editorial.api.Basis;
import dev.editorial.api.LinkConventions;
import dev.editorial.api.LinkConventions.Gap;
import dev.editorial.api.LinkConventions.Mirror;
import dev.editorial.api.Relation;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Wiki;
import dev.editorial.api.Wording;
import dev.editorial.judge.LinkPairs.Folders;
import dev.editorial.judge.LinkPairs.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
   * @param relation that tells its links, where it is declared; elsewhere the words do
   */
  private record Side(Folders folders, String words, Optional<Relation> relation) {}

  private final Wiki wiki;
  private final Optional<Set<String>> held;
  private final LinkPairs links;

  private MirrorStyle(Wiki wiki, Optional<LinkConventions> earlier) {
    this.wiki = wiki;
    this.links = new LinkPairs(wiki);
    this.held = earlier.isEmpty() ? Optional.empty() : Optional.of(sides(earlier.get().mirrors()));
  }

  private static Set<String> sides(List<Mirror> mirrors) {
    Set<String> sides = new HashSet<>();
    for (Mirror mirror : mirrors) {
      sides.add(mirror.sides());
    }
    return Set.copyOf(sides);
  }

  /**
   * The relations of a wiki.
   *
   * @param earlier those that were kept before a change: they are held to, however few pairs keep
   *     them now, and no others
   */
  static List<Mirror> mirrors(Wiki wiki, Optional<LinkConventions> earlier) {
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
      if (shown.isPresent() && !isAnswered(pair, answer)) {
        gaps.add(new Gap(shown.get(), links.target(pair), answer.words()));
      }
    }
    return gaps;
  }

  private boolean isAnswered(Pair pair, Side answer) {
    Optional<Pair> back = links.answerTo(pair);
    return back.isPresent() && first(back.get(), answer).isPresent();
  }

  private Optional<ResolvedLink> first(Pair pair, Side side) {
    for (ResolvedLink link : pair.links()) {
      if (holds(side, link)) {
        return Optional.of(link);
      }
    }
    return Optional.empty();
  }

  private boolean holds(Side side, ResolvedLink link) {
    if (side.relation().isPresent()) {
      return side.relation().get().holds(link);
    }
    return side.words().equals(ANYWHERE) || links.nameOf(links.placeOf(link)).equals(side.words());
  }

  // Declared

  private Mirror declared(Relation relation, String inverse) {
    Optional<Relation> set = named(inverse);
    Relation back = set.orElse(new Relation(inverse, Relation.Shape.FREE, Basis.SET));
    boolean any = inverse.equals(Relation.MENTIONS) && set.isEmpty();
    Set<Gap> gaps = new LinkedHashSet<>();
    for (Folders folders : links.folders()) {
      Folders reversed = folders.reversed();
      Side answer = side(reversed, relation);
      // Any link will do as an answer, but it asks for one only of folders that have the section.
      if (!any || isUsed(answer)) {
        gaps.addAll(gaps(any ? anywhere(folders) : side(folders, back), answer));
      }
      gaps.addAll(gaps(side(folders, relation), any ? anywhere(reversed) : side(reversed, back)));
    }
    String statement = "`%s` is the inverse of `%s`".formatted(relation.name(), inverse);
    return new Mirror(statement, statement, List.copyOf(gaps), Basis.SET);
  }

  private Optional<Relation> named(String name) {
    for (Relation relation : wiki.conventions().relations()) {
      if (relation.name().equals(name)) {
        return Optional.of(relation);
      }
    }
    return Optional.empty();
  }

  private boolean isUsed(Side side) {
    for (Pair pair : links.between(side.folders())) {
      if (first(pair, side).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Side side(Folders folders, Relation relation) {
    String from = relation.from();
    String words =
        from.startsWith("#")
            ? LinkPairs.inQuotes(from.replaceFirst("^#+\\s*", ""))
            : LinkPairs.inCode(from);
    return new Side(folders, words, Optional.of(relation));
  }

  private static Side anywhere(Folders folders) {
    return side(folders, ANYWHERE);
  }

  // Inferred

  /**
   * What may be the two sides of a relation: where links stand, and where they are answered.
   *
   * @param matched how many pairs of pages have both
   * @param pairs how many have either
   */
  private record Candidate(String here, String there, int matched, int pairs)
      implements Comparable<Candidate> {

    boolean isWide() {
      return here.equals(ANYWHERE) || there.equals(ANYWHERE);
    }

    boolean isOfOpening() {
      return LinkPairs.isOpening(here) || LinkPairs.isOpening(there);
    }

    /** What more pairs of pages keep comes first. */
    @Override
    public int compareTo(Candidate other) {
      if (matched != other.matched) {
        return Integer.compare(other.matched, matched);
      }
      int byHere = here.compareTo(other.here);
      return byHere != 0 ? byHere : there.compareTo(other.there);
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
    boolean wide = areWide(candidates);
    Collections.sort(candidates);
    Set<String> here = new HashSet<>();
    Set<String> there = new HashSet<>();
    List<Mirror> mirrors = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.isWide() == wide
          && here.add(candidate.here())
          && there.add(candidate.there())) {
        mirrors.add(mirror(folders, candidate));
        if (wide) {
          break;
        }
      }
    }
    return mirrors;
  }

  private static boolean areWide(List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      if (!candidate.isWide()) {
        return false;
      }
    }
    return true;
  }

  private List<Candidate> candidates(Folders folders) {
    List<Pair> forth = links.between(folders);
    List<Pair> back = links.between(folders.reversed());
    if (held.isEmpty() && Math.min(forth.size(), back.size()) < FEWEST_PAIRS) {
      return List.of();
    }
    Map<Long, int[]> matches = matches(folders);
    // Most pairs of folders end here, before the places of all their links are looked at.
    if (held.isEmpty() && !hasEnough(matches)) {
      return List.of();
    }
    Map<Integer, int[]> here = count(forth);
    Map<Integer, int[]> there = count(back);
    List<Candidate> candidates = new ArrayList<>();
    for (Map.Entry<Long, int[]> match : matches.entrySet()) {
      int matched = match.getValue()[0];
      int place = (int) (match.getKey() >>> Integer.SIZE);
      int answer = (int) (long) match.getKey();
      int pairs = here.get(place)[0] + there.get(answer)[0] - matched;
      if (held.isPresent() || matched >= FEWEST_PAIRS && matched >= HouseStyle.SHARE * pairs) {
        Candidate candidate = new Candidate(nameOf(place), nameOf(answer), matched, pairs);
        if (held.isPresent()
            ? held.get().contains(sides(folders, candidate))
            : isMirror(candidate, folders.areOne())) {
          candidates.add(candidate);
        }
      }
    }
    return candidates;
  }

  private static boolean hasEnough(Map<Long, int[]> matches) {
    for (int[] matched : matches.values()) {
      if (matched[0] >= FEWEST_PAIRS) {
        return true;
      }
    }
    return false;
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
    if (held.isEmpty()) {
      return true;
    }
    for (String sides : held.get()) {
      if (sides.contains(shown(folders.from())) && sides.contains(shown(folders.to()))) {
        return true;
      }
    }
    return false;
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

  private static Side side(Folders folders, String words) {
    return new Side(folders, words, Optional.empty());
  }

  private static String shown(String folder) {
    return (folder.isEmpty() ? "." : folder) + "/";
  }
}
