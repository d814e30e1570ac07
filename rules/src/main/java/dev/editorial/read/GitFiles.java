package dev.editorial.read;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What git ignores, and what it does not know. */
final class GitFiles {

  private GitFiles() {}

  /**
   * The ignored paths below {@code root}, folders with a trailing slash. Empty where git cannot
   * tell, and where the root itself is ignored: whoever names an ignored folder wants it read.
   */
  static Set<String> ignoredBelow(Path root) {
    Set<String> ignored =
        listed(
            root, "ls-files", "--others", "--ignored", "--exclude-standard", "--directory", "-z");
    return ignored.contains("./") ? Set.of() : ignored;
  }

  /** The files below {@code root} that git neither tracks nor ignores. */
  static Set<String> untrackedBelow(Path root) {
    return listed(root, "ls-files", "--others", "--exclude-standard", "-z");
  }

  private static Set<String> listed(Path root, String... arguments) {
    return Git.ask(root, arguments)
        .filter(printed -> !printed.isEmpty())
        .map(printed -> (Set<String>) new HashSet<>(List.of(printed.split("\0"))))
        .orElse(Set.of());
  }
}
