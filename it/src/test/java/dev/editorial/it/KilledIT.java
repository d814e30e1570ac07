package dev.editorial.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs that are killed at any moment leave whole reports or none, and what they leave besides is
 * swept away by the next run. Two wikis are checked by turns, so that an old report differs from
 * the new one in each of its files.
 */
class KilledIT {

  private static final int KILLS = Integer.getInteger("kills", 20);

  /** A run makes about so many files and folders beside the reports, and moves them there. */
  private static final int CREATIONS = 9;

  /** A run writes at least so many pieces of files. */
  private static final int CHANGES = 60;

  @TempDir private Path work;

  @Test
  void aKilledRunLeavesNoHalfReport() throws IOException, InterruptedException {
    Path out = Files.createDirectory(work.resolve("out"));
    List<StoppableRun> runs =
        List.of(run(StoppableRun.wiki(work.resolve("one"), 40), out), run(other(), out));
    List<Map<String, Map<String, String>>> expected = new ArrayList<>();
    long duration = 0;
    for (StoppableRun run : runs) {
      duration = run.complete();
      expected.add(run.reports());
    }
    assertThat(expected.get(0).keySet()).containsExactly("html", "out.json", "out.txt");
    assertThat(expected.get(0)).isNotEqualTo(expected.get(1));

    Random random = new Random(1);
    int amidst = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      StoppableRun run = runs.get(kill / 4 % 2);
      Process process = run.start();
      // Half of them are killed anywhere, and half where the reports are written.
      switch (kill % 4) {
        case 0 ->
            run.await(StandardWatchEventKinds.ENTRY_CREATE, 1 + random.nextInt(CREATIONS), process);
        case 1 ->
            run.await(StandardWatchEventKinds.ENTRY_MODIFY, 1 + random.nextInt(CHANGES), process);
        default -> process.waitFor((long) (random.nextDouble() * duration), TimeUnit.MILLISECONDS);
      }
      process.destroyForcibly().waitFor();

      amidst += run.names().stream().anyMatch(name -> name.startsWith(".")) ? 1 : 0;
      run.reports()
          .forEach(
              (name, report) ->
                  assertThat(List.of(expected.get(0).get(name), expected.get(1).get(name)))
                      .as(name)
                      .contains(report));
    }

    assertThat(amidst).as("kills that left a draft").isPositive();

    for (int i = 0; i < runs.size(); i++) {
      runs.get(i).complete();
      assertThat(runs.get(i).reports()).isEqualTo(expected.get(i));
      assertThat(runs.get(i).names()).containsExactly("html", "out.json", "out.txt");
    }
  }

  private Path other() throws IOException {
    return StoppableRun.wiki(work.resolve("other"), 60);
  }

  private StoppableRun run(Path wiki, Path out) {
    return new StoppableRun(wiki, out, work.resolve("printed"));
  }
}
