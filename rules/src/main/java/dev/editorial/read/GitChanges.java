package dev.editorial.read;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When git last saw each file change. Git is asked once, for the first file. Thread-safe. */
final class GitChanges {

  /** Older changes are older than any page that is worth a word. */
  private static final String MOST_COMMITS = "5000";

  /** A commit of more files brings them from elsewhere, or has them formatted by a program. */
  private static final int MOST_FILES = 100;

  private static final String COMMIT = "commit ";

  private final Path top;
  private Optional<Map<String, LocalDate>> days = Optional.empty();

  /**
   * @param top the root of the work tree
   */
  GitChanges(Path top) {
    this.top = top;
  }

  /** The day of a file's last change; the path is from the top of the repository. */
  Optional<LocalDate> of(String path) {
    return Optional.ofNullable(known().get(path));
  }

  /** Whether the oldest commit that is here is not the first: it seems to have changed all. */
  boolean areShallow() {
    return Git.ask(top, "rev-parse", "--is-shallow-repository")
        .filter(answer -> answer.strip().equals("true"))
        .isPresent();
  }

  private synchronized Map<String, LocalDate> known() {
    if (days.isEmpty()) {
      days = Optional.of(areShallow() ? Map.of() : read());
    }
    return days.get();
  }

  private Map<String, LocalDate> read() {
    String log =
        Git.ask(
                top,
                "log",
                "--max-count=" + MOST_COMMITS,
                "--no-merges",
                "--date=short",
                "--format=" + COMMIT + "%ad",
                "--name-only",
                "--find-renames",
                "--diff-filter=AM",
                "--no-show-signature",
                "--no-ext-diff",
                "--no-textconv")
            .orElse("");
    Map<String, LocalDate> last = new HashMap<>();
    List<String> files = new ArrayList<>();
    String day = "";
    for (String line : (log + COMMIT).split("\n")) {
      if (line.startsWith(COMMIT)) {
        note(files, day, last);
        files.clear();
        day = line.substring(COMMIT.length());
      } else if (!line.isEmpty()) {
        files.add(line);
      }
    }
    return last;
  }

  private static void note(List<String> files, String day, Map<String, LocalDate> last) {
    if (files.isEmpty() || files.size() > MOST_FILES) {
      return;
    }
    try {
      LocalDate date = LocalDate.parse(day);
      files.forEach(
          file -> last.merge(file, date, (one, other) -> one.isAfter(other) ? one : other));
    } catch (DateTimeParseException beyondFourDigits) {
      // A year that nobody lives in says nothing of the page.
      return;
    }
  }
}
