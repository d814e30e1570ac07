package dev.editorial.rules.run;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;

class NothingCheckedTest {

  private final RuleTester tester = RuleTester.of(NothingChecked.class);

  @Test
  void one_page_may_be_without_links() {
    tester.check(
        """
        === a.md
        # A
        """);
  }

  @Test
  void a_bare_slash_is_no_link() {
    tester.check(
        """
        === a.md
        # A
        ^ 2 pages and not one link were found, so no link was checked
        and/or
        === b.md
        # B
        """);
  }
}
