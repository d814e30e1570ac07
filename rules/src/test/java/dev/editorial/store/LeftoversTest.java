package dev.editorial.store;

import static dev.editorial.store.WholeFileTest.namesIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What processes leave beside a target when they end before their time. */
class LeftoversTest {

  private static final String DEAD = "0000000000000001-0000000000000002";

  @TempDir private Path work;

  @Test
  void theNextRunSweepsTheDraftOfAKilledOne() throws Exception {
    Path file = work.resolve("out.json");
    try (OtherProcess other = OtherProcess.writing(file)) {
      other.kill();
    }
    assertThat(namesIn(work)).hasSize(1).allMatch(name -> name.startsWith(".out.json.editorial-"));

    writeFile(file);

    assertThat(namesIn(work)).containsExactly("out.json");
  }

  @Test
  void aDraftThatIsHeldIsLeftAlone() throws Exception {
    Path file = work.resolve("out.json");
    try (OtherProcess other = OtherProcess.writing(file)) {
      writeFile(file);

      assertThat(file).hasContent("new");
      assertThat(namesIn(work)).hasSize(2);
      assertThat(other.finish()).isZero();
    }
    assertThat(file).hasContent("half and whole");
    assertThat(namesIn(work)).containsExactly("out.json");
  }

  @Test
  void aProcessThatIsToldToEndLeavesNothing() throws Exception {
    Path file = Files.writeString(work.resolve("out.json"), "old");
    Path folder = Files.createDirectory(work.resolve("html"));
    int exitOfFile;
    int exitOfFolder;
    try (OtherProcess one = OtherProcess.writing(file);
        OtherProcess two = OtherProcess.writing(folder)) {
      assertThat(namesIn(work)).hasSize(5);
      exitOfFile = one.stop();
      exitOfFolder = two.stop();
    }
    assertThat(exitOfFile).isEqualTo(143);
    assertThat(exitOfFolder).isEqualTo(143);
    assertThat(file).hasContent("old");
    assertThat(namesIn(work)).containsExactly("html", "out.json");
  }

  @Test
  void theNextRunSweepsTheFolderOfAKilledOne() throws Exception {
    Path folder = Files.createDirectory(work.resolve("html"));
    try (OtherProcess other = OtherProcess.writing(folder)) {
      other.kill();
    }
    assertThat(namesIn(work)).hasSize(3);

    writeFolder(folder);

    assertThat(namesIn(work)).containsExactly("html");
    assertThat(namesIn(folder)).containsExactly("new");
  }

  @Test
  void aFolderThatIsHeldIsLeftAlone() throws Exception {
    Path folder = Files.createDirectory(work.resolve("html"));
    try (OtherProcess other = OtherProcess.writing(folder)) {
      writeFolder(folder);

      assertThat(namesIn(folder)).containsExactly("new");
      assertThat(other.finish()).isZero();
    }
    assertThat(namesIn(folder)).containsExactly("half", "whole");
    assertThat(namesIn(work)).containsExactly("html");
  }

  @Test
  void anOldFolderComesBackWhereTheNewOneDidNotGetInItsPlace() throws IOException {
    Path folder = work.resolve("html");
    leave("html", ".tmp");
    leaveFolder("html", ".new", "half");
    leaveFolder("html", ".old", "old");

    assertThatThrownBy(
            () ->
                WholeFolder.write(
                    folder,
                    place -> {},
                    into -> {
                      assertThat(namesIn(folder)).containsExactly("old");
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");

    assertThat(namesIn(work)).containsExactly("html");
    assertThat(namesIn(folder)).containsExactly("old");
  }

  @Test
  void anOldFolderGoesWhereTheNewOneIsInItsPlace() throws IOException {
    leave("html", ".tmp");
    leaveFolder("html", ".old", "older");
    leaveFolder("html", ".gone", "half");
    Files.createFile(Files.createDirectory(work.resolve("html")).resolve("old"));

    writeFolder(work.resolve("html"));

    assertThat(namesIn(work)).containsExactly("html");
    assertThat(namesIn(work.resolve("html"))).containsExactly("new");
  }

  @Test
  void whatLostItsDraftIsSweptToo() throws IOException {
    leaveFolder("html", ".new", "half");
    leaveFolder("html", ".old", "old");

    writeFolder(work.resolve("html"));

    assertThat(namesIn(work)).containsExactly("html");
  }

  @Test
  void whatBelongsToOthersIsLeftAlone() throws IOException {
    leave("out.json.editorial-x", ".tmp");
    leave("other.json", ".tmp");
    Files.createFile(work.resolve(".out.json.editorial-notes.tmp"));

    writeFile(work.resolve("out.json"));

    assertThat(namesIn(work)).hasSize(4);
  }

  private void leave(String target, String ending) throws IOException {
    Files.createFile(work.resolve("." + target + ".editorial-" + DEAD + ending));
  }

  private void leaveFolder(String target, String ending, String file) throws IOException {
    Path folder = work.resolve("." + target + ".editorial-" + DEAD + ending);
    Files.createFile(Files.createDirectory(folder).resolve(file));
  }

  private static void writeFile(Path file) throws IOException {
    WholeFile.write(file, out -> out.write("new".getBytes()));
  }

  private static void writeFolder(Path folder) throws IOException {
    WholeFolder.write(folder, place -> {}, into -> Files.createFile(into.resolve("new")));
  }
}
