package dev.editorial.rules.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenLinkTest {

  private final RuleTester tester = RuleTester.of(BrokenLink.class);

  @Test
  void a_path_may_be_relative_to_the_folder_or_to_the_root() {
    tester.check(
        """
        === index.md
        [a](systems/a.md)
        === systems/a.md
        [b](b.md) [b](systems/b.md) [b](/systems/b.md) [b](./b.md) [b](../systems/b.md)
        === systems/b.md
        [gone](systems/gone.md)
        ^^^^^^^^^^^^^^^^^^^^^^^ `systems/gone.md` does not exist
        """);
  }

  @Test
  void a_page_is_found_without_its_extension_by_its_folder_and_by_its_built_name() {
    tester.check(
        """
        === index.md
        [a](systems/a) [systems](systems/) [systems](systems) [a](systems/a.html) [b](systems/b.html)
                                                                                  ^^^^^^^^^^^^^^^^^^^ `systems/b.html` does not exist
        === systems/index.md
        # Systems
        === systems/a.md
        # A
        """);
  }

  @Test
  void percent_encoding_entities_and_angle_brackets_are_undone() {
    tester.check(
        """
        === index.md
        [one](two%20words.md) [two](<two words.md>) [three](a&amp;b.md) [four](gr%C3%BCn.md?raw=1)
        === two words.md
        # Two words
        === a&b.md
        # A and B
        === grün.md
        # Grün
        """);
  }

  @Test
  void a_wikilink_with_a_destination_is_one_inline_link() {
    tester.check(
        """
        === index.md
        [[Cache]](systems/cache.md) [[Queue]](systems/queue.md)
                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ `systems/queue.md` does not exist
        === systems/cache.md
        # Cache
        """);
  }

  @Test
  void reference_links_html_links_and_links_in_tables_and_footnotes_count() {
    tester.check(
        """
        === index.md
        [one][gone] and <a href="gone.md">two</a>[^n]
        ^^^^^^^^^^^ `gone.md` does not exist
                                 ^^^^^^^ `gone.md` does not exist

        | a | b |
        | - | - |
        | x | [three](gone.md) |
              ^^^^^^^^^^^^^^^^ `gone.md` does not exist

        [^n]: See [four](gone.md).
                  ^^^^^^^^^^^^^^^ `gone.md` does not exist

        [gone]: gone.md
        """);
  }

  @Test
  void code_comments_and_maths_hold_no_links() {
    tester.check(
        """
        === index.md
        `[a](gone.md)` <!-- [b](gone.md) --> $E[x](y)$ $$M[1](2)$$ \\[c](gone.md\\)

        ```
        [d](gone.md)
        ```

        <!--
        [e](gone.md)
        -->

            [f](gone.md)
        """);
  }

  @Test
  void what_is_in_percent_comments_is_hidden() {
    tester.check(
        """
        === index.md
        %% [a](gone.md) %% 100%

        %%
        [b](gone.md)
        %%

        [c](gone.md)
        ^^^^^^^^^^^^ `gone.md` does not exist
        """);
  }

  @Test
  void templates_and_urls_are_not_for_us_to_judge() {
    tester.check(
        """
        === index.md
        [a]({{site.url}}/x) [b](https://example.org) [c](mailto:a@example.org) [d](//example.org/x) <https://example.org/gone.md>
        """);
  }

  @Test
  void a_site_root_path_is_ours_only_where_its_first_folder_is() {
    tester.check(
        """
        === index.md
        [a](/elsewhere/page) [b](/systems/gone)
                             ^^^^^^^^^^^^^^^^^^ `/systems/gone` does not exist
        === systems/a.md
        # A
        """);
  }

  @Test
  void raw_log_template_and_report_pages_are_not_checked_but_may_be_linked_to() {
    tester.check(
        """
        === index.md
        [raw](raw/text.md) [log](log.md)
        === raw/text.md
        [a](gone.md)
        === log.md
        [a](gone.md)
        === templates/page.md
        [a](gone.md)
        === lint-report.md
        [a](gone.md)
        === CLAUDE.md
        [a](gone.md)
        === concepts/agents.md
        [a](gone.md)
        ^^^^^^^^^^^^ `gone.md` does not exist
        === entities/Claude.md
        [a](gone.md)
        ^^^^^^^^^^^^ `gone.md` does not exist
        """);
  }

  @Test
  void a_byte_order_mark_does_not_hide_front_matter() {
    tester.check(
        """
        === index.md
        \\xef\\xbb\\xbf---
        parent: "[gone](gone.md)"
                 ^^^^^^^^^^^^^^^ `gone.md` does not exist
        ---
        """);
  }

  @Test
  void a_link_beside_an_escaped_bar_in_a_table_is_checked_and_placed() {
    tester.check(
        """
        === index.md
        | a | b |
        | - | - |
        | [[index\\|A]] and [x](nope.md) | `a\\|b` [z\\|y](gone.md) |
                           ^^^^^^^^^^^^ `nope.md` does not exist
                                                 ^^^^^^^^^^^^^^^ `gone.md` does not exist
        """);
  }

  @Test
  void a_number_in_double_brackets_with_a_definition_is_a_citation() {
    tester.check(
        """
        === index.md
        See [[1]] and [[2]].
                       ^^^ `gone.md` does not exist

        [1]: https://example.org
        [2]: gone.md
        """);
  }

  @Test
  void what_is_excluded_is_a_target_with_and_without_its_extension() {
    tester.check(
        """
        === index.md
        [a](drafts/a.md) [b](drafts/a) [[drafts/a]] [c](drafts/gone)
                                                    ^^^^^^^^^^^^^^^^ `drafts/gone` does not exist
        === drafts/a.md
        # A
        === editorial.yml
        exclude: ["drafts/"]
        """);
  }

  @Test
  void a_path_that_no_system_takes_is_broken_and_no_more() {
    tester.check(
        """
        === docs/index.md
        [x](a%00b.md) [y](../a%00b.md)
        ^^^^^^^^^^^^^ `a%00b.md` does not exist
                      ^^^^^^^^^^^^^^^^ `../a%00b.md` does not exist
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "systems/qeue.md     | did you mean `../systems/queue.md`?",
        "/systems/qeue.md    | did you mean `/systems/queue.md`?",
        "/systems/queu/      | correct the path, write the page, or drop the link",
        "gone.md             | correct the path, write the page, or drop the link",
        "stort.md            | correct the path, write the page, or drop the link",
        "LICENCE             | did you mean `../LICENSE`?",
        "example.com/queue   | write `https://example.com/queue`, if a site is meant",
        "www.example.de/queue | write `https://www.example.de/queue`, if a site is meant",
        "example.md          | correct the path, write the page, or drop the link",
      })
  void what_is_nearly_right_is_suggested(String target, String suggestion) {
    assertThat(
            tester.findings(
                """
                === docs/start.md
                [x](%s)
                === systems/queue.md
                # Queue
                === LICENSE
                free
                """
                    .formatted(target)))
        .extracting(found -> found.finding().suggestion().orElseThrow())
        .containsExactly(suggestion);
  }

  /** Pages that show a folder are all called alike, and which of them is meant is told by it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "d/README.md       | did you mean `c/d/README.md`?",
        "e/c/d/README.md   | did you mean `c/d/README.md`?",
        "d/note.md         | did you mean `c/d/note.md`?",
        "guide/README.md   | correct the path, write the page, or drop the link",
        "READMEE.md        | did you mean `README.md`?",
        "guide/solo.md     | did you mean `a/solo.md`?",
      })
  void of_several_of_one_name_the_one_in_a_folder_called_alike_is_suggested(
      String target, String suggestion) {
    assertThat(
            tester.findings(
                """
                === start.md
                [x](%s)
                === README.md
                # Home
                === a/README.md
                # A
                === a/solo.md
                # Solo
                === a/note.md
                # Note
                === c/d/README.md
                # D
                === c/d/note.md
                # Note
                """
                    .formatted(target)))
        .extracting(found -> found.finding().suggestion().orElseThrow())
        .containsExactly(suggestion);
  }

  @Test
  void a_page_that_is_there_but_not_built_is_told_with_the_reason() {
    tester.check(
        """
        === mkdocs.yml
        exclude_docs: drafts/
        === docs/index.md
        [a](drafts/a.md) ![b](drafts/b.svg)
        ^^^^^^^^^^^^^^^^ `drafts/a.md` is there, but readers do not get it: `**/drafts/` in mkdocs.yml leaves it out
        === docs/drafts/a.md
        # A
        === docs/drafts/b.svg
        x
        """);
  }
}
