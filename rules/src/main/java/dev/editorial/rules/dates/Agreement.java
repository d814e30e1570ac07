package dev.editorial.rules.dates;

import dev.editorial.api.Basis;
import dev.editorial.api.Finding;
import dev.editorial.api.Report;
import dev.editorial.api.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How well the dates of one kind agree with those of names. One thread. */
final class Agreement {

  private static final int FEWEST = 5;
  private static final double SHARE = 0.9;

  private final List<Finding> disagreeing = new ArrayList<>();
  private int agreeing;

  /** The one of a kind, which may be new. */
  static <K> Agreement of(K kind, Map<K, Agreement> all) {
    return all.computeIfAbsent(kind, first -> new Agreement());
  }

  /** Takes one more date that agrees. */
  void agrees() {
    agreeing++;
  }

  /** Takes one more date that does not, with what is to be reported then. */
  void disagrees(Finding finding) {
    disagreeing.add(finding);
  }

  double share() {
    return (double) agreeing / (agreeing + disagreeing.size());
  }

  /** Whether so many agree that the others are wrong. */
  boolean isConvention() {
    return agreeing >= FEWEST && share() >= SHARE;
  }

  void reportTo(Report report) {
    String evidence =
        Wording.format(
            "%,d of %,d dates agree with the names", agreeing, agreeing + disagreeing.size());
    for (Finding finding : disagreeing) {
      report.add(finding.evidence(evidence).restingOn(Basis.INFERRED));
    }
  }
}
