package dev.editorial.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.Editorial;
import dev.editorial.report.Look;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs at the same time on one wiki, which read and write the facts of its pages in one file. */
class SharedFactsTest {

  private static final int RUNS = 4;

  @TempDir private Path work;

  @Test
  void each_says_what_it_says_alone() throws Exception {
    Path wiki = Files.createDirectory(work.resolve("wiki"));
    for (int i = 0; i < 200; i++) {
      Files.writeString(
          wiki.resolve("p%d.md".formatted(i)),
          "# P\n\n[next](p%d.md) [gone](gone%d.md)\n".formatted(i + 1, i));
    }
    Path facts = Files.createDirectory(work.resolve("cache")).resolve("facts");
    Editorial.Request cached =
        Editorial.Request.of(wiki)
            .cachedAs(Optional.of(new Editorial.Cache(facts, "e", InstantSource.system())));
    ExecutorService threads = Executors.newFixedThreadPool(RUNS);
    try {
      for (int round = 0; round < 5; round++) {
        Files.writeString(wiki.resolve("more%d.md".formatted(round)), "# M\n\n[p](p0.md)\n");
        String expected = json(Editorial.Request.of(wiki));
        CyclicBarrier together = new CyclicBarrier(RUNS);
        Callable<String> run =
            () -> {
              together.await();
              return json(cached);
            };
        List<Future<String>> said = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
          said.add(threads.submit(run));
        }
        for (Future<String> one : said) {
          assertThat(one.get()).isEqualTo(expected);
        }
      }
    } finally {
      threads.shutdownNow();
    }
    try (Stream<Path> left = Files.list(facts.getParent())) {
      assertThat(left).as("what the runs leave").containsExactly(facts);
    }
  }

  private static String json(Editorial.Request request) throws Exception {
    StringWriter printed = new StringWriter();
    Editorial.print(Editorial.check(request), "json", Look.PLAIN, printed);
    return printed.toString();
  }
}
