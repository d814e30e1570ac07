package dev.editorial.it;

import dev.editorial.it.edits.Trial;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What came of planted edits, for readers. */
final class TrialTable {

  private TrialTable() {}

  /**
   * A row for each wiki and kind: how many edits, how many exact, how many of these left a finding
   * open, and how many findings they made come or go.
   */
  static String of(List<Trial> trials) {
    Map<String, List<Trial>> rows =
        trials.stream()
            .collect(
                Collectors.groupingBy(
                    trial -> trial.wiki() + "\t" + trial.kind(),
                    TreeMap::new,
                    Collectors.toList()));
    trials.stream()
        .collect(Collectors.groupingBy(trial -> "all\t" + trial.kind()))
        .forEach(rows::put);
    rows.put("all\tall", trials);
    return "wiki\tkind\tedits\texact\topen\tfindings changed\n"
        + rows.entrySet().stream()
            .map(row -> row.getKey() + "\t" + figures(row.getValue()) + "\n")
            .collect(Collectors.joining());
  }

  private static String figures(List<Trial> trials) {
    return "%d\t%d\t%d\t%d"
        .formatted(
            trials.size(),
            trials.stream().filter(Trial::isExact).count(),
            trials.stream().filter(trial -> !trial.open().isEmpty()).count(),
            trials.stream().mapToInt(Trial::changes).sum());
  }

  /** The edits that were not exact, each with the difference and, where it is known, the reason. */
  static String inexact(List<Trial> trials, KnownInexact known) {
    return trials.stream()
        .filter(trial -> !trial.isExact())
        .sorted(Comparator.comparing(Trial::wiki).thenComparing(Trial::kind))
        .map(
            trial ->
                "%s, %s, seed %d: %s%nreason: %s%n%s%n%n"
                    .formatted(
                        trial.wiki(),
                        trial.kind(),
                        trial.seed(),
                        trial.what(),
                        known.reason(trial).orElse("not known"),
                        String.join(System.lineSeparator(), trial.difference())))
        .collect(Collectors.joining());
  }
}
