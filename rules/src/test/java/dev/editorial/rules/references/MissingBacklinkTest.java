package dev.editorial.rules.references;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.RuleTester;
import dev.editorial.testing.SmallWiki;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MissingBacklinkTest {

  private final RuleTester tester = RuleTester.of(MissingBacklink.class);

  private static String pages(int count, IntFunction<String> page) {
    return IntStream.range(0, count).mapToObj(page).collect(Collectors.joining());
  }

  private static String seenIn(int number) {
    return """
    === concepts/c%1$s.md
    # C%1$s
    ## Seen in
    - [[sources/s%1$s]]
    === sources/s%1$s.md
    # S%1$s
    ## Claims
    It rests on [[concepts/c%1$s]].
    """
        .formatted(number);
  }

  @Test
  void a_section_that_mirrors_the_links_of_another_folder() {
    tester.check(
        pages(10, MissingBacklinkTest::seenIn)
            + """
            === concepts/d.md
            # D
            === sources/t.md
            # T
            ## Claims
            It rests on [[concepts/d]], and once more on [[concepts/d]].
                        ^^^^^^^^^^^^^^ concepts/d.md leaves this page out of "Seen in"
            """);
  }

  @Test
  void a_section_that_answers_links_from_wherever_they_stand() {
    String mixed =
        pages(
            12,
            number ->
                """
                === concepts/c%1$s.md
                # C%1$s
                ## Seen in
                - [[sources/s%1$s]]
                === sources/s%1$s.md
                # S%1$s
                ## Part %1$s
                It rests on [[concepts/c%1$s]].
                """
                    .formatted(number));
    tester.check(
        mixed
            + """
            === concepts/d.md
            # D
            === sources/t.md
            # T
            It rests on [[concepts/d]].
                        ^^^^^^^^^^^^^^ concepts/d.md leaves this page out of "Seen in"
            """);
  }

  @Test
  void pages_of_one_folder_that_happen_to_name_each_other_first() {
    String both =
        pages(
            10,
            number ->
                """
                === posts/a%1$s.md
                As [the other](b%1$s.md) says.
                === posts/b%1$s.md
                As [the other](a%1$s.md) says.
                """
                    .formatted(number));
    assertThat(tester.findings(both + "=== posts/c.md\nAs [the other](a1.md) says.\n")).isEmpty();
  }

  @Test
  void the_entry_of_a_page_that_does_not_mention_it() {
    tester.check(
        pages(10, MissingBacklinkTest::seenIn)
            + """
            === concepts/d.md
            # D
            ## Seen in
            - [[sources/t]]
              ^^^^^^^^^^^^^ sources/t.md leaves this page out of "Claims"
            === sources/t.md
            # T
            """);
  }

  @Test
  void too_few_or_too_mixed_to_be_a_convention() {
    String one =
        """
        === concepts/d.md
        # D
        === sources/t.md
        # T
        It rests on [[concepts/d]].
        === sources/u.md
        # U
        It rests on [[concepts/d]].
        """;
    assertThat(tester.findings(pages(9, MissingBacklinkTest::seenIn))).isEmpty();
    assertThat(tester.findings(pages(10, MissingBacklinkTest::seenIn) + one)).isEmpty();
  }

  @Test
  void related_pages_answer_each_other() {
    String both =
        pages(
            10,
            number ->
                """
                === concepts/a%1$s.md
                ---
                related: "[[concepts/b%1$s]]"
                ---
                === concepts/b%1$s.md
                ---
                related: "[[concepts/a%1$s]]"
                ---
                """
                    .formatted(number));
    tester.check(
        both
            + """
            === concepts/c.md
            ---
            related: "[[concepts/d]]"
                      ^^^^^^^^^^^^^^ concepts/d.md leaves this page out of `related`
            ---
            === concepts/d.md
            # D
            """);
  }

  @Test
  void a_declared_section_counts_with_the_sections_below_it() {
    tester.check(
        """
        === editorial.yml
        relations:
          seen-in: {from: "## Seen in", inverse: mentions}
        === concepts/a.md
        # A
        ## Seen in
        ### 2024
        - [[sources/s]]
        === concepts/b.md
        # B
        See [[concepts/a]].
        === sources/s.md
        # S
        It rests on [[concepts/a]] and [[concepts/b]].
                                       ^^^^^^^^^^^^^^ concepts/b.md leaves this page out of "Seen in"
        """);
  }

  @Test
  void an_inverse_that_nobody_knows_is_an_error_of_the_settings() {
    assertThat(
            SmallWiki.refusal(
                """
                === editorial.yml
                relations:
                  parent:
                    inverse: childern
                === index.md
                # Home
                """))
        .isEqualTo("editorial.yml:3: unknown relation `childern`; did you mean `children`?");
  }
}
