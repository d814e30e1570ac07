package dev.editorial.read;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The repository around a root, for trees that are read from git. Each thing is asked of git once,
 * when it is needed for the first time. Thread-safe.
 */
final class GitRepository implements AutoCloseable {

  private final Path root;
  private final Path top;
  private final GitChanges changes;
  private final GitObjects objects;
  private Optional<Set<String>> ignored = Optional.empty();
  private Optional<Set<String>> ignoredBelowTop = Optional.empty();
  private Optional<Set<String>> untracked = Optional.empty();

  private GitRepository(Path root, Path top, GitChanges changes, GitObjects objects) {
    this.root = root;
    this.top = top;
    this.changes = changes;
    this.objects = objects;
  }

  /** The repository whose work tree holds {@code root}, an absolute path. */
  static Optional<GitRepository> around(Path root) {
    Optional<Path> found = Git.repositoryOf(root);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Path top = found.get();
    return Optional.of(new GitRepository(root, top, new GitChanges(top), new GitObjects(top)));
  }

  /** The same repository, seen from another root in it. */
  GitRepository at(Path otherRoot) {
    return new GitRepository(otherRoot, top, changes, objects);
  }

  Path top() {
    return top;
  }

  /** The root's path from the top; empty for the top itself. */
  String fromTop() {
    return WalkedTree.relativeTo(top, root);
  }

  byte[] read(String id) throws IOException {
    return objects.read(id);
  }

  /** The ignored paths below the root that are there, folders with a trailing slash. */
  synchronized Set<String> ignored() {
    if (ignored.isEmpty()) {
      ignored = Optional.of(GitFiles.ignoredBelow(root));
    }
    return ignored.get();
  }

  /** The same below the top, from there. */
  synchronized Set<String> ignoredBelowTop() {
    if (ignoredBelowTop.isEmpty()) {
      ignoredBelowTop = Optional.of(GitFiles.ignoredBelow(top));
    }
    return ignoredBelowTop.get();
  }

  /** The files below the root that git does not ignore, and that no commit would have as it is. */
  synchronized Set<String> untracked() {
    if (untracked.isEmpty()) {
      untracked = Optional.of(GitFiles.unaddedBelow(root));
    }
    return untracked.get();
  }

  /** When git last saw a file change; the path is from the root. */
  Optional<LocalDate> lastChange(String path) {
    return changes.of(WalkedTree.relativeTo(top, root.resolve(path).normalize()));
  }

  boolean isShallow() {
    return changes.areShallow();
  }

  @Override
  public void close() {
    objects.close();
  }
}
