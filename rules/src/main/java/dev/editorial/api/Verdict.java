package dev.editorial.api;

import java.util.ArrayList;
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
    List<Judgement> inOrder = new ArrayList<>(findings);
    inOrder.sort(Judgement.ORDER);
    findings = List.copyOf(inOrder);
    rules = Map.copyOf(rules);
  }

  /** The findings that are neither accepted nor suppressed. */
  public List<Judgement> fresh() {
    List<Judgement> fresh = new ArrayList<>();
    for (Judgement finding : findings) {
      if (finding.status() == Status.NEW) {
        fresh.add(finding);
      }
    }
    return List.copyOf(fresh);
  }

  /** How many findings are in the baseline, or suppressed. */
  public long count(Status status) {
    long count = 0;
    for (Judgement finding : findings) {
      count += finding.status() == status ? 1 : 0;
    }
    return count;
  }

  /** How many fresh findings have exactly this severity. */
  public long count(Severity severity) {
    long count = 0;
    for (Judgement finding : fresh()) {
      count += finding.severity() == severity ? 1 : 0;
    }
    return count;
  }

  /** How many fresh findings are at least as grave as this. */
  public long countFrom(Severity severity) {
    long count = 0;
    for (Judgement finding : fresh()) {
      count += finding.severity().compareTo(severity) >= 0 ? 1 : 0;
    }
    return count;
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
    int pages = 0;
    for (CheckedWiki wiki : wikis) {
      pages += wiki.pages();
    }
    return pages;
  }

  /** How many links were found. */
  public int links() {
    int links = 0;
    for (int inBucket : ledger().values()) {
      links += inBucket;
    }
    return links;
  }

  /** The buckets of all wikis added up, in the order of {@link Bucket}. */
  public Map<Bucket, Integer> ledger() {
    Map<Bucket, Integer> sum = new EnumMap<>(Bucket.class);
    for (Bucket bucket : Bucket.values()) {
      int links = 0;
      for (CheckedWiki wiki : wikis) {
        links += wiki.ledger().getOrDefault(bucket, 0);
      }
      sum.put(bucket, links);
    }
    return sum;
  }
}
