package dev.editorial.bench;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import dev.editorial.api.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The check of a wiki in a Java that runs already: with what is read anew, and with facts from
 * before, which leaves the join and the rules.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class WikiBenchmark {

  @Param("1000")
  private int pages;

  private Path directory = Path.of("");

  /** Writes a wiki of pages that link to each other. */
  @Setup
  public void write() throws IOException {
    directory = Files.createTempDirectory("wiki");
    Files.createDirectory(directory.resolve("wiki"));
    for (int i = 0; i < pages; i++) {
      Files.writeString(
          directory.resolve("wiki/page-%d.md".formatted(i)),
          """
          ---
          title: Page %d
          created: 2024-01-02
          ---

          # Page %d

          It leads to [the next](page-%d.md), [[page-%d]] and [[page-%d#part|another]].

          ## Part

          Some words about it, and `code`.
          """
              .formatted(i, i, (i + 1) % pages, i / 2, i * 7 % pages));
    }
  }

  /** Takes it away again. */
  @TearDown
  public void delete() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** All of it. */
  @Benchmark
  public Verdict cold() throws EditorialException {
    return Editorial.check(Editorial.Request.of(directory.resolve("wiki")));
  }

  /** The join, the rules and the judgement. */
  @Benchmark
  public Verdict fromFacts() throws EditorialException {
    return Editorial.check(
        Editorial.Request.of(directory.resolve("wiki"))
            .cachedIn(Optional.of(directory.resolve("facts"))));
  }
}
