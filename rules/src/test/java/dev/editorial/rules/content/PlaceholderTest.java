package dev.editorial.rules.content;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;

class PlaceholderTest {

  private final RuleTester tester = RuleTester.of(Placeholder.class);

  @Test
  void a_mark_stands_alone_or_opens_what_is_to_be_done() {
    tester.check(
        """
        === a.md
        # A

        TBD
        ^^^ TBD says that something is still to be written here

        **TODO:** tell more
          ^^^^ TODO says that something is still to be written here

        (FIXME)
         ^^^^^ FIXME says that something is still to be written here

        - XXX.
          ^^^ XXX says that something is still to be written here
        - [TBD]
           ^^^ TBD says that something is still to be written here
        - TODO(ann): tell more
          ^^^^ TODO says that something is still to be written here

        > TODO - tell more
          ^^^^ TODO says that something is still to be written here
        """);
  }

  @Test
  void words_about_marks_tasks_and_code_are_none() {
    tester.check(
        """
        === a.md
        # TODO

        TODO comments are found by the editor.

        The rest is TBD.

        `TODO: tell more`

            TODO: tell more

        ```
        TODO: tell more
        ```

        <!-- TODO: tell more -->

        - [ ] TODO: tell more
        - TODO tell more
        - todo: tell more
        - XXXL
        """);
  }

  @Test
  void a_cell_is_a_placeholder_where_the_row_says_nothing_else() {
    tester.check(
        """
        === a.md
        | name | meaning | since |
        | --- | --- | --- |
        | a | TBD | |
              ^^^ TBD says that something is still to be written here
        | b | second amendment | TBD |
        | c | TODO: tell more | 1.0 |
              ^^^^ TODO says that something is still to be written here
        | d | TODO | |
        """);
  }

  @Test
  void a_form_is_a_whole_heading_or_a_whole_value() {
    tester.check(
        """
        === a.md
        ---
        summary: "{{description}}"
                 ^^^^^^^^^^^^^^^ `summary` is {{description}}, which was meant to be replaced
        released: YYYY-MM-DD
                  ^^^^^^^^^^ `released` is YYYY-MM-DD, which was meant to be replaced
        owner: TODO
               ^^^^ `owner` is TODO, which was meant to be replaced
        created: YYYY-MM-DD
        format: YYYY-MM-DD HH:mm
        ---
        # {{ title }}
        ^^^^^^^^^^^^^ the heading is {{ title }}, which was meant to be replaced
        ## YYYY-MM-DD
        ^^^^^^^^^^^^^ the heading is YYYY-MM-DD, which was meant to be replaced
        ## {{ page.title }}
        ## How to use {{title}}
        """);
  }

  @Test
  void templates_and_logs_are_left_alone() {
    tester.check(
        """
        === templates/a.md
        TODO: tell more
        === log.md
        TODO: tell more
        === raw/a.md
        TODO: tell more
        """);
  }
}
