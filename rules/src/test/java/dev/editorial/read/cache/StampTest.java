package dev.editorial.read.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is opened again where anything says that it may have been written since. */
class StampTest {

  private static final Instant NOW = Instant.now();
  private static final String ENGINE = "1.0 42";
  private static final Stamp OLD = new Stamp(10, 1_000, 1_000, 7);

  @TempDir private Path directory;

  private Path page;

  @BeforeEach
  void write() throws IOException {
    page = Files.writeString(directory.resolve("page.md"), "# One");
  }

  @Test
  void a_file_that_nobody_touched_keeps_its_stamp() throws Exception {
    Stamp before = Stamp.of(page);
    assertThat(Files.readString(page)).isEqualTo("# One");
    assertThat(Stamp.of(page)).isEqualTo(before).hasSameHashCodeAs(before);
  }

  @Test
  void other_bytes_of_the_same_length_at_the_same_time_make_another() throws Exception {
    FileTime fixed = FileTime.from(Instant.EPOCH);
    Files.setLastModifiedTime(page, fixed);
    Stamp before = Stamp.of(page);
    Files.delete(page);
    Files.writeString(page, "# Two");
    Files.setLastModifiedTime(page, fixed);
    assertThat(Stamp.of(page)).isNotEqualTo(before);
  }

  @Test
  void there_is_none_of_no_file() {
    assertThatIOException().isThrownBy(() -> Stamp.of(directory.resolve("gone.md")));
  }

  @Test
  void the_bytes_are_known_by_the_stamp_that_they_had() throws Exception {
    FactCache cache = FactCache.open(directory.resolve("none"), ENGINE, NOW);
    cache.stamped("page.md", OLD, "id");

    FactCache next = reopened(cache);

    assertThat(next.idOf("page.md", OLD)).contains("id");
    assertThat(next.idOf("other.md", OLD)).isEmpty();
    assertThat(next.idOf("page.md", new Stamp(11, 1_000, 1_000, 7))).isEmpty();
    assertThat(next.idOf("page.md", new Stamp(10, 1_001, 1_000, 7))).isEmpty();
    assertThat(next.idOf("page.md", new Stamp(10, 1_000, 1_001, 7))).isEmpty();
    assertThat(next.idOf("page.md", new Stamp(10, 1_000, 1_000, 8))).isEmpty();
  }

  @Test
  void a_file_written_just_before_the_run_may_be_written_again_and_look_the_same()
      throws Exception {
    Instant now = NOW;
    FactCache cache = FactCache.open(directory.resolve("none"), ENGINE, now);
    Stamp young = at(now.minus(Duration.ofMillis(1_500)));
    Stamp old = at(now.minus(Duration.ofMinutes(1)));
    Stamp ahead = at(now.plus(Duration.ofHours(1)));
    cache.stamped("young.md", young, "1");
    cache.stamped("old.md", old, "2");
    cache.stamped("ahead.md", ahead, "3");

    FactCache next = reopened(cache);

    assertThat(next.idOf("young.md", young)).isEmpty();
    assertThat(next.idOf("old.md", old)).contains("2");
    assertThat(next.idOf("ahead.md", ahead)).isEmpty();
  }

  @Test
  void stamps_of_files_that_are_gone_are_not_kept() throws Exception {
    FactCache cache = FactCache.open(directory.resolve("none"), ENGINE, NOW);
    cache.stamped("kept.md", OLD, "1");
    cache.stamped("gone.md", OLD, "2");
    FactCache next = reopened(cache);
    assertThat(next.idOf("kept.md", OLD)).contains("1");

    FactCache last = reopened(next);

    assertThat(last.idOf("kept.md", OLD)).contains("1");
    assertThat(last.idOf("gone.md", OLD)).isEmpty();
  }

  private static Stamp at(Instant moment) {
    long nanoseconds = moment.getEpochSecond() * 1_000_000_000L + moment.getNano();
    return new Stamp(10, nanoseconds, nanoseconds, 7);
  }

  private FactCache reopened(FactCache cache) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    cache.writeTo(out);
    return FactCache.open(Files.write(directory.resolve("facts"), out.toByteArray()), ENGINE, NOW);
  }
}
