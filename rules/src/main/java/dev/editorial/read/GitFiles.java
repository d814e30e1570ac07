package dev.editorial.read;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What git ignores, and what it does not know. */
final class GitFiles {

  private static final String[] OTHERS = {"ls-files", "--others", "--exclude-standard", "-z"};

  private GitFiles() {}

  /**
   * The ignored paths below {@code root}, folders with a trailing slash. Empty where git cannot
   * tell, and where the root itself is ignored: whoever names an ignored folder wants it read.
   */
  static Set<String> ignoredBelow(Path root) {
    Set<String> ignored =
        paths(
            Git.ask(
                root,
                "ls-files",
                "--others",
                "--ignored",
                "--exclude-standard",
                "--directory",
                "-z"));
    return ignored.contains("./") ? Set.of() : ignored;
  }

  /** The files below {@code root} that git neither tracks nor ignores. */
  static Set<String> untrackedBelow(Path root) {
    return paths(Git.ask(root, OTHERS));
  }

  /**
   * The files below {@code root} that no commit would have as they are: the untracked ones, and
   * those of which git knows that they shall be added, but not what is in them, since {@code git
   * add --intent-to-add} says no more.
   */
  static Set<String> unaddedBelow(Path root) {
    // All at once: starting a program takes longer than its work.
    Git.Question others = Git.start(root, OTHERS);
    Optional<Set<String>> announced = announced(root, "HEAD");
    if (announced.isEmpty()) {
      announced = announcedAtFirst(root);
    }
    Set<String> unadded = new HashSet<>(paths(others.printed()));
    unadded.addAll(announced.orElse(Set.of()));
    return unadded;
  }

  /** What is announced beyond a tree; empty where there is no such tree. */
  private static Optional<Set<String>> announced(Path root, String tree) {
    Git.Question visible = Git.start(root, added("--ita-visible-in-index", tree));
    Git.Question invisible = Git.start(root, added("--ita-invisible-in-index", tree));
    Optional<String> with = visible.printed();
    Optional<String> without = invisible.printed();
    if (with.isEmpty() || without.isEmpty()) {
      return Optional.empty();
    }
    Set<String> announced = new HashSet<>(paths(with));
    announced.removeAll(paths(without));
    return Optional.of(announced);
  }

  /** The same before the first commit: beyond the tree without files. */
  private static Optional<Set<String>> announcedAtFirst(Path root) {
    return Git.ask(root, "hash-object", "-t", "tree", "--stdin")
        .flatMap(nothing -> announced(root, nothing.strip()));
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

  private static Set<String> paths(Optional<String> printed) {
    return printed.isEmpty() || printed.get().isEmpty()
        ? Set.of()
        : new HashSet<>(List.of(printed.get().split("\0")));
  }
}
