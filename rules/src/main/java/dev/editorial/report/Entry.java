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
    int text =
        judgement.finding().message().length()
            + length(judgement.finding().evidence())
            + length(judgement.finding().suggestion())
            + judgement.path().length()
            + Math.min(Excerpt.WINDOW, length(judgement.sourceLine()));
    int places = 0;
    for (Judgement.RelatedPlace place : places(0, MOST_PLACES)) {
      places += TAGS_OF_A_PLACE + 2 * BYTES * place.path().length();
    }
    return TAGS + BYTES * text + places;
  }

  private static int length(Optional<String> text) {
    return text.isPresent() ? text.get().length() : 0;
  }

  private List<Judgement.RelatedPlace> places(int from, int to) {
    int size = judgement.related().size();
    return judgement.related().subList(Math.min(from, size), Math.min(to, size));
  }

  String severity() {
    return judgement.severity().word();
  }

  Prose message() {
    return Prose.of(judgement.finding().message());
  }

  Optional<Prose> evidence() {
    return prose(judgement.finding().evidence());
  }

  Optional<Prose> suggestion() {
    return prose(judgement.finding().suggestion());
  }

  private static Optional<Prose> prose(Optional<String> text) {
    return text.isPresent() ? Optional.of(Prose.of(text.get())) : Optional.empty();
  }

  int line() {
    return judgement.finding().span().line();
  }

  /**
   * The line that it begins on; none for a page as a whole, whose first line would tell nothing.
   */
  Optional<Excerpt> excerpt() {
    Span span = judgement.finding().span();
    if (judgement.sourceLine().isEmpty() || span.equals(Span.HEAD)) {
      return Optional.empty();
    }
    Excerpt excerpt = Excerpt.of(judgement.sourceLine().get(), span);
    return excerpt.isBlank() ? Optional.empty() : Optional.of(excerpt);
  }

  /** The first of the other places that take part. */
  List<Judgement.RelatedPlace> placesInSight() {
    return places(0, PLACES_IN_SIGHT);
  }

  /** The others, up to a number that a browser can bear. */
  List<Judgement.RelatedPlace> foldedPlaces() {
    return places(PLACES_IN_SIGHT, MOST_PLACES);
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
    return judgement.finding().evidence().isPresent()
        || judgement.finding().suggestion().isPresent()
        || !judgement.related().isEmpty();
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
