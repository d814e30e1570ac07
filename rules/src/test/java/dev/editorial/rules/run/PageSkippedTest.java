package dev.editorial.rules.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.Editorial;
import dev.editorial.api.Judgement;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageSkippedTest {

  @Test
  void a_page_beyond_the_limit_is_told_and_stays_a_target(@TempDir Path directory)
      throws Exception {
    Files.writeString(directory.resolve("export.md"), "[gone](gone.md) ".repeat(1_400_000));
    Files.writeString(directory.resolve("index.md"), "[export](export.md)\n");
    assertThat(Editorial.check(Editorial.Request.of(directory)).fresh())
        .singleElement()
        .returns("run/page-skipped", Judgement::rule)
        .returns(
            "the page was left out: it has 22 MB, which no page of a wiki has",
            finding -> finding.finding().message());
  }
}
