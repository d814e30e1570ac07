package dev.editorial.rules.references;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.RuleTester;
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
}
