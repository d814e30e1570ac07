package dev.editorial.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One real page of a large wiki, which mentions 115 entities whose pages are not there. */
class SeedIT {

  /** The name of the entity, with which the message begins. */
  private static final Pattern ENTITY = Pattern.compile("^`([^`/]+)/([^`]+)`");

  @TempDir private Path work;

  @Test
  void eachMissingEntityIsNamedOnceWithAllItsMentions() {
    List<Found> missing = missingEntities(Run.json(Needs.shared("seed/wiki")));

    assertThat(countsByFolder(missing))
        .containsOnly(
            entry("concepts", 43L),
            entry("systems", 35L),
            entry("patterns", 28L),
            entry("sources", 9L));
    assertThat(namesOf(missing)).doesNotHaveDuplicates();
    assertThat(missing.stream().mapToInt(Found::mentions).sum()).isEqualTo(167);
  }

  @Test
  void theSameEntitiesAreMissingWhereTheyAreBarePaths() throws IOException {
    Path rendered = Needs.shared("seed/all-things-distributed.rendered.txt");
    Files.createDirectory(work.resolve("companies"));
    Files.copy(rendered, work.resolve("companies/allthingsdistributed.md"));
    Files.writeString(
        work.resolve("editorial.yml"),
        "entities: [systems, concepts, patterns, sources, companies]\n");

    assertThat(namesOf(missingEntities(Run.json(work))))
        .containsExactlyInAnyOrderElementsOf(
            namesOf(missingEntities(Run.json(Needs.shared("seed/wiki")))));
  }

  private static List<Found> missingEntities(Run run) {
    return run.findings().stream()
        .filter(finding -> finding.rule().equals("references/undefined-entity"))
        .toList();
  }

  private static List<String> namesOf(List<Found> missing) {
    return missing.stream().map(found -> entity(found).group()).toList();
  }

  private static Map<String, Long> countsByFolder(List<Found> missing) {
    return missing.stream()
        .map(found -> entity(found).group(1))
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static MatchResult entity(Found found) {
    return ENTITY.matcher(found.message()).results().findFirst().orElseThrow();
  }
}
