package dev.editorial.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.it.edits.Kind;
import dev.editorial.it.edits.Repository;
import dev.editorial.it.edits.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Edits that people make and regret, planted in wikis that other people wrote: each must cause
 * exactly the findings that follow from it. A sample by default; {@code -Dedits=200 -Dcorpora=all}
 * makes so many in each wiki, and a tenth of it in the largest. What came of them is written to
 * {@code it/target/planted-edits}.
 */
class PlantedEditsIT {

  private static final int EDITS = Integer.getInteger("edits", 6);
  private static final int SAMPLE = 50;
  private static final double EXACT = 0.99;
  private static final Path REPORT = Home.kept("planted-edits");
  private static final List<Trial> ALL = new ArrayList<>();

  static Stream<String> wikis() {
    return Corpora.most();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wikis")
  void causeTheFindingsThatTheyMustAndNoOthers(String name, @TempDir Path folder) throws Exception {
    Path copy = folder.resolve(name);
    copy(Corpora.unpacked(name), copy);
    int edits = name.equals(Corpora.LARGEST) ? Math.max(1, EDITS / 10) : EDITS;

    List<Trial> trials = Trial.of(name, Repository.read(copy), edits, List.of(Kind.values()));

    ALL.addAll(trials);
    List<Trial> inexact = trials.stream().filter(trial -> !trial.isExact()).toList();
    if (EDITS <= SAMPLE) {
      KnownInexact known = KnownInexact.listed();
      assertThat(inexact.stream().filter(trial -> known.reason(trial).isEmpty())).isEmpty();
    }
  }

  @Test
  void anExampleWikiWithoutDefectsGetsExactlyTheDefectsPlanted(@TempDir Path folder)
      throws Exception {
    Path copy = folder.resolve("sysdesign-clean");
    copy(Home.wikis("sysdesign-clean"), copy);

    List<Trial> trials =
        Trial.of("sysdesign-clean", Repository.read(copy), 4 * EDITS, List.of(Kind.values()));

    assertThat(trials).isNotEmpty().allMatch(Trial::isExact);
    assertThat(trials).extracting(Trial::changes).anyMatch(changes -> changes > 0);
  }

  @AfterAll
  static void areExactInNinetyNineOfAHundred() throws IOException {
    if (ALL.isEmpty()) {
      return;
    }
    Files.createDirectories(REPORT);
    Files.writeString(REPORT.resolve("table.tsv"), TrialTable.of(ALL));
    Files.writeString(
        REPORT.resolve("inexact.txt"), TrialTable.inexact(ALL, KnownInexact.listed()));
    if (EDITS > SAMPLE) {
      long exact = ALL.stream().filter(Trial::isExact).count();
      assertThat((double) exact / ALL.size())
          .as("share of exact edits; the others are in %s", REPORT)
          .isGreaterThanOrEqualTo(EXACT);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Collection<Path> files;
    try (Stream<Path> walk = Files.walk(from)) {
      files = walk.toList();
    }
    for (Path file : files) {
      Files.copy(file, to.resolve(from.relativize(file).toString()));
    }
  }
}
