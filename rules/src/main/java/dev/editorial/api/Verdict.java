package dev.editorial.api;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The outcome of a run.
 *
 * @param directory the name of the checked directory
 * @param version of Editorial
 * @param wikis what was checked
 * @param findings in the order of {@link Judgement#ORDER}
 * @param rules what the rules that ran say of themselves, by id
 */
public record Verdict(
    String directory,
    String version,
    List<CheckedWiki> wikis,
    List<Judgement> findings,
    Map<String, RuleInfo> rules) {

  public Verdict {
    wikis = List.copyOf(wikis);
    findings = findings.stream().sorted(Judgement.ORDER).toList();
    rules = Map.copyOf(rules);
  }

  /** How many findings have exactly this severity. */
  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** How many findings are at least as grave as this. */
  public long countFrom(Severity severity) {
    return findings.stream().filter(finding -> finding.severity().compareTo(severity) >= 0).count();
  }

  /** The verdict in one line, without a full stop. */
  public String summary() {
    String checked = counted(pages(), "page") + " and " + counted(links(), "link");
    if (findings.isEmpty()) {
      return "No findings in " + checked;
    }
    return "%s, %s and %s in %s"
        .formatted(
            counted(count(Severity.ERROR), "error"),
            counted(count(Severity.WARNING), "warning"),
            counted(count(Severity.INFO), "info"),
            checked);
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
