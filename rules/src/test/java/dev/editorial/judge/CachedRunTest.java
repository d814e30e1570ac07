package dev.editorial.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import dev.editorial.api.Verdict;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that has facts from before says what a run without them says, to the byte. */
class CachedRunTest {

  private static final int EDITS = 8;

  private static final String ENGINE = "the engine of these tests";

  @TempDir private Path work;

  private Path wiki;
  private Path facts;
  private Random random;
  private int made;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void it_says_the_same_after_any_edits(int seed) throws Exception {
    begin(seed);
    for (int edit = 0; edit < EDITS; edit++) {
      String expected = report(Optional.empty());
      assertThat(report(Optional.of(facts))).as("seed %d, edit %d", seed, edit).isEqualTo(expected);
      assertThat(report(Optional.of(facts))).as("read once more").isEqualTo(expected);
      change();
      makeOfOneTime();
    }
    assertThat(facts).isNotEmptyFile();
  }

  /**
   * Shows that the comparison can fail: the engine believes a cache whose facts are of other bytes,
   * here those of an engine that read a link less.
   */
  @Test
  void facts_that_are_wrong_would_be_seen() throws Exception {
    begin(1);
    Path page = wiki.resolve("p0.md");
    Files.writeString(page, "# P0\n[gone](gone-for-good.md)\n");
    String right = report(Optional.empty());
    assertThat(report(Optional.of(facts))).isEqualTo(right);

    Files.write(facts, withoutBrokenLink(Files.readAllBytes(facts)));

    assertThat(report(Optional.of(facts))).isNotEqualTo(right);
  }

  /** The same file, in whose facts the link leads to a page that is there. */
  private static byte[] withoutBrokenLink(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    byte[] forged =
        text.replace("gone-for-good.md", "././././/./p1.md").getBytes(StandardCharsets.ISO_8859_1);
    int end = forged.length - Long.BYTES;
    CRC32C sum = new CRC32C();
    sum.update(forged, 0, end);
    ByteBuffer.wrap(forged).order(ByteOrder.LITTLE_ENDIAN).putLong(end, sum.getValue());
    return forged;
  }

  @Test
  void a_damaged_file_of_facts_does_no_harm() throws Exception {
    begin(2);
    String expected = report(Optional.of(facts));
    byte[] bytes = Files.readAllBytes(facts);
    for (int i = 0; i < bytes.length; i += 97) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= 0x10;
      Files.write(facts, damaged);
      assertThat(report(Optional.of(facts))).as("byte %d", i).isEqualTo(expected);
    }
  }

  @Test
  void where_nothing_can_be_kept_the_run_is_right() throws Exception {
    begin(3);
    Path file = Files.createFile(work.resolve("file"));
    assertThat(report(Optional.of(file.resolve("facts")))).isEqualTo(report(Optional.empty()));
  }

  /** These tests run with such classes, and so may the next build of them. */
  @Test
  void classes_that_are_in_no_jar_keep_nothing() throws Exception {
    begin(4);
    Editorial.check(Editorial.Request.of(wiki).cachedIn(Optional.of(facts)));
    assertThat(facts).doesNotExist();
  }

  private void begin(int seed) throws IOException {
    random = new Random(seed);
    wiki = Files.createDirectory(work.resolve("wiki"));
    facts = work.resolve("cache/wiki.facts");
    for (int i = 0; i < 8; i++) {
      Files.writeString(wiki.resolve("p" + i + ".md"), page(i));
    }
    made = 8;
  }

  private String page(int number) {
    int target = random.nextInt(12);
    return """
    ---
    created: 2024-01-%02d
    tags: [t%d]
    ---
    # P%d

    See [p](p%d.md#part-%d) and [[p%d]].

    ## Part %d
    - TODO: more
    """
        .formatted(
            1 + random.nextInt(31),
            random.nextInt(3),
            number,
            target,
            random.nextInt(3),
            random.nextInt(12),
            random.nextInt(3));
  }

  private void change() throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(wiki)) {
      files.sorted().forEach(pages::add);
    }
    Path page = pages.get(random.nextInt(pages.size()));
    switch (random.nextInt(4)) {
      case 0 -> Files.writeString(page, page(random.nextInt(12)));
      case 1 -> Files.move(page, wiki.resolve("p" + made++ + ".md"));
      case 2 -> Files.copy(page, wiki.resolve("p" + made++ + ".md"));
      default -> {
        if (pages.size() > 3) {
          Files.delete(page);
        }
      }
    }
  }

  /** Long after the files were written: only then are they told by their stamps. */
  private Instant night() {
    return Instant.now().plus(Duration.ofHours(8));
  }

  /** Takes from the files what most easily tells them apart, as some tools do. */
  private void makeOfOneTime() throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(wiki)) {
      files.forEach(pages::add);
    }
    for (Path page : pages) {
      Files.setLastModifiedTime(page, FileTime.from(Instant.EPOCH));
    }
  }

  private String report(Optional<Path> cache) throws EditorialException {
    Verdict verdict =
        Editorial.check(
            Editorial.Request.of(wiki)
                .cachedAs(cache.map(file -> new Editorial.Cache(file, ENGINE, this::night))));
    StringBuilder json = new StringBuilder();
    Editorial.print(verdict, "json", json);
    return json.toString();
  }
}
