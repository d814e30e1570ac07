package dev.editorial.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import dev.editorial.api.Page;
import dev.editorial.api.Verdict;
import dev.editorial.read.PageReader;
import dev.editorial.read.cache.FactCache;
import dev.editorial.report.Look;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any bytes as a page, as front matter, as settings, as a baseline, as kept facts and as the name
 * of a file. A build tries the inputs of the folder beside this class in the resources; with {@code
 * JAZZER_FUZZ=1} one test looks for new ones, guided by what they reach.
 */
class AnyBytesIT {

  private static final String WIKI = "# A\n\n[b](b.md) [[c]]\n";

  @TempDir private Path wiki;
  private final PageReader reader = new PageReader();

  @BeforeEach
  void makeAWiki() throws IOException {
    Files.writeString(wiki.resolve("a.md"), WIKI);
  }

  @AfterEach
  void leaveNothingOfThisInput() throws IOException {
    Files.deleteIfExists(wiki.resolve("editorial.yml"));
    Files.deleteIfExists(wiki.resolve(Editorial.BASELINE_FILE));
  }

  @FuzzTest(maxDuration = "10m")
  void page(byte[] bytes) throws Exception {
    Files.write(wiki.resolve("page.md"), bytes);

    assertThatTheRunIsTold(check());
  }

  /** The text of a page alone, of which many more can be tried than of whole runs. */
  @FuzzTest(maxDuration = "10m")
  void text(byte[] bytes) {
    assertThat(reader.read("p.md", bytes).path()).isEqualTo("p.md");
    assertThat(reader.prose(bytes)).isNotNull();
  }

  @FuzzTest(maxDuration = "10m")
  void front_matter(byte[] bytes) {
    for (String fence : new String[] {"---", "+++"}) {
      Page page =
          reader.read("p.md", bytes(fence + "\n", bytes, "\n" + fence + "\n# A\n[b](b.md)\n"));

      page.frontMatter().properties().forEach(property -> property.value().scalars().count());
      assertThat(page.frontMatter()).isNotNull();
    }
  }

  /** Settings are followed or refused in one line. */
  @FuzzTest(maxDuration = "10m")
  void settings(byte[] bytes) throws Exception {
    Files.write(wiki.resolve("editorial.yml"), bytes);

    try {
      assertThatTheRunIsTold(check());
    } catch (EditorialException refused) {
      assertThat(refused.getMessage().lines()).hasSize(1);
    }
  }

  /** A baseline is followed or refused in one line. */
  @FuzzTest(maxDuration = "10m")
  void baseline(byte[] bytes) throws Exception {
    Files.write(wiki.resolve(Editorial.BASELINE_FILE), bytes);

    try {
      assertThatTheRunIsTold(check());
    } catch (EditorialException refused) {
      assertThat(refused.getMessage().lines()).hasSize(1);
    }
  }

  /** Facts that are damaged count for nothing, also where their checksum is right by chance. */
  @FuzzTest(maxDuration = "10m")
  void facts(byte[] bytes) throws IOException {
    Page page = reader.read("a.md", WIKI.getBytes(StandardCharsets.UTF_8));
    FactCache written = FactCache.empty("engine");
    written.add("id", page);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    written.writeTo(file);
    byte[] damaged = file.toByteArray();
    for (int i = 0; i < bytes.length; i++) {
      damaged[Math.floorMod(i * 31 + bytes[0], damaged.length - Long.BYTES)] ^= bytes[i];
    }
    java.util.zip.CRC32C sum = new java.util.zip.CRC32C();
    sum.update(damaged, 0, damaged.length - Long.BYTES);
    java.nio.ByteBuffer.wrap(damaged)
        .order(java.nio.ByteOrder.LITTLE_ENDIAN)
        .putLong(damaged.length - Long.BYTES, sum.getValue());
    Files.write(wiki.resolve("facts"), damaged);

    Optional<Page> read =
        FactCache.open(wiki.resolve("facts"), "engine", Instant.EPOCH).page("id", "a.md");

    assertThat(read.isEmpty() || read.get().path().equals("a.md")).isTrue();
  }

  @FuzzTest(maxDuration = "10m")
  void name(byte[] bytes) throws Exception {
    String name = new String(bytes, StandardCharsets.UTF_8).replace('/', '_') + ".md";
    Path page;
    try {
      page = Files.writeString(wiki.resolve(name), WIKI);
    } catch (InvalidPathException | FileSystemException impossible) {
      return;
    }
    try {
      Files.writeString(wiki.resolve("a.md"), "# A\n\n[x](<" + name + ">) [[" + name + "]]\n");
      assertThatTheRunIsTold(check());
    } finally {
      Files.delete(page);
    }
  }

  private Verdict check() throws EditorialException {
    return Editorial.check(Editorial.Request.of(wiki));
  }

  private static void assertThatTheRunIsTold(Verdict verdict) throws Exception {
    for (String format : Editorial.printFormats()) {
      StringWriter printed = new StringWriter();
      Editorial.print(verdict, format, Look.PLAIN, printed);
      if (format.equals("json")) {
        new JsonMapper().readTree(printed.toString());
      }
    }
    assertThat(verdict.findings())
        .noneMatch(finding -> finding.rule().equals("run/rule-failed"))
        .noneMatch(finding -> finding.rule().equals("run/page-skipped"));
  }

  private static byte[] bytes(String before, byte[] bytes, String after) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(before.getBytes(StandardCharsets.UTF_8));
    all.writeBytes(bytes);
    all.writeBytes(after.getBytes(StandardCharsets.UTF_8));
    return all.toByteArray();
  }
}
