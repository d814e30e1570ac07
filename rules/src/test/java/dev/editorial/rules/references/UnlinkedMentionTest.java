package dev.editorial.rules.references;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Judgement;
import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnlinkedMentionTest {

  private static final String ENTITIES =
      """
      === concepts/bloom-filter.md
      # Bloom filter (BF)
      === concepts/counting-bloom-filter.md
      # Counting Bloom filter
      === concepts/cache.md
      # Cache
      === systems/rocksdb.md
      # RocksDB
      """;

  private final RuleTester tester = RuleTester.of(UnlinkedMention.class);

  @Test
  void plurals_and_longer_names_are_told_apart() {
    tester.check(
        ENTITIES
            + """
            === systems/store.md
            # Store
            A cache, and RocksDB.
            ^^^^^^^^^^^^^^^^^^^^^ "RocksDB" is named here, and this page has no link to systems/rocksdb.md
            Of counting bloom filters
            """
                .replace("Of counting", "\nOf counting")
            + "^^^^^^^^^^^^^^^^^^^^^^^^^ \"counting bloom filters\" is named here, and this page"
            + " has no link to concepts/counting-bloom-filter.md\n");
  }

  @Test
  void in_a_table_the_cell_is_shown() {
    tester.check(
        ENTITIES
            + """
            === systems/store.md
            # Store
            | What | Where |
            | --- | --- |
            | index | in RocksDB |
                      ^^^^^^^^^^ "RocksDB" is named here, and this page has no link to systems/rocksdb.md
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A cache.",
        "A rocksdb.",
        "`RocksDB`",
        "Let it bloom. Filter the rest.",
        "[[bloom-filter]] and Bloom filter",
      })
  void what_may_mean_something_else_or_is_linked(String text) {
    assertThat(tester.findings(ENTITIES + "=== systems/store.md\n# Store\n" + text + "\n"))
        .isEmpty();
  }

  @Test
  void a_name_of_two_pages_or_of_a_section_is_left_alone() {
    String text = "=== systems/store.md\n# Store\nA Bloom filter.\n";
    assertThat(tester.findings(ENTITIES + text + "=== systems/x.md\n# Bloom filter\n")).isEmpty();
    assertThat(tester.findings(ENTITIES + text + "=== x.md\n# X\n## Bloom filter\n")).isEmpty();
  }

  @Test
  void a_part_of_the_page_s_own_title_is_no_mention() {
    String page = "=== systems/x.md\n# Stores and a Bloom filter\nAny Bloom filter.\n";
    assertThat(tester.findings(ENTITIES + page)).isEmpty();
  }

  @Test
  void a_name_of_punctuation_or_of_one_plain_word_is_not_looked_for() {
    String wiki = ENTITIES + "=== concepts/pair.md\n# Client, server\n=== systems/x.md\n# X\n%s\n";
    assertThat(tester.findings(wiki.formatted("A Cache, and a client, server or both."))).isEmpty();
    assertThat(tester.findings(wiki.formatted("A Bloom filter."))).hasSize(1);
  }

  @Test
  void a_heading_of_level_one_makes_no_section_of_the_name() {
    String page = "=== x.md\n---\ntitle: X\n---\n# Bloom filter\n=== systems/y.md\n# Y\n";
    assertThat(tester.findings(ENTITIES + page + "A Bloom filter.\n"))
        .extracting(Judgement::path)
        .containsExactly("systems/y.md");
  }
}
