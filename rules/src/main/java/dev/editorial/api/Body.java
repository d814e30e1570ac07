package dev.editorial.api;

import java.util.List;
import java.util.Optional;

/**
 * What a page's text holds besides headings and links.
 *
 * @param blocks how many blocks say something: all but headings, comments, rules and definitions
 * @param placeholders what looks as if it were to be replaced
 * @param entries the list entries that begin with a date, in source order
 * @param idle definitions that the page itself makes no use of
 * @param query the language of a fence that shows a list of pages by a query, such as {@code
 *     dataview}
 * @param signature of its prose; empty where there is too little of it
 */
public record Body(
    int blocks,
    List<Placeholder> placeholders,
    List<DatedEntry> entries,
    List<IdleDefinition> idle,
    Optional<String> query,
    Optional<Signature> signature) {

  /** A page without text. */
  public static final Body EMPTY =
      new Body(0, List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());

  public Body {
    placeholders = List.copyOf(placeholders);
    entries = List.copyOf(entries);
    idle = List.copyOf(idle);
  }

  /**
   * A definition that does nothing on its page.
   *
   * @param label as written, of a footnote with its {@code ^}
   * @param destination of a link, as written; of a footnote, empty
   * @param first the definition that comes before it and wins; none where no reference names it
   */
  public record IdleDefinition(String label, String destination, Span span, Optional<Span> first) {}

  /**
   * What looks as if it were to be replaced, or as if somebody had meant to come back.
   *
   * @param text as written
   */
  public record Placeholder(String text, Span span) {}

  /**
   * A list entry that begins with a date.
   *
   * @param list which list of the page holds it, from 0
   * @param date as written
   * @param span the entry without the lists below it
   */
  public record DatedEntry(int list, String date, Span span) {}
}
