package dev.editorial.api;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The outcome of a run.
 *
 * @param directory the name of the checked directory
 * @param version of Editorial
 * @param wikis what was checked
 * @param notes what the run has to say besides findings
 * @param findings in the order of {@link Judgement#ORDER}
 * @param rules what the rules that ran say of themselves, by id
 * @param since the commit that it was compared with, as it was named; then it has what is new alone
 * @param change what is new and what is gone, where that is known
 * @param sourceUrl where a reader sees a file at a line, where that is known
 */
public record Verdict(
    String directory,
    String version,
    List<CheckedWiki> wikis,
    List<String> notes,
    List<Judgement> findings,
    Map<String, RuleInfo> rules,
    Optional<String> since,
    Optional<Change> change,
    Optional<SourceUrl> sourceUrl) {

  public Verdict {
    wikis = List.copyOf(wikis);
    notes = List.copyOf(notes);
    findings = findings.stream().sorted(Judgement.ORDER).toList();
    rules = Map.copyOf(rules);
  }

  /** The findings that are neither accepted nor suppressed. */
  public List<Judgement> fresh() {
    return findings.stream().filter(finding -> finding.status() == Status.NEW).toList();
  }

  /** How many findings are in the baseline, or suppressed. */
  public long count(Status status) {
    return findings.stream().filter(finding -> finding.status() == status).count();
  }

  /** How many fresh findings have exactly this severity. */
  public long count(Severity severity) {
    return fresh().stream().filter(finding -> finding.severity() == severity).count();
  }

  /** How many fresh findings are at least as grave as this. */
  public long countFrom(Severity severity) {
    return fresh().stream().filter(finding -> finding.severity().compareTo(severity) >= 0).count();
  }

  /** The verdict in one line, without a full stop. */
  public String summary() {
    String checked =
        counted(pages(), "page") + " and " + counted(links(), "link") + known(Status.BASELINE);
    if (fresh().isEmpty()) {
      boolean others = since.isPresent() || count(Status.BASELINE) > 0;
      return "No %sfindings in %s".formatted(others ? "new " : "", checked);
    }
    return "%s, %s and %s in %s"
        .formatted(
            counted(count(Severity.ERROR), "error"),
            counted(count(Severity.WARNING), "warning"),
            counted(count(Severity.INFO), "info"),
            checked);
  }

  private String known(Status status) {
    long count = count(status);
    return count == 0 ? "" : Wording.format(", besides %,d in the %s", count, status.word());
  }

  private static String counted(long count, String word) {
    return Wording.format("%,d %s%s", count, word, count == 1 ? "" : "s");
  }

  /** How many pages were read. */
  public int pages() {
    return wikis.stream().mapToInt(CheckedWiki::pages).sum();
  }

  /** How many links were found. */
  public int links() {
    return ledger().values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The buckets of all wikis added up, in the order of {@link Bucket}. */
  public Map<Bucket, Integer> ledger() {
    Map<Bucket, Integer> sum = new EnumMap<>(Bucket.class);
    Arrays.stream(Bucket.values()).forEach(bucket -> sum.put(bucket, 0));
    wikis.forEach(wiki -> wiki.ledger().forEach((bucket, n) -> sum.merge(bucket, n, Integer::sum)));
    return sum;
  }
}
