package dev.editorial.api;

/**
 * A stretch of prose: a paragraph, list entry or table cell without its markup, links and code.
 *
 * @param text as shown; a link or code leaves a single space
 * @param span the whole block
 */
public record Passage(String text, Span span) {}
