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

  @Test
  void hasColoursOnATerminalAlone() {
    Run terminal = onATerminal().run();
    Run unwanted = onATerminal().with("NO_COLOR", "1").run();
    Run pipe = new Run.Command().and(Home.launcher(), "check", "--no-report", wiki).run();

    assertThat(terminal.out()).contains("\u001B[31merror\u001B[0m");
    assertThat(unwanted.out()).contains("  error  ").doesNotContain("\u001B[31m");
    assertThat(pipe.out()).contains("  error  ").doesNotContain("\u001B");
  }

  /** A program that gives another one a terminal and prints what that shows. */
  private Run.Command onATerminal() {
    return new Run.Command()
        .and(Needs.program("script"), "-qec")
        .and("'%s' check --no-report '%s'".formatted(Home.launcher(), wiki))
        .and("/dev/null")
        .with("TERM", "xterm")
        .with("NO_COLOR", "");
  }

  @Test
  void endsQuietlyWhereTheReaderLeaves() throws IOException {
    // More than a pipe holds, so that the reader is gone before all is written.
    Files.writeString(wiki.resolve("index.md"), "[Gone](gone.md)\n".repeat(2_000));
    Run run =
        new Run.Command()
            .and("bash", "-c", "\"$@\" | head -n 1; exit ${PIPESTATUS[0]}", "bash")
            .and(Home.launcher(), "check", "--no-report", wiki)
            .run();

    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isEqualTo(Run.FINDINGS);
  }

  @Test
  void saysWhereItCannotPrint() {
    Run run =
        new Run.Command()
            .and("sh", "-c", "\"$@\" > /dev/full", "sh")
            .and(Home.launcher(), "check", "--no-report", wiki)
            .run();

    assertThat(run.err()).startsWith("editorial: cannot write to standard output: ");
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.exit()).isEqualTo(Run.CANNOT_RUN);
  }

  private static void assertFindsTheBrokenLink(Run run) {
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("index.md:3:1", "[links/broken-link]");
    assertThat(run.exit()).isEqualTo(Run.FINDINGS);
  }
}
