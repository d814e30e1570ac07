package dev.editorial.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that have too little room on the disk or in the memory, and wikis that want much of it. */
class ScarceIT {

  private static final String NO_MEMORY =
      "editorial: the \\d+ MB of memory that Java has do not suffice for this wiki; give it more,"
          + " such as by -Xmx\\d+m\\R";

  @TempDir private Path work;

  /** Files may have so many blocks of 512 bytes, as on a disk that is nearly full. */
  @ParameterizedTest
  @ValueSource(strings = {"json", "html"})
  void aFullDiskIsSaidInOneLineAndTheOldReportStays(String format) throws IOException {
    Path wiki = StoppableRun.wiki(work.resolve("wiki"), 40);
    Path out = Files.createDirectories(work.resolve("out"));
    Path report = out.resolve("report");
    Path before = StoppableRun.wiki(work.resolve("small"), 1);
    run(new Run.Command().jar(), "check", before, "--report", format + "=" + report);
    List<String> files = names(out);

    Run run =
        run(
            new Run.Command().and("sh", "-c", "ulimit -f 32; exec \"$@\"", "sh").jar(),
            "check",
            wiki,
            "--report",
            format + "=" + report);

    assertThat(run.err())
        .matches("editorial: cannot write the " + format + " report to .*: File too large\\R");
    assertThat(run.exit()).isEqualTo(Run.CANNOT_RUN);
    assertThat(names(out)).isEqualTo(files);
  }

  @Test
  void aFullDiskUnderTheCacheIsNotTold() throws IOException {
    Path wiki = StoppableRun.wiki(work.resolve("wiki"), 40);

    Run run =
        run(
            new Run.Command()
                .with("EDITORIAL_CACHE", work.resolve("cache").toString())
                .and("sh", "-c", "ulimit -f 16; exec \"$@\"", "sh")
                .jar(),
            "check",
            wiki,
            "--no-report");

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isEqualTo(Run.FINDINGS);
    try (Stream<Path> kept = Files.walk(work.resolve("cache"))) {
      assertThat(kept.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {">/dev/full", ">&-"})
  void anOutputThatTakesNothingIsSaidInOneLine(String redirection) throws IOException {
    Path wiki = StoppableRun.wiki(work.resolve("wiki"), 1);

    Run run =
        run(
            new Run.Command().and("sh", "-c", "exec \"$@\" " + redirection, "sh").jar(),
            "check",
            wiki,
            "--no-report");

    assertThat(run.err()).matches("editorial: cannot write to standard output: .*\\R");
    assertThat(run.exit()).isEqualTo(Run.CANNOT_RUN);
  }

  /** Wherever it is that the memory ends: in reading, in checking or in writing. */
  @ParameterizedTest(name = "{0} MB")
  @ValueSource(ints = {8, 14, 24, 28, 32})
  void tooLittleMemoryIsSaidInOneLine(int megabytes) throws IOException {
    Path wiki = StoppableRun.wiki(work.resolve("wiki"), 100);

    Run run =
        run(
            new Run.Command().jar("-Xmx" + megabytes + "m"),
            "check",
            wiki,
            "--no-report",
            "--format",
            "json");

    if (run.exit() == Run.FINDINGS) {
      assertThat(megabytes).isGreaterThan(8);
      assertThat(run.err()).isEmpty();
      assertThat(run.json().path("summary").path("pages").asInt()).isEqualTo(60);
    } else {
      assertThat(run.err()).matches(NO_MEMORY);
      assertThat(run.out()).isEmpty();
      assertThat(run.exit()).isEqualTo(Run.CANNOT_RUN);
    }
  }

  @Test
  void tenThousandPagesNeed512MegabytesAtMost() {
    Path wiki = work.resolve("wiki");
    Run generator =
        new Run.Command()
            .and(Needs.program("python3"), Needs.shared("bench/genwiki"), wiki, 10_000)
            .run();
    assertThat(generator.exit()).as(generator.err()).isZero();

    Run run =
        run(
            new Run.Command().jar("-Xmx512m"),
            "check",
            wiki,
            "--format",
            "json",
            "--report",
            "html=" + work.resolve("html"));

    assertThat(run.err()).startsWith("editorial: html report in ");
    assertThat(run.json().path("summary").path("pages").asInt()).isGreaterThanOrEqualTo(10_000);
  }

  /** As long as it is, a circle takes no more than other pages do. */
  @Test
  void aCircleOfAHundredThousandPagesIsOneFinding() throws IOException {
    int pages = 100_000;
    Path wiki = Files.createDirectories(work.resolve("wiki"));
    for (int page = 0; page < pages; page++) {
      Files.writeString(
          wiki.resolve("p" + page + ".md"),
          "---\nparent: \"[[p%d]]\"\n---\n# Page\n".formatted((page + 1) % pages));
    }
    Files.writeString(wiki.resolve("editorial.yml"), "rules: {content/empty-page: off}\n");

    Run run =
        run(new Run.Command().jar("-Xmx512m"), "check", wiki, "--no-report", "--format", "json");

    assertThat(run.err()).isEmpty();
    assertThat(run.findings()).extracting(Found::rule).contains("graph/relation-cycle");
  }

  @Test
  void manyFilesInOneFolderAreRead() throws IOException {
    Path wiki = Files.createDirectories(work.resolve("wiki"));
    for (int page = 0; page < 65_000; page++) {
      Files.writeString(wiki.resolve("p" + page + ".md"), "[next](p" + (page + 1) + ".md)\n");
    }

    Run run = Run.json(wiki);

    assertThat(run.err()).isEmpty();
    assertThat(run.json().path("summary").path("pages").asInt()).isEqualTo(65_000);
    assertThat(run.findings())
        .extracting(Found::path, Found::rule)
        .contains(tuple("p64999.md", "links/broken-link"));
  }

  @Test
  void deepFoldersAreRead() throws IOException {
    Path wiki = Files.createDirectories(work.resolve("wiki"));
    Path deepest = Files.createDirectories(wiki.resolve("d/".repeat(1_500)));
    Files.writeString(wiki.resolve("index.md"), "[down](" + "d/".repeat(1_500) + "p.md)\n");
    Files.writeString(deepest.resolve("p.md"), "[up](" + "../".repeat(1_500) + "gone.md)\n");

    Run run = Run.json(wiki);

    assertThat(run.err()).isEmpty();
    assertThat(run.findings())
        .extracting(Found::path, Found::rule)
        .contains(tuple("d/".repeat(1_500) + "p.md", "links/broken-link"))
        .doesNotContain(tuple("index.md", "links/broken-link"));
  }

  private static Run run(Run.Command command, Object... arguments) {
    return command.and(arguments).run();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(file -> folder.relativize(file).toString()).sorted().toList();
    }
  }
}
