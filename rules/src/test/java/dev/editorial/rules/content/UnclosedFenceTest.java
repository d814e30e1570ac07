package dev.editorial.rules.content;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;

class UnclosedFenceTest {

  private final RuleTester tester = RuleTester.of(UnclosedFence.class);

  @Test
  void a_fence_in_a_list_ends_with_the_list() {
    tester.check(
        """
        === a.md
        - item

          ```java
          int x;

        text
        """);
  }

  @Test
  void a_longer_fence_may_hold_a_shorter_one() {
    tester.check(
        """
        === a.md
        ````markdown
        ```java
        ````

        ```java
        ^^^^^^^ this fence never closes, so the rest of the page is code
        int x;
        """);
  }
}
