package dev.editorial.report;

import dev.editorial.api.Judgement;
import dev.editorial.api.Severity;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many findings there are of each severity. */
record Tally(int errors, int warnings, int infos) {

  /** The gravest first: more errors, then more warnings, then more infos. */
  static final Comparator<Tally> GRAVEST_FIRST =
      Comparator.comparingInt(Tally::errors)
          .thenComparingInt(Tally::warnings)
          .thenComparingInt(Tally::infos)
          .reversed();

  static Tally of(Collection<Entry> entries) {
    return new Tally(
        count(entries, Severity.ERROR),
        count(entries, Severity.WARNING),
        count(entries, Severity.INFO));
  }

  private static int count(Collection<Entry> entries, Severity severity) {
    return (int)
        entries.stream()
            .map(Entry::judgement)
            .map(Judgement::severity)
            .filter(severity::equals)
            .count();
  }

  int total() {
    return errors + warnings + infos;
  }

  /** The number of findings of {@code severity}. */
  int of(Severity severity) {
    return switch (severity) {
      case ERROR -> errors;
      case WARNING -> warnings;
      case INFO -> infos;
      case OFF -> 0;
    };
  }

  /** The severities that occur, gravest first. */
  List<Severity> severities() {
    return Stream.of(Severity.ERROR, Severity.WARNING, Severity.INFO)
        .filter(severity -> of(severity) > 0)
        .toList();
  }

  /** In words: {@code 3 errors and 1 warning}. */
  String words() {
    List<String> parts =
        severities().stream()
            .map(severity -> Words.count(of(severity), severity.word(), severity.word() + "s"))
            .toList();
    if (parts.isEmpty()) {
      return "no findings";
    }
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : parts.stream().limit(last).collect(Collectors.joining(", ")) + " and " + parts.get(last);
  }
}
