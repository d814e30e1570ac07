package dev.editorial.store;

import static dev.editorial.store.WholeFileTest.namesIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFolderTest {

  @TempDir private Path work;

  @Test
  void theOldFolderIsThereUntilTheNewOneIsWhole() throws IOException {
    Path folder = work.resolve("html");
    write(folder, "old");

    WholeFolder.write(
        folder,
        place -> {},
        into -> {
          Files.writeString(into.resolve("new"), "");
          assertThat(namesIn(folder)).containsExactly("old");
        });

    assertThat(namesIn(folder)).containsExactly("new");
    assertThat(namesIn(work)).containsExactly("html");
  }

  @Test
  void aReplacedFolderKeepsItsPermissions() throws IOException {
    Path folder = Files.createDirectory(work.resolve("html"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwx---"));

    write(folder, "a");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwxrwx---");
  }

  @Test
  void whatTheGuardKeepsIsKept() throws IOException {
    Path folder = work.resolve("html");
    write(folder, "mine");

    assertThatThrownBy(
            () ->
                WholeFolder.write(
                    folder,
                    place -> {
                      throw new IOException(place.getFileName() + " is mine");
                    },
                    into -> {}))
        .hasMessage("html is mine");
    assertThat(namesIn(folder)).containsExactly("mine");
    assertThat(namesIn(work)).containsExactly("html");
  }

  @Test
  void whatComesIntoThePlaceMeanwhileIsKeptToo() throws IOException {
    Path folder = work.resolve("html");

    assertThatThrownBy(
            () ->
                WholeFolder.write(
                    folder,
                    WholeFolderTest::requireAbsent,
                    into -> Files.writeString(folder, "mine")))
        .hasMessage("it is there");
    assertThat(folder).hasContent("mine");
    assertThat(namesIn(work)).containsExactly("html");
  }

  @Test
  void severalThreadsMayWriteToOneFolder() throws IOException {
    Path folder = work.resolve("html");

    List<Exception> faults =
        Stream.iterate(0, i -> i + 1)
            .limit(100)
            .parallel()
            .flatMap(i -> faultOf(() -> write(folder, "a", "b", "c")))
            .toList();

    assertThat(faults).isEmpty();
    assertThat(namesIn(folder)).containsExactly("a", "b", "c");
    assertThat(namesIn(work)).containsExactly("html");
  }

  @Test
  void theRootOfAFileSystemIsRefused() {
    assertThatThrownBy(() -> write(Path.of("/"), "a")).hasMessageContaining("root of a file");
  }

  private interface Task {
    void run() throws Exception;
  }

  private static Stream<Exception> faultOf(Task task) {
    try {
      task.run();
      return Stream.empty();
    } catch (Exception fault) {
      return Stream.of(fault);
    }
  }

  private static void requireAbsent(Path place) throws IOException {
    if (Files.exists(place)) {
      throw new IOException("it is there");
    }
  }

  private static void write(Path folder, String... files) throws IOException {
    WholeFolder.write(
        folder,
        place -> {},
        into -> {
          for (String file : files) {
            Files.writeString(into.resolve(file), "");
          }
        });
  }
}
