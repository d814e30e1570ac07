package dev.editorial.it.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Outcome;
import dev.editorial.it.Corpora;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two wikis as the real MkDocs builds them with plugins off and validation at its strictest. What
 * it warned of is recorded, and whether each link is dead in the HTML that it built; {@code
 * src/test/scripts/mkdocs-oracle/oracle.sh} makes the record again.
 */
class MkDocsOracleIT {

  /** A link of which MkDocs warned, or that is dead without a warning. */
  private record Recorded(boolean warned, String kind, boolean dead, Key key, String note) {
    static Recorded of(String row) {
      String[] cells = row.split("\t", -1);
      return new Recorded(
          cells[0].equals("warned"),
          cells[1],
          cells[2].equals("dead"),
          new Key(cells[3], cells[4]),
          cells[5]);
    }
  }

  private record Key(String page, String link) {

    /** Whether browsers are asked for something above the root, and stop there. */
    boolean climbsToTheServersRoot() {
      long depth = page.chars().filter(c -> c == '/').count() + 1;
      return link.split("\\.\\./", -1).length - 1 > depth;
    }
  }

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"knative-docs", "mkdocs-material-docs"})
  void everyDeadLinkIsFoundAndNoneThatIsAlive(String wiki) throws IOException {
    List<Recorded> recorded = recorded(wiki);
    Set<Key> found = found(build(wiki));

    Set<Key> warned = keys(recorded.stream().filter(r -> r.warned() && r.dead()));
    Set<Key> undecided = keys(recorded.stream().filter(MkDocsOracleIT::isUndecided));
    assertThat(found)
        .as("what MkDocs warns of and is dead in its HTML, but for what no file can tell")
        .containsAll(warned.stream().filter(key -> !undecided.contains(key)).toList());

    Set<Key> dead = keys(recorded.stream().filter(Recorded::dead));
    assertThat(found).as("what is dead in the HTML").isSubsetOf(dead);
  }

  /** Text for a plugin that is off, and paths that another site on the same host may own. */
  private static boolean isUndecided(Recorded recorded) {
    return recorded.note().startsWith("macro text")
        || recorded.kind().equals("absolute") && recorded.key().link().startsWith("/docs/")
        || recorded.key().climbsToTheServersRoot()
            && recorded.key().link().replaceFirst("^(\\.\\./)+", "/").startsWith("/docs/");
  }

  private static Set<Key> keys(Stream<Recorded> recorded) {
    return recorded.map(Recorded::key).collect(Collectors.toSet());
  }

  private static List<Recorded> recorded(String wiki) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/accuracy/mkdocs").resolve(wiki + ".tsv"))
        .stream()
        .skip(1)
        .map(Recorded::of)
        .toList();
  }

  /** The wiki's pages and what they include, under the settings that MkDocs had. */
  private Path build(String wiki) throws IOException {
    Path source = Corpora.unpacked(wiki);
    for (String part : List.of("docs", "includes")) {
      copy(source.resolve(part), directory.resolve(part));
    }
    Files.copy(
        Path.of("src/test/scripts/mkdocs-oracle").resolve(wiki + ".yml"),
        directory.resolve("mkdocs.yml"));
    return directory;
  }

  private static void copy(Path from, Path to) throws IOException {
    if (Files.notExists(from)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /** The links of the site that are found broken, or that climb above its root. */
  private static Set<Key> found(Path directory) {
    return LinkInventory.of(directory).stream()
        .filter(entry -> entry.prefix().equals("docs/"))
        .filter(
            entry ->
                entry.bucket().equals("broken")
                    || entry.link().outcome() instanceof Outcome.AboveRoot)
        .filter(entry -> !(entry.link().outcome() instanceof Outcome.Empty))
        .map(entry -> new Key(entry.link().source().path(), entry.link().link().written()))
        .collect(Collectors.toSet());
  }
}
