package dev.editorial.api;

/** A link reference definition: {@code [label]: target}. */
public record Definition(String label, Span span) {}
