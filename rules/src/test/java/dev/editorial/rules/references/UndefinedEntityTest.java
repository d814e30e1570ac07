package dev.editorial.rules.references;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Severity;
import dev.editorial.testing.RuleTester;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UndefinedEntityTest {

  private final RuleTester tester = RuleTester.of(UndefinedEntity.class);

  @Test
  void one_finding_a_name_with_all_its_mentions() {
    tester.check(
        """
        === concepts/a.md
        ---
        parent: "[[concepts/gone]]"
                 ^^^^^^^^^^^^^^^^^ `concepts/gone` does not exist; it is mentioned 4 times on 2 pages
        ---
        See [[concepts/gone|the other]] and concepts/gone, too.
        === concepts/b.md
        See `concepts/gone`.
        """);
  }

  @Test
  void words_with_a_slash_are_no_mention_and_neither_are_parts_of_paths() {
    tester.check(
        """
        === concepts/quorum.md
        People/processes, concepts/ideas, systems/concepts, https://example.org/concepts/some-thing,
        src/concepts/some-thing, ./concepts/some-thing.py, `cat concepts/some-thing`, concepts/some-*,
        concepts/{some-thing}, and/or.
        """);
  }

  @Test
  void words_with_a_slash_are_mentions_where_the_settings_name_the_folder() {
    tester.check(
        """
        === editorial.yml
        entities: [concepts]
        === index.md
        It is concepts/lease that matters.
              ^^^^^^^^^^^^^^ `concepts/lease` does not exist; it is mentioned once on 1 page
        """);
  }

  @Test
  void words_with_a_slash_are_mentions_where_the_wiki_writes_them_so() {
    tester.check(
        """
        === concepts/quorum.md
        See concepts/lease and concepts/quorum.
        === concepts/lease.md
        See concepts/quorum and concepts/leasse.
                                ^^^^^^^^^^^^^^^ `concepts/leasse` does not exist; it is mentioned once on 1 page
        """);
  }

  @Test
  void a_wikilink_answers_to_file_name_title_alias_and_slug() {
    tester.check(
        """
        === index.md
        [[kafka]] [[Apache Kafka]] [[The Log]] [[Two Phase Commit]] [[two-phase-commit]]
        === systems/kafka.md
        ---
        title: Apache Kafka
        aliases: [The Log]
        ---
        === concepts/two-phase-commit.md
        # 2PC
        [[index]] [[../systems/kafka]] [[../index]]
        """);
  }

  @Test
  void the_bar_in_a_table_may_be_escaped() {
    tester.check(
        """
        === index.md
        | a | b |
        | - | - |
        | [[systems/kafka\\|Kafka]] | [[systems/gone\\|Gone]] |
                                     ^^^^^^^^^^^^^^^^^^^^^^ `systems/gone` does not exist; it is mentioned once on 1 page
        === systems/kafka.md
        # Kafka
        """);
  }

  @Test
  void a_link_label_with_a_page_in_double_brackets_as_its_target_is_one_link() {
    tester.check(
        """
        === index.md
        [label]([[systems/kafka]]) [label]([[systems/gone]])
                                   ^^^^^^^^^^^^^^^^^^^^^^^^^ `systems/gone` does not exist; it is mentioned once on 1 page
        === systems/kafka.md
        # Kafka
        """);
  }

  @Test
  void an_unquoted_wikilink_in_front_matter_counts() {
    tester.check(
        """
        === systems/kafka.md
        ---
        related:
          - [[systems/gone]]
            ^^^^^^^^^^^^^^^^ `systems/gone` does not exist; it is mentioned once on 1 page
        ---
        """);
  }

  @Test
  void matrices_attributes_and_shell_tests_are_no_wikilinks() {
    tester.check(
        """
        === index.md
        [[1, 2], [3, 4]] [[1, 2]] [[:alpha:]] [[ -f x ]] `[[systems/gone]]`

        ```toml
        [[systems/gone]]
        ```
        """);
  }

  @Test
  void a_front_matter_path_that_exists_is_a_link() {
    tester.check(
        """
        === systems/a.md
        ---
        sources:
          - raw/text.md
          - sources/2024-01-02-talk
          - sources/2024-01-03-gone
            ^^^^^^^^^^^^^^^^^^^^^^^ `sources/2024-01-03-gone` does not exist; it is mentioned once on 1 page
          - some/thing else
        ---
        === raw/text.md
        x
        === sources/2024-01-02-talk.md
        # Talk
        """);
  }

  @Test
  void a_title_may_hold_what_looks_like_parts_of_a_link() {
    tester.check(
        """
        === index.md
        [[Hope: A Memory]] [[Hardening | 10 Principles]] [[C# basics]] [[CLAUDE.md]] [[Implicit vs Explicit]]
        === sources/hope.md
        ---
        title: "Hope: A Memory"
        ---
        === sources/hardening.md
        ---
        title: Hardening | 10 Principles
        ---
        === concepts/c-sharp.md
        # C# basics
        === concepts/claude.md
        # CLAUDE.md
        === concepts/implicit.md
        # Implicit vs. Explicit
        """);
  }

  @Test
  void what_its_own_words_announce_is_information_only() {
    var findings =
        tester.findings(
            """
            === concepts/a.md
            See `concepts/b-one` (no page yet).

            Pages not yet written:

            - `concepts/b-two`

            But `concepts/b-three` is an error.

            Consider a `concepts/b-four` page.
            """);
    assertThat(findings)
        .extracting(finding -> finding.severity().word() + " " + finding.finding().subject())
        .containsExactly(
            "info concepts/b-one",
            "info concepts/b-two",
            "error concepts/b-three",
            "info concepts/b-four");
  }

  @Test
  void the_names_of_pages_announce_nothing() {
    assertThat(
            tester.findings(
                """
                === index.md
                # The todo application
                See [[systems/todo-list]]. Consider a log, as in [[concepts/wal-missing]].
                """))
        .extracting(finding -> finding.severity().word())
        .containsExactly("error", "error");
  }

  @Test
  void the_names_of_two_entity_folders_are_no_mention() {
    RuleTester.of(UndefinedEntity.class)
        .check(
            """
            === editorial.yml
            entities: [concepts, systems]
            === index.md
            It has 12 concepts/systems, and [[concepts/quorum]].
            === concepts/quorum.md
            # Quorum
            === systems/kafka.md
            # Kafka
            """);
  }

  /** A wiki that thinks ahead by so many names, each used once. */
  private static String plans(int names) {
    return "=== index.md\n"
        + IntStream.range(0, names)
            .mapToObj(i -> "[[%s]]\n".formatted((char) ('a' + i) + "-thought"))
            .collect(Collectors.joining())
        + "=== quorum.md\n# Quorum\n";
  }

  @Test
  void where_plans_are_many_a_name_used_once_says_nothing_unless_it_is_nearly_right() {
    assertThat(tester.findings(plans(19))).hasSize(19);
    assertThat(tester.findings(plans(20))).isEmpty();
    assertThat(
            tester.findings(
                plans(20)
                    + """
                    === more.md
                    [[b-thought]] [[quorom]] [[lost/for-good]]
                    """))
        .extracting(found -> found.finding().message())
        .containsExactlyInAnyOrder(
            "`b-thought` is not written yet; it is mentioned twice on 2 pages",
            "`lost/for-good` does not exist; it is mentioned once on 1 page",
            "`quorom` is not written yet; it is mentioned once on 1 page");
  }

  @Test
  void a_day_that_nobody_wrote_about_is_no_plan() {
    assertThat(tester.findings(plans(3) + "=== 2024-01-02.md\n[[2024-01-03]]\n")).hasSize(3);
  }

  @Test
  void a_day_is_no_slip_of_another() {
    String links = "=== index.md\n" + "[[2024-01-02]]\n".repeat(30);
    assertThat(tester.findings(links + "[[2024-01-03]]\n=== 2024-01-02.md\n# Day\n"))
        .extracting(found -> found.finding().suggestion().orElseThrow())
        .containsExactly("write the page, correct the name, or drop the mention");
  }

  @Test
  void the_nearest_other_page_is_suggested() {
    assertThat(suggestion("=== concepts/quorum.md\n# Quorum\n=== a.md\n[[concepts/qorum]]\n"))
        .isEqualTo("did you mean `concepts/quorum`? Otherwise write it");
    assertThat(suggestion("=== concepts/quorum.md\n# Quorum\n[[concepts/qorum]]\n"))
        .isEqualTo("write the page, correct the name, or drop the mention");
    assertThat(
            suggestion(
                """
                === .obsidian/app.json
                {}
                === a.md
                [[Old name]]
                === systems/kafka.md
                ---
                aliases: [old name]
                ---
                # Kafka
                """))
        .isEqualTo(
            "it is an alias of systems/kafka, which this tool does not follow; write"
                + " `[[kafka|Old name]]`");
  }

  private String suggestion(String wiki) {
    return tester.findings(wiki).get(0).finding().suggestion().orElseThrow();
  }

  @Test
  void a_path_in_front_matter_only_looks_like_a_mention_where_no_entities_lie() {
    String page = "=== systems/a.md\n---\nsources:%s%n  - texts/gone%n---%n%%s%n%s";
    String wiki =
        page.formatted(
            IntStream.range(0, 40)
                .mapToObj("\n  - texts/t%d"::formatted)
                .collect(Collectors.joining()),
            IntStream.range(0, 40)
                .mapToObj("=== texts/t%d.md\n# T\n"::formatted)
                .collect(Collectors.joining()));
    assertThat(tester.findings(wiki.formatted("Text.")).get(0).finding().ceiling())
        .isEqualTo(Severity.WARNING);
    assertThat(tester.findings(wiki.formatted("[[texts/gone]]")).get(0).finding().ceiling())
        .isEqualTo(Severity.ERROR);
  }
}
