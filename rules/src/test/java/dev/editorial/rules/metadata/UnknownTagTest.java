package dev.editorial.rules.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.RuleTester;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnknownTagTest {

  private static final String COMMON =
      IntStream.range(0, 5)
          .mapToObj(
              i ->
                  "=== c%d.md\n---\ntags: [replication, time-series, agents, protection, class-2, AI, api-integration]\n---\n"
                      .formatted(i))
          .collect(Collectors.joining());

  private final RuleTester tester = RuleTester.of(UnknownTag.class);

  @Test
  void case_plural_separator_and_one_letter() {
    tester.check(
        COMMON
            + """
            === d.md
            ---
            tags:
              - Replication
                ^^^^^^^^^^^ the tag `Replication` looks like a slip of `replication`, which 5 pages carry
              - time_series
                ^^^^^^^^^^^ the tag `time_series` looks like a slip of `time-series`, which 5 pages carry
              - agent
                ^^^^^ the tag `agent` looks like a slip of `agents`, which 5 pages carry
              - repliaction
                ^^^^^^^^^^^ the tag `repliaction` looks like a slip of `replication`, which 5 pages carry
              - ai
                ^^ the tag `ai` looks like a slip of `AI`, which 5 pages carry
            ---
            """);
  }

  @Test
  void other_words_numbers_and_levels_are_no_slips() {
    tester.check(
        COMMON
            + """
            === d.md
            ---
            tags: [class-3, agents/coding, agency, ais, projection, replicating, time, ai-integration]
            ---
            """);
  }

  @Test
  void what_three_pages_say_is_meant() {
    tester.check(
        COMMON
            + """
            === d.md
            ---
            tags: [agent]
            ---
            === e.md
            ---
            tags: [agent]
            ---
            === f.md
            ---
            tags: [agent]
            ---
            """);
  }

  @Test
  void tags_in_one_line_and_in_obsidians_way() {
    tester.check(
        COMMON
            + """
            === d.md
            ---
            tags: storage, replicaton
                  ^^^^^^^^^^^^^^^^^^^ the tag `replicaton` looks like a slip of `replication`, which 6 pages carry
            ---
            === e.md
            ---
            tag: "#replication #agent"
                 ^^^^^^^^^^^^^^^^^^^ the tag `agent` looks like a slip of `agents`, which 5 pages carry
            ---
            """);
  }

  @Test
  void a_vocabulary_is_all_there_is() {
    tester.check(
        """
        === editorial.yml
        rules: {metadata/unknown-tag: {severity: warning, vocabulary: [storage, replication], keys: [topics]}}
        === d.md
        ---
        topics: [storage, replicaton]
                          ^^^^^^^^^^ the tag `replicaton` is not in the vocabulary
        tags: [anything]
        ---
        """);
  }

  @Test
  void of_two_common_tags_the_more_common_is_meant_and_suggested() {
    for (List<String> tags : List.of(List.of("Agents", "agents"), List.of("agents", "Agents"))) {
      StringBuilder wiki = new StringBuilder();
      for (int i = 0; i < 11; i++) {
        String tag = tags.get(i < 5 ? 0 : 1);
        wiki.append("=== p%02d.md%n---%ntags: [%s]%n---%n".formatted(i, tag));
      }
      wiki.append("=== q1.md\n---\ntags: [AGENTS]\n---\n=== q2.md\n---\ntags: [AGENTS]\n---\n");
      assertThat(tester.findings(wiki.toString()))
          .hasSize(2)
          .allSatisfy(
              found ->
                  assertThat(found.finding().suggestion())
                      .hasValue("write `%s`".formatted(tags.get(1))));
    }
  }

  @Test
  void nothing_between_two_commas_is_no_tag() {
    tester.check(
        """
        === editorial.yml
        rules: {metadata/unknown-tag: {severity: warning, vocabulary: [storage]}}
        === d.md
        ---
        tags: "storage, , storage"
        ---
        """);
  }
}
