package dev.editorial.rules.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"[[concepts/a1]]\"",
        "Vector  Clock",
        "a1",
        "concepts/a1",
        "concepts/a1.md",
        "[Something else, Vector clock]"
      })
  void a_page_may_say_which_one_it_is_not(String other) {
    assertThat(tester.findings(vectorClocks(other))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"[[concepts/other]]\"", "Something else", "concepts/a"})
  void to_be_told_apart_from_another_is_not_enough(String other) {
    assertThat(tester.findings(vectorClocks(other))).hasSize(1);
  }

  private static String vectorClocks(String distinctFrom) {
    return """
    === concepts/a1.md
    # Vector clock
    === concepts/a2.md
    ---
    distinct_from: %s
    ---
    # Vector clocks
    See [[concepts/a1]].
    === concepts/other.md
    # Lease
    """
        .formatted(distinctFrom);
  }

  @Test
  void what_is_in_parentheses_counts_unless_it_abbreviates_the_name() {
    tester.check(
        """
        === concepts/a1.md
        # Queue
        === concepts/a2.md
        # Queue (fast)
        """);
  }
}
