package dev.editorial.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.SmallWiki;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which relations are read off a wiki as written on both of their pages, and with what figures. */
class MirrorStyleTest {

  /** Pages of two folders, from one number to another, that name each other in these sections. */
  private static String pairs(String concepts, String sources, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(
            i ->
                """
                === concepts/c%1$02d.md
                # C%1$02d
                ## %2$s
                - [[sources/s%1$02d]]
                === sources/s%1$02d.md
                # S%1$02d
                ## %3$s
                - [[concepts/c%1$02d]]
                """
                    .formatted(i, concepts, sources))
        .collect(Collectors.joining());
  }

  /** A pair of which the source alone names the other, in this section. */
  private static String gap(String section) {
    return """
    === concepts/x.md
    # X
    === sources/y.md
    # Y
    ## %s
    - [[concepts/x]]
    """
        .formatted(section);
  }

  @Test
  void a_section_answers_another_from_ten_pairs_on() {
    assertThat(told(pairs("Seen in", "Claims", 0, 10) + gap("Claims")))
        .isEqualTo(
            """
            sources/y.md: concepts/x.md leaves this page out of "Seen in"
              (concepts/: "Seen in" answers "Claims" of sources/ in 10 of 11 pairs)
            """);
    assertThat(told(pairs("Seen in", "Claims", 0, 9) + gap("Claims"))).isEmpty();
  }

  @Test
  void nine_pairs_in_ten_are_a_custom() {
    String other = gap("Claims").replace("/x", "/z").replace("/y", "/w");
    assertThat(told(pairs("Seen in", "Claims", 0, 18) + gap("Claims") + other))
        .contains("in 18 of 20 pairs");
    assertThat(told(pairs("Seen in", "Claims", 0, 17) + gap("Claims") + other)).isEmpty();
  }

  @Test
  void two_relations_between_two_folders_are_told_apart() {
    String both = pairs("Seen in", "Claims", 0, 12) + pairs("Defined in", "Terms", 20, 31);
    assertThat(told(both + gap("Terms")))
        .isEqualTo(
            """
            sources/y.md: concepts/x.md leaves this page out of "Defined in"
              (concepts/: "Defined in" answers "Terms" of sources/ in 11 of 12 pairs)
            """);
  }

  @Test
  void a_section_may_answer_whatever_is_linked() {
    String seen =
        IntStream.range(0, 12)
            .mapToObj(i -> pairs("Seen in", "Part " + i, i, i + 1))
            .collect(Collectors.joining());
    assertThat(told(seen + gap("Other")))
        .isEqualTo(
            """
            sources/y.md: concepts/x.md leaves this page out of "Seen in"
              (concepts/: "Seen in" answers the links of sources/ in 12 of 13 pairs)
            """);
    String claims =
        IntStream.range(0, 12)
            .mapToObj(i -> pairs("Part " + i, "Claims", i, i + 1))
            .collect(Collectors.joining());
    assertThat(told(claims + gap("Claims")))
        .isEqualTo(
            """
            sources/y.md: concepts/x.md leaves this page out of its text
              (sources/: "Claims" answers the links of concepts/ in 12 of 13 pairs)
            """);
  }

  @Test
  void a_link_in_another_section_is_neither_question_nor_answer() {
    assertThat(told(pairs("Seen in", "Claims", 0, 12) + gap("Asides"))).isEmpty();
    String elsewhere =
        """
        === concepts/x.md
        # X
        ## Asides
        - [[sources/y]]
        === sources/y.md
        # Y
        ## Claims
        - [[concepts/x]], and once more [[concepts/x]]
        """;
    assertThat(told(pairs("Seen in", "Claims", 0, 12) + elsewhere))
        .contains("sources/y.md: concepts/x.md leaves this page out of \"Seen in\"");
  }

  @Test
  void the_text_before_the_first_section_is_a_place_as_any() {
    String opening = pairs("Seen in", "Claims", 0, 12).replaceAll("## Seen in\n", "");
    assertThat(told(opening + gap("Claims")))
        .contains("concepts/: the text before its first section answers \"Claims\" of sources/");
  }

