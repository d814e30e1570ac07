package dev.editorial.bench;

import dev.editorial.api.Page;
import dev.editorial.read.PageReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From the bytes of a page to its facts: plain prose with links, and rich markup. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PageBenchmark {

  private static final String HEAD =
      """
      ---
      title: Write-ahead log
      type: concept
      created: 2024-03-01
      tags: [storage, recovery]
      parent: "[[concepts/durability]]"
      ---

      # Write-ahead log
      """;

  private static final String SECTION =
      """

      ## Section %d

      A change is written to the log before the page that it changes, so that what was promised can be
      done again after a crash. See [[concepts/checkpoint|checkpoints]] and [the paper](../sources/aries.md)
      for how much of the log must be read then; `fsync` is what it costs.

      - Redo comes first, as in [[systems/postgres]].
      - Undo comes after it.
      """;

  private static final String RICH =
      """

      | key | value |
      | --- | --- |
      | a | ~~b~~ [^1] |

      key:: [[concepts/checkpoint]] and <https://example.org/log> {#anchor}

      [^1]: A note, with $x_{1}$ and &amp;.
      """;

  private final PageReader reader = new PageReader();
  private final byte[] plain = bytes(HEAD + sections(8));
  private final byte[] rich = bytes(HEAD + sections(4) + RICH.repeat(4));

  private static String sections(int count) {
    StringBuilder sections = new StringBuilder();
    for (int i = 0; i < count; i++) {
      sections.append(SECTION.formatted(i));
    }
    return sections.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A page of about four kilobytes, as language models write them. */
  @Benchmark
  public Page plain() {
    return reader.read("concepts/write-ahead-log.md", plain);
  }

  /** The same with tables, footnotes, properties, addresses and maths. */
  @Benchmark
  public Page rich() {
    return reader.read("concepts/write-ahead-log.md", rich);
  }
}
