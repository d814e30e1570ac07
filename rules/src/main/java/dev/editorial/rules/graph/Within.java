package dev.editorial.rules.graph;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.editorial.api.Page;
import dev.editorial.api.Wiki;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether files lie in certain places.
 *
 * @param places files, and folders with all that is in them
 */
record Within(Set<String> places) {

  /** The folders that hold the files themselves. */
  static Within foldersOf(Stream<String> files) {
    return new Within(files.map(path -> Page.file(path).folder()).collect(toUnmodifiableSet()));
  }

  /**
   * Where another wiki lies within this one, the folders that hold pages of this: all else is the
   * other's, or belongs to what builds it.
   */
  static Optional<Within> ownFolders(Wiki wiki) {
    Set<String> own = wiki.pages().stream().map(Page::path).collect(toUnmodifiableSet());
    boolean alone =
        wiki.files().files().stream().filter(path -> path.endsWith(".md")).allMatch(own::contains);
    return alone
        ? Optional.empty()
        : Optional.of(
            new Within(own.stream().flatMap(Within::folders).collect(toUnmodifiableSet())));
  }

  boolean holds(String path) {
    return places.contains(path) || folders(path).anyMatch(places::contains);
  }

  /** The folders around a file, but for the root. */
  static Stream<String> folders(String path) {
    return Stream.iterate(
        Page.file(path).folder(),
        folder -> !folder.isEmpty(),
        folder -> Page.file(folder).folder());
  }
}
