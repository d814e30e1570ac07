package dev.editorial.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the next commit would change: the tree of the last commit and that of the index, whatever
 * the work tree holds. Before the first commit, the former is empty.
 */
public final class StagedChange implements AutoCloseable {

  private final GitRepository repository;
  private final GitListing before;
  private final GitListing.Changed change;

  private StagedChange(GitRepository repository, GitListing before, GitListing.Changed change) {
    this.repository = repository;
    this.before = before;
    this.change = change;
  }

  /**
   * What is staged in the repository around {@code directory}, an absolute path; empty where there
   * is none.
   *
   * @throws IOException if git cannot be asked
   */
  public static Optional<StagedChange> of(Path directory) throws IOException {
    Optional<GitRepository> found = GitRepository.around(directory);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    GitRepository repository = found.get();
    Path top = repository.top();
    // Both at once: starting a program takes longer than its work.
    Git.Question listed = Git.start(top, "ls-tree", "-r", "-z", "--full-tree", "HEAD");
    Optional<String> changed = changes(top, "HEAD");
    GitListing before = listed.printed().map(GitListing::parse).orElse(GitListing.EMPTY);
    if (changed.isEmpty()) {
      changed =
          Git.ask(top, "hash-object", "-t", "tree", "--stdin")
              .flatMap(t -> changes(top, t.strip()));
    }
    String raw = changed.orElseThrow(() -> new IOException("git cannot say what is staged"));
    return Optional.of(new StagedChange(repository, before, before.changedBy(raw)));
  }

  private static Optional<String> changes(Path top, String tree) {
    return Git.askOfIndex(
        top,
        "diff-index",
        "--cached",
        "--raw",
        "-z",
        "--no-abbrev",
        "--find-renames",
        "--no-relative",
        "--ita-invisible-in-index",
        "--no-ext-diff",
        tree);
  }

  /**
   * The tree of the last commit below {@code root}, an absolute path in the repository.
   *
   * @throws IOException if git cannot be asked
   */
  public GitTree before(Path root) throws IOException {
    return new GitTree(repository.at(root), before, Map.of());
  }

  /**
   * The tree of the index below {@code root}, an absolute path in the repository.
   *
   * @throws IOException if git cannot be asked
   */
  public GitTree after(Path root) throws IOException {
    return new GitTree(repository.at(root), change.after(), change.renames());
  }

  /** Whether nothing is staged. */
  public boolean isEmpty() {
    return change.entries() == 0;
  }

  /**
   * The text that the index has for a file; empty where it has none.
   *
   * @throws UncheckedIOException if git cannot be asked
   */
  public Optional<String> text(Path file) {
    String path = WalkedTree.relativeTo(repository.top(), file);
    GitListing.Entry entry = change.after().entries().get(path);
    try {
      return entry == null
          ? Optional.empty()
          : Optional.of(new String(repository.read(entry.id()), StandardCharsets.UTF_8));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** The addresses before by those after of renamed pages below a folder, from that folder. */
  public Map<String, String> renames(Path folder) {
    Map<String, String> addresses = new HashMap<>();
    change
        .renames()
        .forEach(
            (was, now) -> {
              if (WalkedTree.isMarkdown(was) && WalkedTree.isMarkdown(now)) {
                addresses.put(address(folder, now), address(folder, was));
              }
            });
    return addresses;
  }

  private String address(Path folder, String path) {
    String relative = WalkedTree.relativeTo(folder, repository.top().resolve(path));
    return relative.substring(0, relative.lastIndexOf('.'));
  }

  @Override
  public void close() {
    repository.close();
  }
}
