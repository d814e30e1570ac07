package dev.editorial.wiki;

import dev.editorial.api.Bucket;
import dev.editorial.testing.SmallWiki;
import java.util.Map;

/** What is found about links, names and anchors in a small wiki, as a text. */
final class LinkFindings {

  private LinkFindings() {}

  /** Path, line and message of each. */
  static String findings(String wiki) {
    StringBuilder found = new StringBuilder();
    SmallWiki.check(wiki).findings().stream()
        .filter(
            finding ->
                finding.rule().startsWith("links/")
                    || finding.rule().equals("references/undefined-entity"))
        .forEach(
            finding ->
                found
                    .append(finding.path())
                    .append(':')
                    .append(finding.finding().span().line())
                    .append(' ')
                    .append(finding.finding().message())
                    .append('\n'));
    return found.toString();
  }

  /** How many links there are, and how many of each bucket. */
  static String ledger(String wiki) {
    Map<Bucket, Integer> ledger = SmallWiki.check(wiki).ledger();
    int links = ledger.values().stream().mapToInt(Integer::intValue).sum();
    StringBuilder words = new StringBuilder(links + " links: ");
    String separator = "";
    for (Bucket bucket : Bucket.values()) {
      int count = ledger.get(bucket);
      if (count > 0) {
        words.append(separator).append(count).append(' ').append(bucket.word());
        separator = ", ";
      }
    }
    return words.toString();
  }
}
