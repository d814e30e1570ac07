package dev.editorial.rules.references;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;

class UndefinedFootnoteTest {

  private final RuleTester tester = RuleTester.of(UndefinedFootnote.class);

  @Test
  void definitions_may_come_later_and_in_any_case() {
    tester.check(
        """
        === index.md
        One.[^a] Two.[^Note] Three.[^gone]
                                   ^^^^^^^ the footnote `[^gone]` has no text on this page

        [^a]: Text.
        [^note]: Text.
        """);
  }

  @Test
  void classes_of_characters_are_no_footnotes() {
    tester.check(
        """
        === index.md
        Match [^a-z], [^0-9A-F], [^/]+ and `[^x]`.
        """);
  }

  @Test
  void hidden_comments_hold_none() {
    tester.check(
        """
        === index.md
        %% [^x] %% and [^y]
                       ^^^^ the footnote `[^y]` has no text on this page
        """);
  }
}
