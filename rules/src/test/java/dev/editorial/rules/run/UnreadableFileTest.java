package dev.editorial.rules.run;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;

class UnreadableFileTest {

  private final RuleTester tester = RuleTester.of(UnreadableFile.class);

  @Test
  void the_rest_of_the_page_is_still_read() {
    tester.check(
        """
        === a.md
        # A

        [b](b.md) \\xff\\xfe
                  ^ the file cannot be read properly: it is not valid UTF-8
        === b.md
        [a](a.md)
        """);
  }
}
