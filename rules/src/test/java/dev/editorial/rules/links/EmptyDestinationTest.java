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
}
