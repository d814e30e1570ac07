package dev.editorial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.store.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts that cannot be kept end no run. */
class EngineTest {

  @TempDir private Path directory;

  static Stream<WholeFile.Content> facts_that_cannot_be_written() {
    return Stream.of(
        out -> {
          throw new IOException("the disk is full");
        },
        out -> {
          throw new OutOfMemoryError();
        },
        out -> {
          throw new StackOverflowError();
        },
        out -> {
          throw new IllegalStateException();
        });
  }

  @ParameterizedTest
  @MethodSource("facts_that_cannot_be_written")
  void what_cannot_be_written_leaves_the_old_file(WholeFile.Content facts) throws IOException {
    Path file = Files.writeString(directory.resolve("facts"), "old");
    Engine.keep(
        out -> {
          out.write(1);
          facts.writeTo(out);
        },
        file);
    assertThat(file).hasContent("old");
    assertThat(directory).isDirectoryNotContaining(other -> !other.equals(file));
  }

  @Test
  void a_folder_in_the_place_of_the_file_is_left_alone() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("facts"));
    Engine.keep(out -> out.write(1), folder);
    assertThat(folder).isEmptyDirectory();
  }
}
