package dev.editorial.api;

import java.util.Optional;

/**
 * A folder whose pages are entities of one type.
 *
 * @param path from the wiki's root
 * @param type such as {@code concept}
 * @param schema the JSON Schema of its pages' front matter, from the wiki's root
 * @param index the page that lists them, from the wiki's root
 */
public record EntityFolder(
    String path, String type, Optional<String> schema, Optional<String> index, Basis basis) {

  /** A folder of which nothing more is known. */
  public EntityFolder(String path, String type, Basis basis) {
    this(path, type, Optional.empty(), Optional.empty(), basis);
  }
}
