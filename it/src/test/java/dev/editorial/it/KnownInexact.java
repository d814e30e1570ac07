package dev.editorial.it;

import dev.editorial.it.edits.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Edits of which it is known why they do not cause exactly what they must.
 *
 * @param rows the wiki, or {@code *}; the kind of edit; the rule; the reason
 */
record KnownInexact(List<String[]> rows) {

  /** Those of the committed list. */
  static KnownInexact listed() throws IOException {
    return new KnownInexact(
        Files.readAllLines(Path.of("src/test/resources/accuracy/planted-edits.known.tsv")).stream()
            .filter(row -> !row.isBlank() && !row.startsWith("#"))
            .map(row -> row.split("\t"))
            .toList());
  }

  /** Why an edit is inexact, if the list explains each finding of the difference. */
  Optional<String> reason(Trial trial) {
    List<Optional<String>> reasons =
        trial.difference().stream().map(line -> reason(trial, line)).distinct().toList();
    return reasons.stream().allMatch(Optional::isPresent)
        ? reasons.stream().flatMap(Optional::stream).reduce((a, b) -> a + "; " + b)
        : Optional.empty();
  }

  private Optional<String> reason(Trial trial, String line) {
    return rows.stream()
        .filter(row -> row[0].equals("*") || row[0].equals(trial.wiki()))
        .filter(row -> row[1].equals(trial.kind().toString()))
        .filter(row -> line.substring(2).startsWith(row[2] + " "))
        .map(row -> row[3])
        .findFirst();
  }
}
