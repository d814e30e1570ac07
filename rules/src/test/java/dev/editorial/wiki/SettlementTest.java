package dev.editorial.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.SmallWiki;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the habits of a wiki tell of a name without a page: a plan, a mistake, or no link at all.
 */
class SettlementTest {

  @ParameterizedTest
  @CsvSource({
    "19, 1, does not exist",
    "18, 1, is not written yet",
    "38, 2, does not exist",
    "37, 2, is not written yet",
  })
  void where_nineteen_names_in_twenty_have_a_page_one_without_is_a_mistake(
      int written, int missing, String message) {
    String wiki =
        "=== index.md\n"
            + "[[cache]]\n".repeat(written)
            + "[[lease]]\n".repeat(missing)
            + "=== cache.md\n# Cache\n";
    assertThat(findings(wiki)).containsExactly("lease " + message);
  }

  @Test
  void links_that_are_no_names_do_not_count_towards_that() {
    String wiki = "=== index.md\n[[cache]] [[lease]]\n%s=== cache.md\n# Cache\n";
    assertThat(findings(wiki.formatted("[c](cache.md)\n".repeat(40))))
        .containsExactly("lease is not written yet");
    assertThat(findings(wiki.formatted("\n" + "[[c]]\n".repeat(40) + "\n[c]: cache.md\n")))
        .as("double brackets with a definition of their own are names as well")
        .containsExactly("lease does not exist");
  }

  @ParameterizedTest
  @CsvSource({
    "concepts/lease, lease is not written yet",
    "smith-attention, smith-attention does not exist",
    "smith-heads, smith-heads is not written yet",
    "smith-old, smith-old is not written yet",
    "clocks, clocks is not written yet",
    "smith-attention-2017, ''",
  })
  void a_name_to_which_a_year_was_added_is_no_plan_and_neither_is_one_with_a_folder(
      String name, String found) {
    String wiki =
        """
        === index.md
        [[%s]]
        === smith-attention-2017.md
        # Attention
        === smith-heads-of-transformers.md
        # Heads
        === smith-old-1066.md
        # Old
        === x.md
        # Clocks of Lamport
        """;
    String expected = found.replace("lease is not written yet", "concepts/lease does not exist");
    assertThat(findings(wiki.formatted(name)))
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "See concepts/two-phase for more., true",
    "See concepts/two_phase for more., true",
    "See concepts/raft2 for more., true",
    "See `concepts/lease` for more., true",
    "See [[concepts/lease]] for more., true",
    "See concepts/lease for more., false",
    "See plans/two-phase for more., false",
  })
  void words_with_a_slash_are_a_mention_if_they_look_like_a_name(String text, boolean found) {
    assertThat(findings("=== index.md\n" + text + "\n=== concepts/cache.md\n# Cache\n"))
        .hasSize(found ? 1 : 0);
  }

  @Test
  void what_is_clearly_a_name_once_is_one_everywhere() {
    String wiki = "=== a.md\nThe concepts/lease.\n=== b.md\n%s\n=== concepts/cache.md\n# Cache\n";
    assertThat(LinkFindings.findings(wiki.formatted("See `concepts/lease`.")))
        .isEqualTo("a.md:1 `concepts/lease` does not exist; it is mentioned twice on 2 pages\n");
    assertThat(LinkFindings.findings(wiki.formatted("See `concepts/lock`.")))
        .isEqualTo("b.md:1 `concepts/lock` does not exist; it is mentioned once on 1 page\n");
  }

  @Test
  void a_mention_that_differs_in_case_alone_is_clear_and_the_nearer_of_two_pages_is_meant() {
    String pages = "=== concepts/cache.md\n# Cache\n=== more/concepts/cache.md\n# Cache\n";
    assertThat(LinkFindings.findings(pages + "=== a.md\nSee concepts/cache and concepts/Cache.\n"))
        .isEqualTo(
            "a.md:1 `concepts/Cache` is spelled `concepts/cache.md` on disk, and breaks where case"
                + " counts\n");
  }

  @Test
  void a_value_of_a_key_is_a_link_where_it_leads_to_a_file() {
    String page = "=== notes/a.md\n---\nsource: %s\n---\n=== notes/files/x.pdf\n=== raw/y.txt\n";
    for (String path : List.of("files/x.pdf", "raw/y.txt", "notes/files/x.pdf")) {
      assertThat(LinkFindings.ledger(page.formatted(path))).as(path).isEqualTo("1 links: 1 ok");
    }
    assertThat(LinkFindings.ledger(page.formatted("files/z.pdf"))).isEqualTo("0 links: ");
  }

  @ParameterizedTest
  @CsvSource({
    "2, 2, true",
    "2, 3, false",
    "1, 1, false",
    "3, 2, true",
  })
  void words_with_a_slash_are_mentions_where_two_lead_somewhere_and_no_more_are_lost(
      int written, int lost, boolean found) {
    String wiki =
        "=== index.md\n"
            + "The concepts/cache.\n".repeat(written)
            + IntStream.range(0, lost)
                .mapToObj(i -> "The concepts/lost%s.\n".formatted("x".repeat(i)))
                .collect(Collectors.joining())
            + "=== concepts/cache.md\n# Cache\n";
    assertThat(findings(wiki)).hasSize(found ? lost : 0);
  }

  @Test
  void that_habit_is_one_of_words_in_the_text_and_of_one_folder() {
    String wiki =
        """
        === index.md
        ---
        related: [concepts/cache, concepts/queue]
        ---
        The systems/kafka and systems/redis.
        See [c](concepts/cache.md), [[concepts/queue]], `concepts/cache`. And concepts/lease.
        === concepts/cache.md
        # Cache
        === concepts/queue.md
        # Queue
        === systems/kafka.md
        # Kafka
        === systems/redis.md
        # Redis
        """;
    assertThat(findings(wiki)).isEmpty();
    assertThat(findings(wiki.replace("concepts/lease", "systems/lease"))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "19, 1, true",
    "18, 1, false",
    "19, 2, false",
    "38, 2, true",
  })
  void values_of_a_key_are_paths_if_they_are_twenty_and_nineteen_in_twenty_lead_somewhere(
      int written, int lost, boolean found) {
    assertThat(findings(sources(written, lost, ""))).hasSize(found ? lost : 0);
  }

  @Test
  void values_of_another_key_tell_nothing() {
    assertThat(findings(sources(18, 1, "related: [texts/t0, texts/t1, texts/t2]\n"))).isEmpty();
  }

  /** A page whose front matter names so many texts that are there, and so many that are not. */
  private static String sources(int written, int lost, String more) {
    StringBuilder page = new StringBuilder("=== index.md\n---\n" + more + "sources:\n");
    StringBuilder texts = new StringBuilder();
    for (int i = 0; i < written; i++) {
      page.append("  - texts/t%d%n".formatted(i));
      texts.append("=== texts/t%d.md%n# T%n".formatted(i));
    }
    for (int i = 0; i < lost; i++) {
      page.append("  - texts/lost%d%n".formatted(i));
    }
    return page + "---\n" + texts;
  }

  /** What is said of names, without the counts. */
  private static List<String> findings(String wiki) {
    return SmallWiki.check(wiki).findings().stream()
        .filter(found -> found.rule().equals("references/undefined-entity"))
        .map(found -> found.finding().message().replaceAll("`|;.*", ""))
        .toList();
  }
}
