package dev.editorial.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated wikis, in which it is known what is wrong. */
class GenwikiIT {

  /** So many kinds of defects are planted, and each has its rule. */
  private static final int KINDS = 30;

  @TempDir private Path work;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
  void everyPlantedDefectIsFoundAndNothingElse(int seed) throws IOException {
    Path wiki = work.resolve("wiki");
    Run generator =
        new Run.Command()
            .and(Needs.program("python3"), Needs.shared("bench/genwiki"), wiki)
            .and(500, "--seed", seed, "--defects", 3)
            .run();
    assertThat(generator.exit()).as(generator.err()).isZero();
    List<Planted> planted = Planted.byGenerator(work.resolve("wiki.truth.json"));
    assertThat(planted.stream().map(Planted::rule).distinct()).hasSize(KINDS);

    List<Found> findings = Run.json(wiki).findings();

    assertThat(Planted.difference(planted, findings)).isEmpty();
  }
}
