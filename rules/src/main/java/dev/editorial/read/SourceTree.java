package dev.editorial.read;

import dev.editorial.api.FileTree;
import dev.editorial.read.cache.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A tree of files that holds pages. */
public interface SourceTree extends FileTree, AutoCloseable {

  /** The Markdown files in folders that are not hidden, which pass {@code wanted}, sorted. */
  List<String> pages(Predicate<String> wanted);

  /** The closed folders that may hold pages which pass {@code wanted}, sorted. */
  default List<String> unread(Predicate<String> wanted) {
    List<String> unread = new ArrayList<>();
    for (String folder : closedFolders().keySet()) {
      if (!("/" + folder).contains("/.") && wanted.test(folder + "/page.md")) {
        unread.add(folder);
      }
    }
    return List.copyOf(unread);
  }

  /**
   * What git calls a file's bytes, where that is known before they are read; empty elsewhere. Other
   * bytes have another name.
   */
  Optional<String> nameOfBytes(String path);

  /**
   * What the file system says of a file now, where its bytes are to be told from others by that;
   * empty elsewhere.
   */
  Optional<Stamp> stampOf(String path);

  /** Ends what reads from it. */
  @Override
  default void close() {}
}
