package dev.editorial.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Page;
import dev.editorial.read.cache.FactCache;
import dev.editorial.testing.GitWiki;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {

  private static final String ENGINE = "the engine of these tests";
  private static final Instant NOW = Instant.now();

  @TempDir private Path work;

  private Path directory;

  @BeforeEach
  void a_committed_page() throws Exception {
    directory = Files.createDirectory(work.resolve("wiki"));
    GitWiki.of(directory, "=== a.md\n# A\n");
  }

  @Test
  void a_file_and_git_s_object_of_its_bytes_are_read_once() throws Exception {
    FactCache cache = FactCache.empty(ENGINE);

    Page ofFile = ofFile(cache);

    assertThat(ofCommit(cache).isReadFrom(ofFile)).isTrue();
    assertThat(ofCommit(FactCache.empty(ENGINE)).isReadFrom(ofFile)).isFalse();
  }

  @Test
  void the_next_run_knows_the_object_by_its_name() throws Exception {
    FactCache cache = FactCache.empty(ENGINE);
    ofCommit(cache);
    String name = GitWiki.at(directory).says("rev-parse", "HEAD:a.md");

    FactCache next = reopened(cache);

    assertThat(next.idOf(name)).isPresent();
    next.add("another", ofFile(FactCache.empty(ENGINE)));
    assertThat(reopened(next).idOf(name)).as("after another page was added").isPresent();
    assertThat(next.idOf(name.replace(name.charAt(0), 'x'))).isEmpty();
    FactCache last = reopened(next);
    ofCommit(last);
    assertThat(last.hasNews()).isFalse();
  }

  @Test
  void names_of_known_bytes_are_worth_keeping() throws Exception {
    FactCache cache = FactCache.empty(ENGINE);
    ofFile(cache);
    FactCache next = reopened(cache);
    ofCommit(next);
    assertThat(next.hasNews()).isTrue();
  }

  @Test
  void what_a_clone_has_in_the_place_of_an_object_is_not_read() throws Exception {
    GitWiki wiki = GitWiki.at(directory);
    String before = wiki.says("rev-parse", "HEAD:a.md");
    wiki.write("=== a.md\n# Another\n").commit();
    wiki.git("replace", before, wiki.says("rev-parse", "HEAD:a.md"));
    try (GitTree first = GitTree.of(directory, "HEAD~1").orElseThrow()) {
      assertThat(only(first, FactCache.empty(ENGINE)).title()).isEqualTo("A");
    }
  }

  @Test
  void a_run_that_looks_at_commits_alone_keeps_what_is_known_of_files() throws Exception {
    FactCache cache = FactCache.open(work.resolve("none"), ENGINE, NOW.plusSeconds(60));
    ofFile(cache);
    FactCache next = reopened(cache);
    ofCommit(next);

    FactCache last = reopened(next);

    ofFile(last);
    assertThat(last.hasNews()).isFalse();
  }

  private Page ofFile(FactCache cache) throws Exception {
    return only(WalkedTree.of(directory, directory), cache);
  }

  private Page ofCommit(FactCache cache) throws Exception {
    try (GitTree commit = GitTree.of(directory, "HEAD").orElseThrow()) {
      return only(commit, cache);
    }
  }

  private static Page only(SourceTree files, FactCache cache) {
    return Reading.pages(files, List.of("a.md"), Optional.of(cache), () -> {}).get(0);
  }

  private FactCache reopened(FactCache cache) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    cache.writeTo(out);
    return FactCache.open(
        Files.write(work.resolve("facts"), out.toByteArray()), ENGINE, NOW.plusSeconds(120));
  }
}
