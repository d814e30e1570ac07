package dev.editorial.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start leaves undone, so that it is short. */
class StartUpIT {

  /** It was four times as many once, and a fifth of a hook's time. */
  private static final int MOST_LAMBDAS = 220;

  @TempDir private Path work;

  @Test
  void aCheckLinksFewLambdas() throws IOException {
    Path list = work.resolve("loaded");
    new Run.Command()
        .jar("-Xlog:class+load:file=" + list)
        .and("check", Home.wikis("sysdesign"), "--no-cache")
        .and("--report", "html=" + work.resolve("html"))
        .and("--report", "json=" + work.resolve("findings.json"))
        .run();

    List<String> lambdas =
        Files.readAllLines(list).stream()
            .filter(line -> line.contains("dev.editorial.") && line.contains("$$Lambda"))
            .toList();

    assertThat(lambdas)
        .as("each one costs a start a fifth of a millisecond; write as loops what every run does")
        .isNotEmpty()
        .hasSizeLessThan(MOST_LAMBDAS);
  }
}
