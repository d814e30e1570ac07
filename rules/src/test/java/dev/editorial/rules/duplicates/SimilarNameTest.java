package dev.editorial.rules.duplicates;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;

class SimilarNameTest {

  private final RuleTester tester = RuleTester.of(SimilarName.class);

  @Test
  void plural_spelling_word_order_and_abbreviation() {
    tester.check(
        """
        === concepts/a1.md
        # Vector clock
        === concepts/a2.md
        # Vector clocks
        ^^^^^^^^^^^^^^^ "Vector clocks" and "Vector clock" (concepts/a1.md) differ only in number or spelling
        === concepts/b1.md
        # Gray failure
        === concepts/b2.md
        # Grey failure
        ^^^^^^^^^^^^^^ "Grey failure" and "Gray failure" (concepts/b1.md) differ only in number or spelling
        === concepts/c1.md
        # SGO (SportsGameOdds) API
        === concepts/c2.md
        # SportsGameOdds (SGO) API
        ^^^^^^^^^^^^^^^^^^^^^^^^^^ "SportsGameOdds (SGO) API" and "SGO (SportsGameOdds) API" (concepts/c1.md) differ only in the order of their words
        === concepts/d1.md
        # Write-ahead log
        === concepts/d2.md
        # Write-ahead log (WAL)
        ^^^^^^^^^^^^^^^^^^^^^^^ "Write-ahead log (WAL)" and "Write-ahead log" (concepts/d1.md) differ only in an abbreviation in parentheses
        """);
  }

  @Test
  void letters_that_happen_to_be_alike_are_not_enough() {
    tester.check(
        """
        === concepts/a1.md
        # C
        === concepts/a2.md
        # C++
        === concepts/b1.md
        # Version 1.10
        === concepts/b2.md
        # Version 11.0
        === concepts/c1.md
        # Client to server
        === concepts/c2.md
        # Server to client
        === concepts/d1.md
        # Read quorum
        === concepts/d2.md
        # Road quorum
        === concepts/e1.md
        # Part 1
        === concepts/e2.md
        # Part 2
        === systems/a1.md
        # Cs
        """);
  }

  @Test
  void acronyms_have_no_plural_and_scripts_keep_their_marks() {
    tester.check(
        """
        === concepts/a1.md
        # HTTP
        === concepts/a2.md
        # HTTPS
        === concepts/b1.md
        # 🚀
        === concepts/b2.md
        # 🔥
        === concepts/c1.md
        # काल
        === concepts/c2.md
        # कल
        """);
  }
}
