package dev.editorial.read;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
    Optional<String> head = Git.ask(root, "rev-parse", "--verify", "--quiet", "HEAD^{tree}");
    String tree =
        head.or(() -> Git.ask(root, "hash-object", "-t", "tree", "--stdin")).orElse("").strip();
    Set<String> announced = new HashSet<>(listed(root, added("--ita-visible-in-index", tree)));
    if (!announced.isEmpty()) {
      announced.removeAll(listed(root, added("--ita-invisible-in-index", tree)));
    }
    return announced;
  }

  /**
   * By the index alone: to compare it with the files, git may run the programs that the repository
   * sets as filters.
   */
  private static String[] added(String announced, String tree) {
    return new String[] {
      "diff-index",
      "--cached",
      "--name-only",
      "--diff-filter=AM",
      announced,
      "--relative",
      "--no-ext-diff",
      "-z",
      tree
    };
  }

  private static Set<String> listed(Path root, String... arguments) {
    return Git.ask(root, arguments)
        .filter(printed -> !printed.isEmpty())
        .map(printed -> (Set<String>) new HashSet<>(List.of(printed.split("\0"))))
        .orElse(Set.of());
  }
}
