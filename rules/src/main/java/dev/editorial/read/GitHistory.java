package dev.editorial.read;

import dev.editorial.api.Renaming;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The renamings that git knows of, newest first. Git is asked once, when a name is missing for the
 * first time. Thread-safe.
 */
final class GitHistory {

  /** Older moves are rarely what a link of today means, and each commit costs a comparison. */
  private static final String MOST_COMMITS = "2000";

  private static final String COMMIT = "commit ";

  /** Names that many folders have say nothing by themselves. */
  private static final Set<String> FOLDERS_OWN = Set.of("readme.md", "index.md", "_index.md");

  private final Path top;
  private Optional<Map<String, Renaming>> renamings = Optional.empty();

  /**
   * @param top the root of the work tree
   */
  GitHistory(Path top) {
    this.top = top;
  }

  /**
   * Where a file went; all paths are from the top of the repository.
   *
   * @param exists tells what is there now
   */
  Optional<Renaming> of(String path, Predicate<String> exists) {
    Set<String> seen = new HashSet<>();
    String at = path;
    Optional<Renaming> last = Optional.empty();
    while (seen.add(at)) {
      Renaming next = known().get(at);
      if (next == null) {
        break;
      }
      last = Optional.of(next);
      if (exists.test(next.path())) {
        return last;
      }
      at = next.path();
    }
    return Optional.empty();
  }

  private synchronized Map<String, Renaming> known() {
    if (renamings.isEmpty()) {
      renamings = Optional.of(read());
    }
    return renamings.get();
  }

  private Map<String, Renaming> read() {
    String log =
        Git.ask(
                top,
                "log",
                "--max-count=" + MOST_COMMITS,
                "--format=" + COMMIT + "%h",
                "--name-status",
                "--diff-filter=R",
                "--find-renames",
                "--no-show-signature",
                "--no-ext-diff",
                "--no-textconv")
            .orElse("");
    Map<String, Renaming> moves = new LinkedHashMap<>();
    String commit = "";
    for (String line : log.split("\n")) {
      if (line.startsWith(COMMIT)) {
        commit = line.substring(COMMIT.length());
      } else if (line.startsWith("R")) {
        String[] parts = line.split("\t");
        if (parts.length == 3) {
          moves.putIfAbsent(parts[1], Renaming.in(commit, parts[2]));
        }
      }
    }
    Map<String, Set<Renaming>> byName = new LinkedHashMap<>();
    moves.forEach(
        (from, to) ->
            byName
                .computeIfAbsent(from.substring(from.lastIndexOf('/') + 1), k -> new HashSet<>())
                .add(to));
    byName.forEach(
        (name, all) -> {
          if (all.size() == 1 && !FOLDERS_OWN.contains(name.toLowerCase(Locale.ROOT))) {
            moves.putIfAbsent(name, all.iterator().next());
          }
        });
    return moves;
  }
}
