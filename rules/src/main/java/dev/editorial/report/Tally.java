package dev.editorial.report;

import dev.editorial.api.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How many findings there are of each severity. */
record Tally(int errors, int warnings, int infos) implements Comparable<Tally> {

  private static final List<Severity> GRAVEST_FIRST =
      List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);

  static Tally of(Collection<Entry> entries) {
    int[] counts = new int[Severity.values().length];
    for (Entry entry : entries) {
      counts[entry.judgement().severity().ordinal()]++;
    }
    return new Tally(
        counts[Severity.ERROR.ordinal()],
        counts[Severity.WARNING.ordinal()],
        counts[Severity.INFO.ordinal()]);
  }

  /** Both together. */
  Tally plus(Tally other) {
    return new Tally(errors + other.errors, warnings + other.warnings, infos + other.infos);
  }

  /** The gravest first: more errors, then more warnings, then more infos. */
  @Override
  public int compareTo(Tally other) {
    if (errors != other.errors) {
      return Integer.compare(other.errors, errors);
    }
    return warnings != other.warnings
        ? Integer.compare(other.warnings, warnings)
        : Integer.compare(other.infos, infos);
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
    List<Severity> severities = new ArrayList<>();
    for (Severity severity : GRAVEST_FIRST) {
      if (of(severity) > 0) {
        severities.add(severity);
      }
    }
    return List.copyOf(severities);
  }

  /** In words: {@code 3 errors and 1 warning}. */
  String words() {
    List<String> parts = new ArrayList<>();
    for (Severity severity : severities()) {
      parts.add(Words.count(of(severity), severity.word(), severity.word() + "s"));
    }
    if (parts.isEmpty()) {
      return "no findings";
    }
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }
}
