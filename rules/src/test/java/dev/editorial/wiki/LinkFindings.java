package dev.editorial.wiki;

import dev.editorial.testing.SmallWiki;

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
}
