package dev.editorial.api;

/** A stretch of text in a page. */
public record Place(Page page, Span span) {}
