package dev.editorial.api;

/**
 * A link reference definition: {@code [label]: destination}.
 *
 * @param destination as written, with its fragment
 */
public record Definition(String label, String destination, Span span) {}
