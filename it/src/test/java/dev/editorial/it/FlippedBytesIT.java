package dev.editorial.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.editorial.Editorial;
import dev.editorial.api.Verdict;
import dev.editorial.report.Look;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Wikis whose pages lost bytes are checked to the end, whatever the bytes became. A run of some
 * seeds is part of every build; {@code -Dflips=200} makes it a whole one.
 */
class FlippedBytesIT {

  private static final int SEEDS = Integer.getInteger("flips", 2);

  @TempDir private Path work;

  static Stream<String> wikis() {
    return Corpora.some();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wikis")
  void one_byte_in_5000(String wiki) throws Exception {
    check(wiki, 5_000);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wikis")
  void one_byte_in_50(String wiki) throws Exception {
    check(wiki, 50);
  }

  private void check(String name, int every) throws Exception {
    Map<Path, byte[]> texts = copyOf(Corpora.unpacked(name));
    for (int seed = 1; seed <= SEEDS; seed++) {
      Random random = new Random(seed);
      for (Map.Entry<Path, byte[]> text : texts.entrySet()) {
        Files.write(text.getKey(), flipped(text.getValue(), every, random));
      }
      assertThatItIsJudged("%s, seed %d".formatted(name, seed));
    }
  }

  private void assertThatItIsJudged(String what) throws Exception {
    Verdict verdict = Editorial.check(Editorial.Request.of(work));

    for (String format : Editorial.printFormats()) {
      StringWriter printed = new StringWriter();
      Editorial.print(verdict, format, Look.PLAIN, printed);
      if (format.equals("json")) {
        JsonNode json = new JsonMapper().readTree(printed.toString());
        assertThat(json.path("summary").path("pages").asInt()).as(what).isPositive();
      }
    }
    assertThat(verdict.findings())
        .as(what)
        .noneMatch(finding -> finding.rule().equals("run/rule-failed"))
        .noneMatch(finding -> finding.rule().equals("run/page-skipped"));
  }

  /** The texts of the copy, by their places in it; other files are there by name alone. */
  private Map<Path, byte[]> copyOf(Path wiki) {
    Map<Path, byte[]> texts = new TreeMap<>();
    try {
      Files.walkFileTree(
          wiki,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
              Files.createDirectories(work.resolve(wiki.relativize(folder)));
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Path copy = work.resolve(wiki.relativize(file));
              if (isText(file) && attributes.isRegularFile()) {
                texts.put(copy, Files.readAllBytes(file));
              } else {
                Files.createFile(copy);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return texts;
  }

  /** Pages, and what tells of them. */
  private static boolean isText(Path file) {
    return file.toString().matches(".*\\.(md|markdown|mdx|yml|yaml|toml|json|canvas|base)");
  }

  private static byte[] flipped(byte[] bytes, int every, Random random) {
    byte[] flipped = bytes.clone();
    for (int at = random.nextInt(every); at < flipped.length; at += 1 + random.nextInt(2 * every)) {
      flipped[at] ^= (byte) (1 + random.nextInt(255));
    }
    return flipped;
  }
}
