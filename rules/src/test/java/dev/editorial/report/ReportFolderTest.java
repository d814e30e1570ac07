package dev.editorial.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {

  @TempDir private Path work;

  @Test
  void makesTheFoldersAbove() throws IOException {
    replace(work.resolve("target/editorial/html"), "a");

    assertThat(work.resolve("target/editorial/html/a")).exists();
    assertThat(namesIn(work.resolve("target/editorial"))).containsExactly("html");
  }

  @Test
  void replacesAReportWithAllThatIsInIt() throws IOException {
    Path folder = work.resolve("html");
    replace(folder, "a");
    replace(folder, "b");

    assertThat(namesIn(folder)).containsExactly(ReportFolder.MARKER, "b");
    assertThat(namesIn(work)).containsExactly("html");
  }

  @Test
  void fillsAnEmptyFolder() throws IOException {
    replace(Files.createDirectory(work.resolve("html")), "a");

    assertThat(work.resolve("html/a")).exists();
  }

  @Test
  void keepsTheOldReportWhereTheNewOneFails() throws IOException {
    Path folder = work.resolve("html");
    replace(folder, "a");

    assertThatThrownBy(
            () ->
                new ReportFolder(folder)
                    .replaceWith(
                        into -> {
                          Files.writeString(into.resolve("half"), "");
                          throw new IOException("disk full");
                        }))
        .hasMessage("disk full");
    assertThat(namesIn(folder)).containsExactly(ReportFolder.MARKER, "a");
    assertThat(namesIn(work)).containsExactly("html");
  }

  @Test
  void refusesAFile() throws IOException {
    Path file = Files.writeString(work.resolve("html"), "mine");

    assertThatThrownBy(() -> replace(file, "a"))
        .isInstanceOf(IOException.class)
        .hasMessage(file + " exists and is no folder; name another one");
    assertThat(file).hasContent("mine");
  }

  @Test
  void followsALinkToAFolderAndKeepsIt() throws IOException {
    Path folder = Files.createDirectory(work.resolve("html"));
    Path link = Files.createSymbolicLink(work.resolve("link"), folder);
    replace(link, "a");

    assertThat(link).isSymbolicLink();
    assertThat(folder.resolve("a")).exists();
  }

  @Test
  void leavesAloneWhatAReportLinksTo() throws IOException {
    Path mine = Files.createDirectory(work.resolve("mine"));
    Files.writeString(mine.resolve("dear.md"), "mine");
    Path folder = work.resolve("html");
    replace(folder, "a");
    Files.createSymbolicLink(folder.resolve("link"), mine);
    replace(folder, "b");

    assertThat(mine.resolve("dear.md")).hasContent("mine");
  }

  private static void replace(Path folder, String file) throws IOException {
    new ReportFolder(folder).replaceWith(into -> Files.writeString(into.resolve(file), ""));
  }

  private static Stream<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }
}
