package dev.editorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.editorial.api.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

  @TempDir private Path folder;
  private Verdict verdict;

  @BeforeEach
  void check() throws IOException, EditorialException {
    Files.writeString(folder.resolve("a.md"), "# A\n");
    verdict = Editorial.check(Editorial.Request.of(folder));
  }

  @Test
  void one_that_cannot_be_written_is_told_and_the_others_are_written() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Path json = folder.resolve("editorial.json");
    Editorial.Target below = new Editorial.Target("sarif", file.resolve("editorial.sarif"));

    assertThatThrownBy(
            () -> Editorial.write(verdict, below, new Editorial.Target("json", json), below))
        .isInstanceOf(EditorialException.class)
        .hasMessageStartingWith("cannot write the sarif report to " + below.place());
    assertThat(json).content().contains("\"pages\": 1");
  }

  @Test
  void an_unknown_format_is_told_with_the_nearest_one() {
    assertThatThrownBy(
            () -> Editorial.write(verdict, new Editorial.Target("jsn", folder.resolve("x"))))
        .isInstanceOf(EditorialException.class)
        .hasMessage("unknown format `jsn`; did you mean `json`?");
  }
}
