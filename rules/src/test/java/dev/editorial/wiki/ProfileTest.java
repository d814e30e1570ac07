package dev.editorial.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Bucket;
import dev.editorial.api.CheckedWiki;
import dev.editorial.testing.SmallWiki;
import org.junit.jupiter.api.Test;

/** What each profile makes of the same words. */
class ProfileTest {

  private static final String LINKS =
      """
      === index.md
      [exact](systems/kafka.md) [bare](systems/kafka) [[kafka]] [[Apache Kafka]] [slug](#own-part) [id](#own)
      ## Own part {#own}
      === systems/kafka.md
      # Apache Kafka
      [from root](systems/kafka.md) [by url](../../index.md)
      """;

  @Test
  void the_fallback_takes_whatever_leads_somewhere() {
    assertThat(ledger("wiki", LINKS)).isEqualTo("8 links: 7 ok, 1 outside");
  }

  @Test
  void github_follows_files_alone_and_shows_wikilinks_as_text() {
    // Broken: the path without extension, the path from the root, and both anchors, since the
    // heading's slug holds its id.
    assertThat(ledger("github", LINKS)).isEqualTo("6 links: 1 ok, 4 broken, 1 outside");
  }

  @Test
  void mkdocs_knows_pretty_urls_and_explicit_ids() {
    assertThat(ledger("mkdocs", LINKS)).isEqualTo("6 links: 4 ok, 2 broken");
  }

  @Test
  void obsidian_finds_names_but_no_titles() {
    assertThat(ledger("obsidian", LINKS))
        .isEqualTo("8 links: 4 ok, 2 broken, 1 unwritten, 1 outside");
  }

  @Test
  void auto_looks_at_the_root_and_gives_its_reason() {
    assertThat(chosen("=== a.md\n# A")).isEqualTo("wiki: no sign of a generator at the root");
    assertThat(chosen("=== a.md\n# A\n=== mkdocs.yml\nsite_name: x"))
        .isEqualTo("mkdocs: mkdocs.yml lies at the root");
    assertThat(chosen("=== a.md\n# A\n=== .obsidian/app.json\n{}"))
        .isEqualTo("obsidian: .obsidian/ lies at the root");
    assertThat(chosen("=== a.md\n# A\n=== book.toml\n[book]"))
        .isEqualTo("wiki: book.toml lies at the root, but there is no profile for mdBook yet");
    assertThat(chosen("=== a.md\n# A\n=== editorial.yml\nprofile: github"))
        .isEqualTo("github: set");
  }

  private static String chosen(String wiki) {
    CheckedWiki checked = SmallWiki.check(wiki).wikis().get(0);
    return checked.profile() + ": " + checked.reason();
  }

  private static String ledger(String profile, String wiki) {
    var verdict = SmallWiki.check(wiki + "=== editorial.yml\nprofile: " + profile + "\n");
    StringBuilder words = new StringBuilder(verdict.links() + " links: ");
    String separator = "";
    for (Bucket bucket : Bucket.values()) {
      int count = verdict.ledger().get(bucket);
      if (count > 0) {
        words.append(separator).append(count).append(' ').append(bucket.word());
        separator = ", ";
      }
    }
    return words.toString();
  }

  @Test
  void a_generator_is_known_by_its_settings_above_the_root_too() {
    assertThat(
            chosen(
                "=== docs/a.md\n"
                    + "# A\n"
                    + "=== mkdocs.yml\n"
                    + "site_name: x\n"
                    + "=== editorial.yml\n"
                    + "root: ./docs/"))
        .isEqualTo("mkdocs: mkdocs.yml lies above the root");
  }
}
