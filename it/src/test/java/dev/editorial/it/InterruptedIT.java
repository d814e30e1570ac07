package dev.editorial.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that is told to end, as by Ctrl-C, cleans up behind itself. */
class InterruptedIT {

  private static final int TIMES = 8;

  @TempDir private Path work;

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void leavesNothingHalfDone(String signal, int code) throws IOException, InterruptedException {
    Path out = Files.createDirectory(work.resolve("out"));
    StoppableRun run =
        new StoppableRun(StoppableRun.wiki(work.resolve("wiki"), 40), out, work.resolve("printed"));
    long duration = run.complete();
    List<String> whole = run.names();

    int stopped = 0;
    for (int i = 0; i < TIMES; i++) {
      Process process = run.start();
      // One half anywhere, and one where the reports are written.
      if (i % 2 == 0) {
        process.waitFor(duration * i / TIMES, TimeUnit.MILLISECONDS);
      } else {
        run.await(StandardWatchEventKinds.ENTRY_CREATE, i, process);
      }
      new Run.Command().and("kill", "-" + signal, process.pid()).run();
      int exit = process.waitFor();
      stopped += exit == code ? 1 : 0;

      assertThat(exit).isIn(code, Run.FINDINGS);
      assertThat(run.names()).as("after " + exit).isEqualTo(whole);
      assertThat(Files.readString(run.printed())).doesNotContain("\tat ");
    }
    assertThat(stopped).as("runs that were stopped on the way").isPositive();
  }
}
