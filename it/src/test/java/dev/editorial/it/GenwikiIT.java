package dev.editorial.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated wikis, in which it is known what is wrong. */
class GenwikiIT {

  private static final Set<String> RULES =
      Set.of(
          "links/broken-link",
          "links/broken-anchor",
          "links/broken-asset",
          "links/case-mismatch",
          "links/ambiguous-link",
          "links/outside-repository",
          "links/empty-destination",
          "content/unclosed-fence",
          "references/undefined-entity",
          "references/undefined-label",
          "references/undefined-footnote",
          "graph/orphan-page",
          "graph/unreachable-page",
          "graph/relation-cycle",
          "dates/missing-date",
          "dates/invalid-date",
          "duplicates/same-title",
          "duplicates/similar-name",
          "metadata/unreadable-front-matter");

  /** The generator plants all of them but one, of which none may be found. */
  private static final Set<String> PLANTED =
      RULES.stream()
          .filter(rule -> !rule.equals("links/ambiguous-link"))
          .collect(Collectors.toSet());

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
    List<Planted> planted = Planted.byGenerator(work.resolve("wiki.truth.json"), RULES);
    assertThat(planted).extracting(Planted::rule).containsAll(PLANTED);

    List<Found> findings =
        Run.json(wiki).findings().stream().filter(found -> RULES.contains(found.rule())).toList();

    assertThat(Planted.difference(planted, findings)).isEmpty();
  }
}
