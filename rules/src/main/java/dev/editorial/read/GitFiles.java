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

  /**
   * The files below {@code root} of which git knows that they shall be added, but not what is in
   * them: {@code git add --intent-to-add} says no more.
   */
  static Set<String> announcedBelow(Path root) {
    return listed(
        root,
        "diff-files",
        "--name-only",
        "--diff-filter=A",
        "--ita-invisible-in-index",
        "--relative",
        "--no-ext-diff",
        "-z");
  }

  private static Set<String> listed(Path root, String... arguments) {
    return Git.ask(root, arguments)
        .filter(printed -> !printed.isEmpty())
        .map(printed -> (Set<String>) new HashSet<>(List.of(printed.split("\0"))))
        .orElse(Set.of());
  }
}
