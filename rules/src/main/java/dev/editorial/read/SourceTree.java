package dev.editorial.read;

import dev.editorial.api.FileTree;
import java.util.List;
import java.util.function.Predicate;

/** A tree of files that holds pages. */
public interface SourceTree extends FileTree {

  /** The Markdown files in folders that are not hidden, which pass {@code wanted}, sorted. */
  List<String> pages(Predicate<String> wanted);
}
