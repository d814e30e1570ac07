package dev.editorial.api;

import java.util.Optional;

/**
 * What became of a file that is no longer there.
 *
 * @param path where it is now, from the wiki's root
 * @param commit the commit that moved it, abbreviated; empty where it is the change under check
 */
public record Renaming(String path, Optional<String> commit) {

  /** A renaming by a commit of the past. */
  public static Renaming in(String commit, String path) {
    return new Renaming(path, Optional.of(commit));
  }

  /** A renaming by the change that is checked. */
  public static Renaming byThisChange(String path) {
    return new Renaming(path, Optional.empty());
  }

  /** The same with the file's path from another root. */
  public Renaming at(String otherPath) {
    return new Renaming(otherPath, commit);
  }

  /** The same in words, the file called by the name that suits the reader. */
  public String advice(String name) {
    return commit.isPresent()
        ? "it was renamed to `%s` in commit %s".formatted(name, commit.get())
        : "this change renames it to `%s`".formatted(name);
  }
}
