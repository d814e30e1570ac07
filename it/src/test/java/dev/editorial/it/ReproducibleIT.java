package dev.editorial.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One wiki gives the same bytes on every machine. */
class ReproducibleIT {

  private static final String[] ELSEWHERE = {
    "-Duser.language=tr",
    "-Duser.country=TR",
    "-Duser.timezone=Asia/Kathmandu",
    "-Dfile.encoding=ISO-8859-1"
  };

  @TempDir private Path work;

  @Test
  void jsonAndHtmlDependOnNoLocaleTimeZoneOrCharset() throws IOException {
    Map<String, String> here = reports("here");
    Map<String, String> elsewhere = reports("elsewhere", ELSEWHERE);

    assertThat(here).containsKeys("editorial.json", "html/index.html");
    assertThat(elsewhere).isEqualTo(here);
  }

  @Test
  void whatIsPrintedDependsOnNoLocaleTimeZoneOrCharset() {
    Run here = print();
    Run elsewhere = print(ELSEWHERE);

    assertThat(elsewhere).isEqualTo(here);
  }

  /** The system lists files as they were written, so a copy from the last to the first differs. */
  @Test
  void theyDependOnNoOrderOfFiles() throws IOException {
    Path copy = copiedFromTheLast(Home.wikis("sysdesign"), work.resolve("copy/sysdesign"));

    for (String format : List.of("json", "sarif", "junit", "text")) {
      Run here = print(Home.wikis("sysdesign"), format);
      assertThat(print(copy, format).out()).as(format).isEqualTo(here.out()).isNotEmpty();
    }
  }

  private static Run print(Path wiki, String format) {
    return new Run.Command()
        .jar()
        .and("check", "--no-report", "--no-cache", "--format", format, wiki)
        .run();
  }

  private static Path copiedFromTheLast(Path wiki, Path copy) throws IOException {
    List<Path> files;
    try (Stream<Path> walked = Files.walk(wiki)) {
      files = walked.filter(Files::isRegularFile).sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Path target = copy.resolve(wiki.relativize(file));
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
    return copy;
  }

  @Test
  void theLauncherReadsNamesBeyondAsciiInEveryLocale() throws IOException {
    Path wiki = Files.createDirectory(work.resolve("wiki"));
    Files.writeString(wiki.resolve("größe.md"), "# Größe\n\n[Gone](gone.md)\n");

    Run run =
        new Run.Command()
            .and(Home.launcher(), "check", wiki, "--format", "json", "--no-report")
            .with("LC_ALL", "C")
            .run();

    assertThat(run.err()).isEmpty();
    assertThat(run.findings()).extracting(Found::path).containsExactly("größe.md");
  }

  private static Run print(String... javaOptions) {
    return new Run.Command()
        .jar(javaOptions)
        .and("check", "--no-report", Home.wikis("sysdesign"))
        .run();
  }

  private Map<String, String> reports(String name, String... javaOptions) throws IOException {
    Path folder = work.resolve(name);
    Run run =
        new Run.Command()
            .jar(javaOptions)
            .and("check", Home.wikis("sysdesign"))
            .and("--report", "json=" + folder.resolve("editorial.json"))
            .and("--report", "html=" + folder.resolve("html"))
            .run();
    assertThat(run.exit()).as(run.err()).isEqualTo(Run.FINDINGS);
    return contents(folder);
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> walked = Files.walk(folder)) {
      files = walked.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      contents.put(folder.relativize(file).toString(), Files.readString(file));
    }
    return contents;
  }
}
