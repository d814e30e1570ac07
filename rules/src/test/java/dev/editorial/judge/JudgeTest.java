package dev.editorial.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.SmallWiki;
import org.junit.jupiter.api.Test;

class JudgeTest {

  @Test
  void findings_are_told_by_page_then_by_place_then_by_rule() {
    String wiki =
        """
        === b.md
        [x](gone.md)
        === a.md
        # A

        ![y](gone.png) [x](gone.md)

        [z](#nowhere)
        === index.md
        [[a]] [[b]]
        """;
    assertThat(SmallWiki.check(wiki).findings())
        .extracting(
            found -> found.path() + ":" + found.finding().span().line() + " " + found.rule())
        .containsExactly(
            "a.md:3 links/broken-asset",
            "a.md:3 links/broken-link",
            "a.md:5 links/broken-anchor",
            "b.md:1 links/broken-link");
  }
}
