package dev.editorial.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wiki that has many findings already takes Editorial on. */
class BaselineIT {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "labs-wiki, wiki/concepts/adaboost-algorithm.md",
    "hugo-docs, content/en/about/features.md",
    "dendron-site, vault/careers.head-of-content.md"
  })
  void acceptsWhatIsThereAndOnlyShrinks(String name, String page, @TempDir Path folder)
      throws IOException {
    Path wiki = folder.resolve(name);
    copy(Corpora.unpacked(name), wiki);
    Run accepted = new Run.Command().jar().and("baseline", wiki).run();
    assertThat(accepted.exit()).as(accepted.err()).isEqualTo(Run.CLEAN);
    long before = lines(wiki);
    assertThat(before).isPositive();

    assertThat(Run.json(wiki).exit()).isEqualTo(Run.CLEAN);
    assertThat(fresh(Run.json(wiki))).isEmpty();
    assertThat(lines(wiki)).isEqualTo(before);

    String text = Files.readString(wiki.resolve(page));
    Files.writeString(
        wiki.resolve(page), "\nSee [gone](never-written.md).\n", StandardOpenOption.APPEND);
    Run broken = Run.json(wiki);
    assertThat(broken.exit()).isEqualTo(Run.FINDINGS);
    assertThat(fresh(broken)).containsExactly("links/broken-link " + page);
    assertThat(lines(wiki)).isEqualTo(before);

    Files.writeString(wiki.resolve(page), text);
    JsonNode old = Run.json(wiki).json().path("findings").get(0);
    Files.writeString(
        wiki.resolve("editorial.yml"),
        "rules: {%s: {overrides: [{in: '%s', severity: off, reason: mended}]}}\n"
            .formatted(old.path("rule").asText(), old.path("path").asText()));
    Run mended = Run.json(wiki);
    assertThat(mended.exit()).isEqualTo(Run.CLEAN);
    assertThat(lines(wiki)).isLessThan(before);
  }

  private static List<String> fresh(Run run) {
    return StreamSupport.stream(run.json().path("findings").spliterator(), false)
        .filter(finding -> finding.path("status").asText().equals("new"))
        .map(finding -> finding.path("rule").asText() + " " + finding.path("path").asText())
        .toList();
  }

  private static long lines(Path wiki) throws IOException {
    try (Stream<String> lines = Files.lines(wiki.resolve("editorial-baseline.tsv"))) {
      return lines.filter(line -> !line.startsWith("#")).count();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> paths;
    try (Stream<Path> walked = Files.walk(from)) {
      paths = walked.toList();
    }
    for (Path path : paths) {
      Files.copy(path, to.resolve(from.relativize(path)));
    }
  }
}
