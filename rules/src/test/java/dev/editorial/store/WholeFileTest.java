package dev.editorial.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  @TempDir private Path work;

  @Test
  void makesTheFoldersAbove() throws IOException {
    write(work.resolve("a/b/out.json"), "new");

    assertThat(work.resolve("a/b/out.json")).hasContent("new");
    assertThat(namesIn(work.resolve("a/b"))).containsExactly("out.json");
  }

  @Test
  void replacesWhatIsThere() throws IOException {
    Path file = Files.writeString(work.resolve("out.json"), "a longer text than the new one");

    write(file, "new");

    assertThat(file).hasContent("new");
    assertThat(namesIn(work)).containsExactly("out.json");
  }

  @Test
  void theOldFileIsThereUntilTheNewOneIsWhole() throws IOException {
    Path file = Files.writeString(work.resolve("out.json"), "old");

    WholeFile.write(
        file,
        out -> {
          out.write('n');
          out.flush();
          assertThat(file).hasContent("old");
        });

    assertThat(file).hasContent("n");
  }

  @Test
  void keepsTheOldFileWhereTheNewOneFails() throws IOException {
    Path file = Files.writeString(work.resolve("out.json"), "old");

    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write(new byte[1_000_000]);
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");
    assertThat(file).hasContent("old");
    assertThat(namesIn(work)).containsExactly("out.json");
  }

  @Test
  void aContentMayCloseTheStream() throws IOException {
    WholeFile.write(
        work.resolve("out.json"),
        out -> {
          out.write('n');
          out.close();
        });

    assertThat(work.resolve("out.json")).hasContent("n");
  }

  @Test
  void aNewFileHasThePermissionsOfAnyFile() throws IOException {
    Path plain = Files.createFile(work.resolve("plain"));
    Path file = work.resolve("out.json");

    write(file, "new");

    assertThat(permissions(file)).isEqualTo(permissions(plain));
  }

  @Test
  void aReplacedFileKeepsItsPermissions() throws IOException {
    Path file = Files.writeString(work.resolve("out.json"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r-x"));

    write(file, "new");

    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(permissions(file))).isEqualTo("rw-rw-r-x");
  }

  @Test
  void aLinkToAFileStaysOne() throws IOException {
    Path file = Files.createDirectory(work.resolve("elsewhere")).resolve("out.json");
    Files.writeString(file, "old");
    Path link = Files.createSymbolicLink(work.resolve("link"), Path.of("elsewhere/out.json"));
    Path linkToLink = Files.createSymbolicLink(work.resolve("again"), Path.of("link"));

    write(linkToLink, "new");

    assertThat(linkToLink).isSymbolicLink();
    assertThat(link).isSymbolicLink();
    assertThat(file).isRegularFile().hasContent("new");
    assertThat(namesIn(file.getParent())).containsExactly("out.json");
  }

  @Test
  void aLinkToNothingYetLeadsToTheNewFile() throws IOException {
    Path link = Files.createSymbolicLink(work.resolve("link"), Path.of("later.json"));

    write(link, "new");

    assertThat(link).isSymbolicLink();
    assertThat(work.resolve("later.json")).hasContent("new");
  }

  @Test
  void linksInACircleLeadNowhere() throws IOException {
    Path one = Files.createSymbolicLink(work.resolve("one"), Path.of("two"));
    Files.createSymbolicLink(work.resolve("two"), Path.of("one"));

    assertThatThrownBy(() -> write(one, "new")).hasMessageContaining("circle");
  }

  @Test
  void aLinkToAFolderAboveIsFollowed() throws IOException {
    Path folder = Files.createDirectory(work.resolve("folder"));
    Path link = Files.createSymbolicLink(work.resolve("link"), folder);

    write(link.resolve("out.json"), "new");

    assertThat(folder.resolve("out.json")).hasContent("new");
  }

  @Test
  void aDeviceIsWrittenToAndStaysOne() throws IOException {
    Path link = Files.createSymbolicLink(work.resolve("nothing"), Path.of("/dev/null"));

    write(link, "new");

    assertThat(link).isSymbolicLink();
    assertThat(Files.isRegularFile(link)).isFalse();
    assertThat(namesIn(work)).containsExactly("nothing");
  }

  @Test
  void aFolderIsNoFile() {
    assertThatThrownBy(() -> write(work, "new")).hasMessage("it is a directory");
  }

  @Test
  void createsOnlyWhatIsNotThere() throws IOException {
    Path file = work.resolve("editorial.yml");

    WholeFile.create(file, out -> out.write('1'));
    assertThat(file).hasContent("1");

    assertThatThrownBy(() -> WholeFile.create(file, out -> out.write('2')))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasContent("1");
    assertThat(namesIn(work)).containsExactly("editorial.yml");
  }

  @Test
  void severalThreadsMayWriteToOneFile() throws IOException {
    Path file = work.resolve("out.json");

    Stream.iterate(0, i -> i + 1).limit(200).parallel().forEach(i -> writeOrFail(file, "x" + i));

    assertThat(file).content().matches("x\\d+");
    assertThat(namesIn(work)).containsExactly("out.json");
  }

  private static void writeOrFail(Path file, String text) {
    try {
      write(file, text);
    } catch (IOException fault) {
      throw new AssertionError(fault);
    }
  }

  private static void write(Path file, String text) throws IOException {
    WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Set<PosixFilePermission> permissions(Path file) throws IOException {
    return Files.getPosixFilePermissions(file);
  }

  static Stream<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }
}
