package dev.editorial.report;

import dev.editorial.api.Judgement;
import dev.editorial.api.Span;
import java.util.List;
import java.util.Optional;

/**
 * A finding as a page shows it.
 *
 * @param anchor its id on every page; made from the fingerprint, so that a link to it outlives
 *     moved lines
 */
record Entry(String anchor, Judgement judgement) {

  /** So many related places are in sight, the others fold away. */
  private static final int PLACES_IN_SIGHT = 3;

  /** A name that ten thousand pages mention must not make a report of one finding. */
  private static final int MOST_PLACES = 100;

  /** What a page spends on a finding and on a place besides its text. */
  private static final int TAGS = 1_200;

  private static final int TAGS_OF_A_PLACE = 120;

  /** What a character takes where it is escaped, or beyond ASCII. */
  private static final int BYTES = 3;

  String path() {
    return judgement.path();
  }

  String place() {
    return place(judgement.path(), judgement.finding().span());
  }

  /** How not to be told of it. */
  Suppression suppression() {
    return Suppression.of(judgement);
  }

  /** About how many bytes a page spends on it, at most. */
  int weight() {
    int source = Math.min(Excerpt.WINDOW, judgement.sourceLine().map(String::length).orElse(0));
    int text =
        judgement.finding().message().length()
            + judgement.finding().evidence().map(String::length).orElse(0)
            + judgement.finding().suggestion().map(String::length).orElse(0)
            + judgement.path().length()
            + source;
    int places =
        judgement.related().stream()
            .limit(MOST_PLACES)
            .mapToInt(place -> TAGS_OF_A_PLACE + 2 * BYTES * place.path().length())
            .sum();
    return TAGS + BYTES * text + places;
  }

  String severity() {
    return judgement.severity().word();
  }

  Prose message() {
    return Prose.of(judgement.finding().message());
  }

  Optional<Prose> evidence() {
    return judgement.finding().evidence().map(Prose::of);
  }

  Optional<Prose> suggestion() {
    return judgement.finding().suggestion().map(Prose::of);
  }

  int line() {
    return judgement.finding().span().line();
  }

  /**
   * The line that it begins on; none for a page as a whole, whose first line would tell nothing.
   */
  Optional<Excerpt> excerpt() {
    return judgement
        .sourceLine()
        .filter(line -> !judgement.finding().span().equals(Span.HEAD))
        .map(line -> Excerpt.of(line, judgement.finding().span()))
        .filter(excerpt -> !excerpt.isBlank());
  }

  /** The first of the other places that take part. */
  List<Judgement.RelatedPlace> placesInSight() {
    return judgement.related().stream().limit(PLACES_IN_SIGHT).toList();
  }

  /** The others, up to a number that a browser can bear. */
  List<Judgement.RelatedPlace> foldedPlaces() {
    return judgement.related().stream().limit(MOST_PLACES).skip(PLACES_IN_SIGHT).toList();
  }

  String foldedWords() {
    return Words.count(judgement.related().size() - PLACES_IN_SIGHT, "more place", "more places");
  }

  /** How many are not shown at all. */
  int omittedPlaces() {
    return Math.max(0, judgement.related().size() - MOST_PLACES);
  }

  /** Whether there is more to say than the message. */
  boolean hasDetails() {
    return evidence().isPresent() || suggestion().isPresent() || !judgement.related().isEmpty();
  }

  /** In how many places what it names stands. */
  int mentions() {
    return 1 + judgement.related().size();
  }

  /** What it is about; the message where it concerns the page as a whole. */
  String subject() {
    String subject = judgement.finding().subject();
    return Visible.of(subject.isBlank() ? judgement.finding().message() : subject);
  }

  static String place(String path, Span span) {
    return Visible.of(path) + ":" + span.line() + ":" + span.column();
  }
}
