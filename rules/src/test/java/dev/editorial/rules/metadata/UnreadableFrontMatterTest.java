package dev.editorial.rules.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;

class UnreadableFrontMatterTest {

  private final RuleTester tester = RuleTester.of(UnreadableFrontMatter.class);

  @Test
  void an_unclosed_block_is_told_and_a_rule_across_the_page_is_not() {
    tester.check(
        """
        === a.md
        ---
        ^^^ the front matter cannot be read: it opens with --- and never closes
        title: A
        # A
        === b.md
        ---

        A page that begins with a thematic break.
        === c.md
        ---
        ---
        === d.md
        # No front matter
        ---
        a: b: c
        """);
  }

  @Test
  void the_place_is_the_parsers() {
    tester.check(
        """
        === a.md
        ---
        title: A
        authors:
          - @name
            ^^^^^ the front matter cannot be read: found character '@' that cannot start any token
        ---
        === b.md
        ---
        title: {{title}}
                 ^^^^^^^ the front matter cannot be read: a list or map stands where a key is expected
        ---
        === c.md
        ---
        - a
        ^^^ the front matter cannot be read: it is no map of keys to values
        ---
        """);
  }

  @Test
  void wikilinks_in_an_unreadable_block_still_count() {
    tester.check(
        """
        === a.md
        ---
        a: b: c
            ^^^ the front matter cannot be read: mapping values are not allowed here
        parent: "[[b]]"
        ---
        === b.md
        # B
        """);
  }

  @Test
  void a_second_document_in_the_block_is_told() {
    tester.check(
        """
        === a.md
        ---
        title: A
        --- more fields ---
        ^^^ the front matter cannot be read: a second document begins in it, which tools do not read
        tags: [x]
        ---
        """);
  }

  @Test
  void toml_is_told_like_yaml_and_the_page_is_still_read() {
    tester.check(
        """
        === a.md
        +++
        title = x y
                ^^^ the front matter cannot be read: Unknown token
        +++
        # A
        """);
  }

  @Test
  void prose_between_two_thematic_breaks_is_no_front_matter() {
    tester.check(
        """
        === a.md
        ---

        Words.

        ---
        """);
  }

  @Test
  void links_that_only_look_like_a_list_are_told_to_be_made_one() {
    assertThat(
            tester
                .findings("=== a.md\n---\nrelated: [[b]], [[c/d|D]]\n---\n# A\n")
                .get(0)
                .finding()
                .suggestion())
        .contains("write a list, each link in quotes: `related: [\"[[b]]\", \"[[c/d|D]]\"]`");
    assertThat(
            tester
                .findings("=== a.md\n---\nrelated: [[b]], [[c]], [[d]]\n---\n# A\n")
                .get(0)
                .finding()
                .suggestion())
        .contains("write a list, each link in quotes: `related: [\"[[b]]\", \"[[c]]\", …]`");
  }
}
