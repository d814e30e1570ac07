package dev.editorial.api;

import java.util.Optional;

/**
 * A heading.
 *
 * @param level 1 to 6
 * @param text its text as rendered, without markup and without an explicit id
 * @param raw its text as rendered by tools that know no explicit ids: with {@code {#id}} where
 *     there is one
 * @param tagged the same with inline tags as written, for tools that take {@code <T>} for text
 * @param id the id that {@code {#id}} or {@code {/*id*&#47;}} gives it
 * @param span the whole heading
 */
public record Heading(
    int level, String text, String raw, String tagged, Optional<String> id, Span span) {

  /** The same heading as tools show it that know no explicit ids. */
  public Heading withoutId() {
    return new Heading(level, raw, raw, tagged, Optional.empty(), span);
  }

  /** The same heading with another text. */
  public Heading saying(String other) {
    return new Heading(level, other, other, other, id, span);
  }
}
