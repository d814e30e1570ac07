package dev.editorial.api;

/**
 * One key of the front matter with its value; also an inline {@code key:: value}.
 *
 * @param key as written; keys of nested maps are their own {@link Property} within a {@link
 *     Value.Mapping}
 * @param span the key
 */
public record Property(String key, Value value, Span span) {}
