package dev.editorial.report;

import dev.editorial.api.Judgement;
import dev.editorial.api.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  String path() {
    return judgement.path();
  }

  /** The first part of the path with its slash; {@code .} for pages at the root. */
  String folder() {
    int slash = path().indexOf('/');
    return slash < 0 ? "." : path().substring(0, slash + 1);
  }

  String place() {
    return place(judgement.path(), judgement.finding().span());
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
  List<String> placesInSight() {
    return places().limit(PLACES_IN_SIGHT).toList();
  }

  /** The others, up to a number that a browser can bear. */
  List<String> foldedPlaces() {
    return places().limit(MOST_PLACES).skip(PLACES_IN_SIGHT).toList();
  }

  String foldedWords() {
    return Words.count(judgement.related().size() - PLACES_IN_SIGHT, "more place", "more places");
  }

  /** How many are not shown at all. */
  int omittedPlaces() {
    return Math.max(0, judgement.related().size() - MOST_PLACES);
  }

  private Stream<String> places() {
    return judgement.related().stream().map(place -> place(place.path(), place.span()));
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

  private static String place(String path, Span span) {
    return Visible.of(path) + ":" + span.line() + ":" + span.column();
  }
}
