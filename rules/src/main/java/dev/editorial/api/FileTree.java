package dev.editorial.api;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The files below a wiki's root. Paths are relative to it, with {@code /} between names; case and
 * Unicode form count, whatever the file system makes of them.
 */
public interface FileTree {

  /** Every file that may be a link's target, pages among them, sorted. */
  Collection<String> files();

  /** Whether this file is there. */
  boolean hasFile(String path);

  /** Whether this folder is there; the root is the empty path. */
  boolean hasFolder(String path);

  /**
   * Whether the path lies in a folder that a build writes, that git ignores, or that is closed, so
   * that nothing can be said of it.
   */
  boolean isGenerated(String path);

  /**
   * The folders that are there and cannot be listed, sorted, each with what the system says is the
   * matter: any file may be in them.
   */
  default SortedMap<String, String> closedFolders() {
    return Collections.emptySortedMap();
  }

  /**
   * Whether a path that climbs above the root, such as {@code ../pom.xml}, is there within the same
   * repository.
   */
  boolean hasAbove(String path);

  /** The tree that this one is a part of; the same, where it is whole. */
  default FileTree whole() {
    return this;
  }

  /** Where the root lies in its repository, or in the checked directory; empty at the top. */
  String fromTop();

  /**
   * The bytes of a file, above the root too within the same repository.
   *
   * @throws IOException if it is not there or cannot be read
   */
  byte[] read(String path) throws IOException;

  /**
   * What a YAML, TOML or JSON file says, by the same terms as front matter; empty where there is no
   * such file.
   */
  Optional<FrontMatter> keys(String path);

  /** Whether git neither tracks nor ignores a file, so that others do not get it. */
  boolean isUntracked(String path);

  /** Whether any of the files may be untracked. */
  default boolean mayBeUntracked() {
    return true;
  }

  /** Where a file that is no longer there went, as far as git knows. */
  Optional<Renaming> renamed(String path);

  /**
   * The day on which git last saw the words of a file change; empty where it does not know. Commits
   * that sweep over very many files do not count.
   */
  Optional<LocalDate> lastChange(String path);

  /** Whether git holds only the latest part of the history, and knows no last changes for it. */
  boolean isShallow();

  /** The path with symbolic links within the tree followed; unchanged where there are none. */
  String real(String path);
}
