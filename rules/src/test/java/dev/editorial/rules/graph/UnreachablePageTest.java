package dev.editorial.rules.graph;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;

class UnreachablePageTest {

  private final RuleTester tester = RuleTester.of(UnreachablePage.class);

  @Test
  void reaching_goes_through_several_pages_and_through_relations() {
    tester.check(
        """
        === index.md
        [[a]]
        === a.md
        [[b]]
        === b.md
        ---
        parent: "[[c]]"
        ---
        === c.md
        # C
        === d.md
        # D
        ^^^ no path leads from index.md to "D"
        [[e]]
        === e.md
        # E
        ^^^ no path leads from index.md to "E"
        [[d]]
        === f.md
        [[a]]
        """);
  }

  @Test
  void without_a_start_page_the_rule_is_silent() {
    tester.check(
        """
        === a.md
        [[b]]
        === b.md
        [[a]]
        """);
  }

  @Test
  void a_wiki_that_is_not_read_from_its_start_page_is_left_alone() {
    tester.check(
        """
        === index.md
        [[a]]
        === a.md
        # A
        === b.md
        [[c]]
        === c.md
        [[b]]
        === d.md
        [[b]]
        """);
  }
}
