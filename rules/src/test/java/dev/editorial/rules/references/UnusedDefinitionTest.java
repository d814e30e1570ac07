package dev.editorial.rules.references;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnusedDefinitionTest {

  private final RuleTester tester = RuleTester.of(UnusedDefinition.class);

  @Test
  void footnotes_and_second_definitions() {
    tester.check(
        """
        === a.md
        One.[^1] See [b] and [B].

        [b]: b.md
        [B]: b.md
        ^^^^^^^^^ `[B]` is defined on this page before, with the same target
        [^1]: Told.
        [^1]: Told again.
        ^^^^^^^^^^^^^^^^^ `[^1]` is defined on this page before, with a text of its own
        [^2]: Never told.
        ^^^^^^^^^^^^^^^^^ nothing on this page refers to `[^2]`
        === b.md
        # B
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[//]: # (a note)\n[comment]: <> (another)\n[x]: # (a third)\n",
        "[[b|a page]]\n\n[b]: b.md 'B'\n",
        "[[b#Part]]\n\n[b#Part]: b.md 'B'\n",
        "[//begin]: # \"generated\"\n[b]: b.md 'B'\n[//end]: # \"generated\"\n",
        "`[b]`\n\n[b]: b.md\n",
        "--8<-- \"more.md\"\n\n[b]: b.md\n",
      })
  void what_a_tool_may_use_or_nobody_is_to_see(String page) {
    assertThat(tester.findings("=== mkdocs.yml\ndocs_dir: .\n=== b.md\n# B\n=== a.md\n" + page))
        .isEmpty();
  }

  @Test
  void a_page_that_another_shows_may_define_for_it() {
    assertThat(
            tester.findings(
                """
                === .obsidian/app.json
                {}
                === a.md
                ![[terms]]
                === terms.md
                [x]: https://example.org
                """))
        .isEmpty();
  }

  @Test
  void a_link_to_a_page_or_to_what_is_named_like_the_label_uses_nothing() {
    tester.check(
        """
        === a.md
        [b](b.md)

        [b.md]: https://example.org
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ nothing on this page refers to `[b.md]`
        === b.md
        # B

        [x]: https://example.org
        ^^^^^^^^^^^^^^^^^^^^^^^^ nothing on this page refers to `[x]`
        """);
  }
}
