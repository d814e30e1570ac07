package dev.editorial.rules.links;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;

class AmbiguousLinkTest {

  private final RuleTester tester = RuleTester.of(AmbiguousLink.class);

  @Test
  void one_finding_a_name_with_all_its_links() {
    tester.check(
        """
        === a.md
        [[x]] [[X]]
        ^^^^^ `x` may mean concepts/x.md or systems/x.md
        === b.md
        [[x]]
        === concepts/x.md
        # One
        === systems/x.md
        # Two
        """);
  }

  @Test
  void a_title_may_be_ambiguous_too() {
    tester.check(
        """
        === a.md
        [[Write-ahead log]]
        ^^^^^^^^^^^^^^^^^^^ `Write-ahead log` may mean concepts/wal.md or systems/journal.md
        === concepts/wal.md
        # Write-ahead log
        === systems/journal.md
        # Write-ahead log
        """);
  }

  @Test
  void raw_text_gives_way_to_content_and_a_page_to_its_twin() {
    tester.check(
        """
        === concepts/x.md
        # X
        [[X]]
        === raw/x.md
        # X
        === y/own.md
        # Own
        [[Own]]
        === z/own.md
        # Own
        """);
  }
}
