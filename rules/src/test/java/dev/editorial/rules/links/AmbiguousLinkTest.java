package dev.editorial.rules.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.RuleTester;
import java.util.stream.Collectors;
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

  @Test
  void four_pages_are_named_and_the_others_counted() {
    String link = "=== a.md\n[[x]]\n";
    String four = "bcde".chars().mapToObj(c -> page((char) c)).collect(Collectors.joining());
    assertThat(message(link + four)).isEqualTo("`x` may mean b/x.md or c/x.md or d/x.md or e/x.md");
    assertThat(message(link + four + page('f') + page('g')))
        .isEqualTo("`x` may mean b/x.md or c/x.md or d/x.md or e/x.md or 2 others");
  }

  private static String page(char folder) {
    return "=== %s/x.md\n# X\n".formatted(folder);
  }

  private String message(String wiki) {
    return tester.findings(wiki).get(0).finding().message();
  }
}