  @Test
  void of_two_answers_to_one_section_the_one_that_more_pairs_have_counts() {
    String both =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    pairs("Seen in", "Claims", i, i + 1)
                        + (i == 0 ? "" : "## Asides\n- [[concepts/c%02d]]\n".formatted(i)))
            .collect(Collectors.joining());
    assertThat(told(both + gap("Claims")))
        .isEqualTo(
            """
            sources/y.md: concepts/x.md leaves this page out of "Seen in"
              (concepts/: "Seen in" answers "Claims" of sources/ in 12 of 13 pairs)
            """);
    assertThat(told(both + gap("Asides"))).isEmpty();
  }

  @Test
  void one_page_may_answer_many_in_any_order() {
    StringBuilder hub = new StringBuilder("=== concepts/hub.md\n# Hub\n## Seen in\n");
    StringBuilder sources = new StringBuilder();
    for (int i = 11; i >= 0; i--) {
      hub.append("- [[sources/s%02d]]%n".formatted(i * 7 % 12));
      sources.append("=== sources/s%02d.md%n# S%n## Claims%n- [[concepts/hub]]%n".formatted(i));
    }
    assertThat(
            told(
                hub.toString() + sources + gap("Claims").replace("concepts/x]]", "concepts/hub]]")))
        .isEqualTo(
            """
            sources/y.md: concepts/hub.md leaves this page out of "Seen in"
              (concepts/: "Seen in" answers "Claims" of sources/ in 12 of 13 pairs)
            """);
  }

  @Test
  void a_key_is_one_place_however_it_is_spelled() {
    String keys =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    """
                    === concepts/c%1$02d.md
                    ---
                    %2$s: "[[sources/s%1$02d]]"
                    ---
                    === sources/s%1$02d.md
                    # S
                    ## Claims
                    - [[concepts/c%1$02d]]
                    """
                        .formatted(i, i % 2 == 0 ? "seen_in" : "Seen_In"))
            .collect(Collectors.joining());
    assertThat(told(keys + gap("Claims")))
        .isEqualTo(
            """
            sources/y.md: concepts/x.md leaves this page out of `seen_in`
              (concepts/: `seen_in` answers "Claims" of sources/ in 12 of 13 pairs)
            """);
  }

  @Test
  void within_one_folder_two_sections_are_one_relation_and_chance_is_none() {
    String uses =
        pairs("Uses", "Used by", 0, 12).replace("sources/", "concepts/")
            + gap("Used by").replace("sources/", "concepts/");
    assertThat(told(uses))
        .isEqualTo(
            """
            concepts/y.md: concepts/x.md leaves this page out of "Uses"
              (concepts/: "Used by" answers "Uses" of concepts/ in 12 of 13 pairs)
            """);
    assertThat(told(uses.replaceAll("## (Uses|Used by)\n", ""))).isEmpty();
  }

  @Test
  void pages_at_the_root_and_lists_of_pages() {
    String root = pairs("Seen in", "Claims", 0, 12).replace("concepts/", "");
    assertThat(told(root + gap("Claims").replace("concepts/", "")))
        .contains("(./: \"Seen in\" answers \"Claims\" of sources/ in 12 of 13 pairs)");
    assertThat(
            told(
                pairs("Seen in", "Claims", 0, 12)
                    + "=== sources/index.md\n# All\n## Claims\n- [[concepts/c01]]\n"))
        .as("a list of pages is not answered")
        .isEmpty();
  }

  @Test
  void a_declared_relation_is_answered_by_its_inverse_wherever_that_is_declared_to_stand() {
    String declared =
        """
        === editorial.yml
        relations:
          seen-in: {from: "## Seen in", inverse: claims}
          claims: {from: "## Claims"}
        """;
    assertThat(told(declared + gap("Claims")))
        .isEqualTo(
            """
            sources/y.md: concepts/x.md leaves this page out of "Seen in"
              (`seen-in` is the inverse of `claims`)
            """);
    assertThat(told(declared + pairs("Seen in", "Claims", 0, 1))).isEmpty();
    assertThat(told(declared + pairs("Seen in", "Asides", 0, 1)))
        .contains("concepts/c00.md: sources/s00.md leaves this page out of \"Claims\"");
  }

  /** What is said of relations, the evidence in a line of its own. */
  private static String told(String wiki) {
    return SmallWiki.check(wiki).findings().stream()
        .filter(found -> found.rule().equals("references/missing-backlink"))
        .map(
            found ->
                "%s: %s%n  (%s)%n"
                    .formatted(
                        found.path(),
                        found.finding().message(),
                        found.finding().evidence().orElse("")))
        .collect(Collectors.joining());
  }
}
