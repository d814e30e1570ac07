package dev.editorial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.Progress.Stage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProgressLineTest {

  /** What a terminal gets, and a sign that some text has come. */
  private static final class Screen extends StringWriter {

    private final String awaited;
    private final CountDownLatch seen = new CountDownLatch(1);

    Screen(String awaited) {
      this.awaited = awaited;
    }

    @Override
    public void flush() {
      if (toString().contains(awaited)) {
        seen.countDown();
      }
    }

    void await() throws InterruptedException {
      assertThat(seen.await(50, TimeUnit.SECONDS)).as(toString()).isTrue();
    }
  }

  @Test
  void tellsStageAndStepsAndVanishes() throws InterruptedException {
    Screen screen = new Screen("reading pages 100%");
    try (ProgressLine line = new ProgressLine(new PrintWriter(screen), Duration.ZERO)) {
      line.begins(Stage.READING, 2_000);
      IntStream.range(0, 2_000).parallel().forEach(i -> line.step());
      screen.await();
    }

    assertThat(screen.toString()).contains("2000/2000").endsWith("\r\u001B[K");
  }

  @Test
  void theNextStageTakesTheLine() throws InterruptedException {
    Screen screen = new Screen("checking rules");
    Screen first = new Screen("resolving links");
    PrintWriter both =
        new PrintWriter(screen) {
          @Override
          public void print(String text) {
            super.print(text);
            first.write(text);
            first.flush();
          }
        };
    try (ProgressLine line = new ProgressLine(both, Duration.ZERO)) {
      line.begins(Stage.JOINING, 1);
      first.await();
      line.begins(Stage.CHECKING, 40);
      screen.await();
    }

    assertThat(screen.toString()).doesNotContain("\n").endsWith("\r\u001B[K");
  }

  @Test
  void showsNothingOfAShortRun() {
    StringWriter screen = new StringWriter();
    try (ProgressLine line = new ProgressLine(new PrintWriter(screen), Duration.ofDays(1))) {
      line.begins(Stage.READING, 1);
      line.step();
    }

    assertThat(screen.toString()).isEmpty();
  }
}
