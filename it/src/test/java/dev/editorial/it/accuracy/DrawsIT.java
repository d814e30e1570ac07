package dev.editorial.it.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.it.Corpora;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Links that were drawn by {@link Draw} and judged by hand: what was judged right stays so. {@code
 * -Dcorpora=all} takes the draws of every frozen wiki.
 */
class DrawsIT {

  private static final Path DRAWS = Path.of("../docs/accuracy");
  private static final Set<String> RIGHT = Set.of("TRUE", "FINE");

  static Stream<String> wikis() {
    return Corpora.some().filter(name -> Files.exists(DRAWS.resolve(name + ".tsv")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wikis")
  void areStillInTheBucketThatWasJudgedRight(String wiki) throws IOException {
    Set<String> now =
        LinkInventory.of(Corpora.unpacked(wiki)).stream()
            .map(entry -> place(entry.row().split("\t", -1)))
            .collect(Collectors.toSet());

    List<String> judgedRight =
        Files.readAllLines(DRAWS.resolve(wiki + ".tsv")).stream()
            .map(row -> row.split("\t", -1))
            .filter(cells -> RIGHT.contains(cells[6]))
            .map(DrawsIT::place)
            .toList();

    assertThat(judgedRight).isNotEmpty().isSubsetOf(now);
  }

  /** Bucket, page, place and link. */
  private static String place(String[] cells) {
    return String.join(" ", cells[0], cells[1], cells[2] + ":" + cells[3], cells[5].strip());
  }
}
