package dev.editorial.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the system forbids. Permissions do not bind root, so where the tests run as root, the
 * command runs without the capabilities by which that is so.
 */
class PermissionsIT {

  @TempDir private Path work;
  private Path wiki;

  @BeforeEach
  void makeAWiki() throws IOException {
    wiki = Files.createDirectories(work.resolve("wiki"));
    Files.createDirectories(wiki.resolve("closed/inner"));
    Files.writeString(
        wiki.resolve("index.md"),
        """
        # Index

        [one](one.md) [in it](closed/in.md) [deep](closed/inner/deep.md#part) [[closed/in]] [[in]]
        [itself](closed/)
        """);
    Files.writeString(wiki.resolve("one.md"), "# One\n\n[index](index.md)\n");
    Files.writeString(wiki.resolve("two.md"), "# Two\n\n[index](index.md)\n");
    Files.writeString(
        wiki.resolve("closed/in.md"),
        "# In\n\n[two](../two.md) [deep](inner/deep.md) [gone](x.md)\n");
    Files.writeString(
        wiki.resolve("closed/inner/deep.md"), "# Deep\n\n## Part\n\n[in](../in.md)\n");
  }

  @AfterEach
  void openAll() throws IOException {
    permit(work.resolve("wiki"), "rwxr-xr-x");
    permit(work.resolve("wiki/closed"), "rwxr-xr-x");
  }

  @Test
  void anUnreadableFileIsToldAndTheOthersAreChecked() throws IOException {
    permit(wiki.resolve("closed/in.md"), "---------");

    Run run = check();

    assertThat(run.err()).isEmpty();
    assertThat(run.findings())
        .extracting(Found::path, Found::rule)
        .contains(tuple("closed/in.md", "run/unreadable-file"))
        .doesNotContain(tuple("index.md", "links/broken-link"));
    assertThat(run.out())
        .contains("the file cannot be read properly: the system says permission denied");
    assertThat(run.exit()).isEqualTo(Run.FINDINGS);
  }

  /** Neither are links into it broken, nor is a page an orphan that it may link to. */
  @Test
  void anUnreadableFolderIsToldAndTheOthersAreChecked() throws IOException {
    permit(wiki.resolve("closed"), "---------");
    Files.writeString(wiki.resolve("one.md"), "# One\n\n[index](index.md) [gone](gone.md)\n");

    Run run = check();

    assertThat(run.err()).isEmpty();
    assertThat(run.findings())
        .extracting(Found::path, Found::rule)
        .containsExactly(
            tuple("closed", "run/unreadable-file"), tuple("one.md", "links/broken-link"));
    assertThat(run.out())
        .contains(
            "the folder cannot be listed, so nothing in it was checked: the system says permission"
                + " denied");
    assertThat(run.exit()).isEqualTo(Run.FINDINGS);
  }

  /** Of a folder that may be entered but not listed, no more is known. */
  @Test
  void aFolderThatCannotBeListedIsNoBetter() throws IOException {
    permit(wiki.resolve("closed"), "--x--x--x");

    assertThat(check().findings())
        .extracting(Found::path, Found::rule)
        .containsExactly(tuple("closed", "run/unreadable-file"));
  }

  @Test
  void anUnreadableFolderThatIsLeftOutIsNotTold() throws IOException {
    Files.writeString(wiki.resolve("editorial.yml"), "exclude: [closed/]\n");
    permit(wiki.resolve("closed"), "---------");

    Run run = check();

    assertThat(run.findings()).extracting(Found::rule).doesNotContain("run/unreadable-file");
    assertThat(run.out()).doesNotContain("broken-link");
  }

  /** Around a site lies another wiki, of whose pages all are out of sight. */
  @Test
  void anUnreadableFolderInNoWikiIsToldAllTheSame() throws IOException {
    Files.createDirectories(wiki.resolve("site"));
    for (String page : List.of("index.md", "one.md", "two.md")) {
      Files.move(wiki.resolve(page), wiki.resolve("site").resolve(page));
    }
    Files.writeString(wiki.resolve("site/dendron.yml"), "version: 5\n");
    permit(wiki.resolve("closed"), "---------");

    assertThat(check().findings())
        .extracting(Found::path, Found::rule)
        .contains(tuple("closed", "run/unreadable-file"));
  }

  @Test
  void anUnreadableWikiCannotBeChecked() throws IOException {
    permit(wiki, "---------");

    Run run = check();

    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("editorial: ").contains("wiki");
    assertThat(run.exit()).isEqualTo(Run.CANNOT_RUN);
  }

  @Test
  void aTargetThatMayNotBeWrittenIsSaidInOneLine() throws IOException {
    Path out = Files.createDirectories(work.resolve("out"));
    Files.writeString(out.resolve("report.json"), "what was there before");
    permit(out, "r-xr-xr-x");

    Run run = bound().and("check", wiki, "--report", "json=" + out.resolve("report.json")).run();

    permit(out, "rwxr-xr-x");
    assertThat(run.err().lines().filter(line -> line.contains("report.json"))).hasSize(1);
    assertThat(run.err()).contains("permission denied").doesNotContain("\tat ");
    assertThat(run.exit()).isEqualTo(Run.CANNOT_RUN);
    assertThat(out.resolve("report.json")).hasContent("what was there before");
  }

  @Test
  void aCacheThatMayNotBeWrittenIsDoneWithout() throws IOException {
    Path cache = Files.createDirectories(work.resolve("cache"));
    permit(cache, "r-xr-xr-x");

    Run run =
        bound()
            .and("check", wiki, "--no-report", "--format", "json")
            .with("EDITORIAL_CACHE", cache.toString())
            .run();

    permit(cache, "rwxr-xr-x");
    assertThat(run.err()).isEmpty();
    assertThat(run.json().path("summary").path("pages").asInt()).isEqualTo(5);
    assertThat(run.exit()).isEqualTo(Run.FINDINGS);
    assertThat(cache).isEmptyDirectory();
  }

  private Run check() {
    return bound().and("check", wiki, "--no-report", "--format", "json").run();
  }

  private static Run.Command bound() {
    Run.Command command = new Run.Command();
    if (System.getProperty("user.name").equals("root")) {
      command.and(Needs.program("setpriv"), "--bounding-set=-dac_override,-dac_read_search");
    }
    return command.jar();
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
