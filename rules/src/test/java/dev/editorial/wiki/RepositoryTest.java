package dev.editorial.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Bucket;
import dev.editorial.api.Verdict;
import dev.editorial.testing.GitWiki;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What git tells of the files around a link. */
class RepositoryTest {

  @TempDir private Path directory;

  private GitWiki wiki;

  @BeforeEach
  void makeRepository() {
    wiki =
        GitWiki.of(
            directory,
            """
            === docs/queue.md
            # Queue

            A queue takes what comes in and gives it out in order.
            === ring.svg
            <svg><circle r='1'/><circle r='2'/></svg>
            === index.md
            [q](docs/queue.md) ![r](ring.svg)
            """);
  }

  @Test
  void a_page_that_was_moved_is_named_with_its_commit() throws Exception {
    Files.createDirectories(directory.resolve("systems"));
    wiki.git("mv", "docs/queue.md", "systems/queues.md");
    wiki.git("mv", "ring.svg", "circle.svg");
    wiki.commit();

    assertThat(wiki.check().findings())
        .extracting(finding -> finding.finding().suggestion().orElseThrow())
        .satisfiesExactly(
            link ->
                assertThat(link)
                    .matches("it was renamed to `systems/queues.md` in commit [0-9a-f]{7,}"),
            image ->
                assertThat(image).matches("it was renamed to `circle.svg` in commit [0-9a-f]{7,}"));
  }

  @Test
  void a_target_that_git_does_not_track_is_told_in_a_note() throws Exception {
    wiki.write(
        """
        === draft.md
        # Draft
        [i](index.md)
        === index.md
        [q](docs/queue.md) ![r](ring.svg) [d](draft.md)
        """);

    assertThat(wiki.check().findings()).isEmpty();
    assertThat(wiki.check().wikis().get(0).notes())
        .containsExactly(
            "git does not track draft.md, so links to it are broken wherever else this is checked;"
                + " add it");
  }

  @Test
  void urls_of_the_repositorys_own_hosting_are_looked_up_here() throws Exception {
    wiki.git("remote", "add", "origin", "git@github.com:someone/notes.git");
    String hosted = "https://github.com/someone/notes";
    wiki.write(
        ("=== index.md\n"
             + "[q](docs/queue.md) ![r](ring.svg) [ok](%1$s/blob/trunk/docs/queue.md#queue)"
             + " [tree](%1$s/tree/main/docs) [gone](%1$s/blob/main/docs/gone.md)"
             + " [anchor](%1$s/blob/HEAD/docs/queue.md#no) [line](%1$s/blob/trunk/docs/queue.md#L3)"
             + " [issue](%1$s/issues/1) [tag](%1$s/blob/v1/docs/gone.md)"
             + " <https://github.com/else/notes/blob/main/x.md>\n")
            .formatted(hosted));

    Verdict verdict = wiki.check();
    assertThat(verdict.findings())
        .extracting(finding -> finding.rule() + " " + finding.finding().message())
        .containsExactly(
            "links/broken-link `https://github.com/someone/notes/blob/main/docs/gone.md` does not"
                + " exist",
            "links/broken-anchor docs/queue.md has no anchor `#no`");
    assertThat(verdict.ledger()).containsEntry(Bucket.OK, 5).containsEntry(Bucket.EXTERNAL, 3);
  }
}
