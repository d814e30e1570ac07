package dev.editorial.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.editorial.testing.GitWiki;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the blobs that follow one which git cannot give. */
class GitObjectsTest {

  private static final String NOWHERE = "0123456789abcdef0123456789abcdef01234567";

  @TempDir private Path directory;

  private GitObjects objects;
  private String good;

  @BeforeEach
  void a_repository_with_one_page() {
    GitWiki.of(directory, "=== a.md\n# A\n");
    objects = new GitObjects(directory);
    good = idOf("a.md");
  }

  @AfterEach
  void close() {
    objects.close();
  }

  @Test
  void a_blob_that_is_not_there_is_told_and_the_next_is_read() throws IOException {
    assertThat(read(good)).isEqualTo("# A\n");
    assertThatThrownBy(() -> read(NOWHERE)).hasMessage("git has no object " + NOWHERE);
    assertThat(read(good)).isEqualTo("# A\n");
  }

  @Test
  void a_blob_at_which_git_dies_is_told_and_the_next_is_read() throws IOException {
    Path file = loose("blob 5000\0" + noise(5000));
    try (FileChannel object = FileChannel.open(file, StandardOpenOption.WRITE)) {
      object.truncate(Files.size(file) / 2);
    }
    assertThat(read(good)).isEqualTo("# A\n");
    assertThatThrownBy(() -> read(NOWHERE)).hasMessage("git cannot read the object " + NOWHERE);
    assertThat(read(good)).isEqualTo("# A\n");
    assertThatThrownBy(() -> read(NOWHERE)).isInstanceOf(IOException.class);
    assertThat(read(good)).isEqualTo("# A\n");
  }

  @Test
  void a_blob_of_three_gigabytes_is_told_and_the_next_is_read() throws IOException {
    loose("blob 3000000000\0 of which the head is enough");
    assertThatThrownBy(() -> read(NOWHERE))
        .isInstanceOf(IOException.class)
        .hasMessage("it has 3,000 MB, which no page of a wiki has");
    assertThat(read(good)).isEqualTo("# A\n");
  }

  /** Git writes what is there and waits for the next question, and the rest never comes. */
  @Test
  void a_blob_that_is_shorter_than_it_says_is_given_up_and_git_asked_no_more() throws IOException {
    loose("blob 5000\0 of which this is all");
    try (GitObjects hasty = new GitObjects(directory, Duration.ofMillis(1))) {
      assertThatThrownBy(() -> hasty.read(NOWHERE))
          .hasMessage("git cannot read the object " + NOWHERE);
      assertThatThrownBy(() -> hasty.read(good))
          .hasMessage(
              "git is no longer asked for objects such as %s, since it did not answer about %s"
                  .formatted(good, NOWHERE));
    }
  }

  private String read(String blob) throws IOException {
    return new String(objects.read(blob), StandardCharsets.UTF_8);
  }

  private String idOf(String path) {
    return Git.ask(directory, "rev-parse", "HEAD:" + path).orElseThrow().strip();
  }

  /** Text that cannot be packed, so that git stores it as long as it is. */
  private static String noise(int length) {
    StringBuilder noise = new StringBuilder();
    new Random(1).ints(length, ' ', '~').forEach(c -> noise.append((char) c));
    return noise.toString();
  }

  /** Stores an object as git does, whatever its head promises and its name says. */
  private Path loose(String object) throws IOException {
    Path folder = directory.resolve(".git/objects").resolve(NOWHERE.substring(0, 2));
    Files.createDirectories(folder);
    Path file = folder.resolve(NOWHERE.substring(2));
    try (OutputStream out = new DeflaterOutputStream(Files.newOutputStream(file))) {
      out.write(object.getBytes(StandardCharsets.ISO_8859_1));
    }
    return file;
  }
}
