package dev.editorial.rules.references;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;

class UndefinedLabelTest {

  private final RuleTester tester = RuleTester.of(UndefinedLabel.class);

  @Test
  void full_and_collapsed_references_count_shortcuts_do_not() {
    tester.check(
        """
        === index.md
        [one][gone] [two][] [three] [four][Some Label]
        ^^^^^^^^^^^ `[gone]` is not defined on this page, so the link shows as plain brackets
                    ^^^^^^^ `[two]` is not defined on this page, so the link shows as plain brackets

        [some label]: https://example.org
        """);
  }

  @Test
  void brackets_of_other_trades_are_no_references() {
    tester.check(
        """
        === index.md
        matrix[i][j] as said [1][2], [Microsoft][ODBC][SQL Server], MFCx0[U][D].DLL, x[a][ *b*], `[a][b]`
        """);
  }

  @Test
  void a_definition_inside_a_list_or_quote_counts() {
    tester.check(
        """
        === index.md
        [one][a] [two][b]

        - [a]: https://example.org

        > [b]: https://example.org
        """);
  }

  @Test
  void definitions_in_snippets_and_comments_that_a_build_turns_into_them_count() {
    tester.check(
        """
        === docs/index.md
        [one][shared] [two][plugin.lang] [three](#plugin.lang) [four][gone] [five][put in]
                                                               ^^^^^^^^^^^^ `[gone]` is not defined on this page, so the link shows as plain brackets

        #### <!-- md:setting plugin.lang -->

        --8<-- "parts/here.md"
        === includes/links.md
        [shared]: https://example.org
        === parts/here.md
        [put in]: https://example.org
        === mkdocs.yml
        hooks: [shortcodes.py]
        markdown_extensions:
          - pymdownx.snippets:
              auto_append: [includes/links.md]
        """);
  }

  @Test
  void the_optional_parts_of_a_command_are_no_references() {
    tester.check(
        """
        === index.md
        publish [[ip:][hostPort]:]containerPort, but [text][gone]
                                                     ^^^^^^^^^^^^ `[gone]` is not defined on this page, so the link shows as plain brackets
        """);
  }

  @Test
  void what_is_appended_to_every_page_is_found_where_snippets_are_and_may_hold_others() {
    tester.check(
        """
        === docs/index.md
        [one][shared] [two][nested] [three][gone]
                                    ^^^^^^^^^^^^^ `[gone]` is not defined on this page, so the link shows as plain brackets
        === docs/parts/refs.md
        [shared]: https://example.org

        --8<--
        links.md
        --8<--
        === docs/parts/links.md
        [nested]: https://example.org
        === mkdocs.yml
        markdown_extensions:
          - pymdownx.snippets:
              base_path: [docs/parts]
              auto_append: [refs.md]
        """);
  }
}
