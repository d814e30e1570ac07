package dev.editorial.read;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folders that git would ignore if they were there. A build makes them, and has not yet where a
 * repository was just cloned: what leads into them must be told the same in both places.
 * Thread-safe.
 */
final class IgnoredFolders {

  private final Path root;
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  IgnoredFolders(Path root) {
    this.root = root;
  }

  /** The folder of a file, from where the file's path begins. */
  static String parentOf(String file) {
    return file.substring(0, Math.max(0, file.lastIndexOf('/')));
  }

  /**
   * Whether the folder with this path from the root is one. Where the root itself is ignored, none
   * is: whoever names an ignored folder wants it read.
   */
  boolean has(String folder) {
    return !folder.isEmpty() && isIgnored(folder) && !isIgnored(".");
  }

  private boolean isIgnored(String folder) {
    return known.computeIfAbsent(
        folder, path -> Git.ask(root, "check-ignore", "--quiet", "--", path + "/").isPresent());
  }
}
