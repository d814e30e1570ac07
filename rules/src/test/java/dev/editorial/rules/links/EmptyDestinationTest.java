package dev.editorial.rules.links;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;

class EmptyDestinationTest {

  private final RuleTester tester = RuleTester.of(EmptyDestination.class);

  @Test
  void images_and_angle_brackets_count_lambdas_and_the_top_do_not() {
    tester.check(
        """
        === index.md
        ![figure]() [a](<>) [b](#) [=]() [c][]
        ^^^^^^^^^^^ this image names no target
                    ^^^^^^^ this link names no target
        """);
  }

  @Test
  void a_chapter_that_a_book_has_still_to_write_names_none() {
    tester.check(
        """
        === book.toml
        [book]
        title = "A book"
        === src/SUMMARY.md
        # Summary
        - [Written](a.md)
        - [Draft]()
        === src/a.md
        [elsewhere]()
        ^^^^^^^^^^^^^ this link names no target
        """);
  }
}
