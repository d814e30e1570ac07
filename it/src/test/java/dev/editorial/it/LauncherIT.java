package dev.editorial.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script at the top of the project. */
class LauncherIT {

  @TempDir private Path work;
  private Path wiki;

  @BeforeEach
  void makeAWikiWithOneBrokenLink() throws IOException {
    wiki = Files.createDirectories(work.resolve("my notes/the wiki"));
    Files.writeString(wiki.resolve("index.md"), "# Home\n\n[Gone](gone.md)\n");
  }

  @Test
  void takesADirectoryWithSpacesInItsPath() {
    assertFindsTheBrokenLink(
        new Run.Command().and(Home.launcher(), "check", "--no-report", wiki).run());
  }

  @Test
  void checksTheWorkingDirectoryIfNoneIsNamed() {
    assertFindsTheBrokenLink(
        new Run.Command().and(Home.launcher(), "check", "--no-report").in(wiki).run());
  }

  @Test
  void takesADirectoryAsSeenFromTheWorkingDirectory() {
    assertFindsTheBrokenLink(
        new Run.Command()
            .and(Home.launcher(), "check", "--no-report", "the wiki")
            .in(wiki.getParent())
            .run());
  }

  @Test
  void isStartedThroughSymbolicLinks() throws IOException {
    Path absolute = Files.createSymbolicLink(work.resolve("absolute"), Home.launcher());
    Path relative = Files.createSymbolicLink(work.resolve("relative"), Path.of("absolute"));

    assertFindsTheBrokenLink(new Run.Command().and(absolute, "check", "--no-report", wiki).run());
    assertFindsTheBrokenLink(
        new Run.Command().and(relative, "check", "--no-report", wiki).in(wiki).run());

    Files.delete(relative);
    Files.delete(absolute);
  }

  @Test
  void leavesAnHtmlReportAndSaysWhere() {
    Run run = new Run.Command().and(Home.launcher(), "check", wiki).run();

    Path report = wiki.resolve("target/editorial/html/index.html");
    assertThat(report).content().contains("links/broken-link");
    assertThat(run.err()).isEqualTo("editorial: html report in " + report + "\n");
    assertThat(run.exit()).isEqualTo(Run.FINDINGS);
  }

  private static void assertFindsTheBrokenLink(Run run) {
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("index.md:3:1", "[links/broken-link]");
    assertThat(run.exit()).isEqualTo(Run.FINDINGS);
  }
}
