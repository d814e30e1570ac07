package dev.editorial.api;

import java.util.List;

/**
 * What a page's text holds besides headings and links.
 *
 * @param blocks how many blocks say something: all but headings, comments, rules and definitions
 * @param placeholders what looks as if it were to be replaced
 * @param entries the list entries that begin with a date, in source order
 */
public record Body(int blocks, List<Placeholder> placeholders, List<DatedEntry> entries) {

  /** A page without text. */
  public static final Body EMPTY = new Body(0, List.of(), List.of());

  public Body {
    placeholders = List.copyOf(placeholders);
    entries = List.copyOf(entries);
  }

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
