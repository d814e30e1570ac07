package dev.editorial.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the next commit would change: the tree of the last commit and that of the index, whatever
 * the work tree holds. Before the first commit, the former is empty.
 */
public final class StagedChange implements AutoCloseable {

  /** So many symbolic links lead on from one another before they are taken for a circle. */
  static final int MOST_LINKS = 40;

  private static final String[] LISTED = {"ls-tree", "-r", "-z", "--full-tree", "HEAD"};

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
    Git.Question listed = Git.start(top, LISTED);
    Optional<String> changed = changes(top, "HEAD");
    Optional<String> entries = listed.printed();
    if (entries.isEmpty() && changed.isEmpty() && isUnborn(top)) {
      entries = Optional.of("");
      changed =
          Git.ask(top, "hash-object", "-t", "tree", "--stdin")
              .flatMap(nothing -> changes(top, nothing.strip()));
    }
    // One answer without the other would be taken for another change.
    if (entries.isEmpty()) {
      throw Git.refusal(top, LISTED);
    }
    if (changed.isEmpty()) {
      throw Git.refusal(top, changes("HEAD", "--no-renames"));
    }
    GitListing before = GitListing.parse(entries.get());
    return Optional.of(new StagedChange(repository, before, before.changedBy(changed.get())));
  }

  /** Whether there is no commit yet: the branch is named, but leads to nothing. */
  private static boolean isUnborn(Path top) {
    return Git.ask(top, "symbolic-ref", "--quiet", "HEAD")
        .map(String::strip)
        .filter(branch -> Git.ask(top, "show-ref", "--verify", "--quiet", branch).isEmpty())
        .isPresent();
  }

  /**
   * To see what is renamed, git reads what it compares, and has to have it. Without that it still
   * knows what is added and deleted.
   */
  private static Optional<String> changes(Path top, String tree) {
    Optional<String> renamed = Git.askOfIndex(top, changes(tree, "--find-renames"));
    return renamed.isPresent() ? renamed : Git.askOfIndex(top, changes(tree, "--no-renames"));
  }

  private static String[] changes(String tree, String renames) {
    return new String[] {
      "diff-index",
      "--cached",
      "--raw",
      "-z",
      "--no-abbrev",
      renames,
      "--no-relative",
      "--ita-invisible-in-index",
      "--no-ext-diff",
      tree
    };
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

  /** How many files are in conflict: git has several forms of each, and the next commit none. */
  public int conflicts() {
    return change.conflicts();
  }

  /** Whether a file lies in the work tree that the next commit will not have. */
  public boolean leavesOut(Path file) {
    return Files.isRegularFile(file) && text(file).isEmpty();
  }

  /**
   * The text that the index has for a file; empty where it has none.
   *
   * @throws UncheckedIOException if git cannot be asked
   */
  public Optional<String> text(Path file) {
    Path named = file.normalize();
    for (int steps = 0; steps < MOST_LINKS; steps++) {
      GitListing.Entry entry =
          change.after().entries().get(WalkedTree.relativeTo(repository.top(), named));
      if (entry == null || entry.kind() == GitListing.Kind.SUBMODULE) {
        return Optional.empty();
      }
      String text = text(entry);
      if (entry.kind() == GitListing.Kind.FILE) {
        return Optional.of(text);
      }
      named = named.resolveSibling(text).normalize();
    }
    return Optional.empty();
  }

  private String text(GitListing.Entry entry) {
    try {
      return new String(repository.read(entry.id()), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** The addresses before by those after of renamed pages below a folder, from that folder. */
  public Map<String, String> renames(Path folder) {
    Map<String, String> addresses = new HashMap<>();
    for (Map.Entry<String, String> renamed : change.renames().entrySet()) {
      String was = renamed.getKey();
      String now = renamed.getValue();
      if (WalkedTree.isMarkdown(was) && WalkedTree.isMarkdown(now)) {
        addresses.put(address(folder, now), address(folder, was));
      }
    }
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
