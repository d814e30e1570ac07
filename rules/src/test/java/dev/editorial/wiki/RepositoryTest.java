package dev.editorial.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Bucket;
import dev.editorial.api.Verdict;
import dev.editorial.testing.GitWiki;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  @Test
  void urls_of_the_own_hosting_may_name_what_lies_beside_the_wiki() throws Exception {
    wiki.git("remote", "add", "origin", "https://gitlab.example.org/group/notes.git");
    String hosted = "https://gitlab.example.org/Group/notes/-/blob/main/";
    wiki.write(
        ("=== editorial.yml\nroot: docs\n=== docs/index.md\n"
                + "[1](%1$sring.svg) [2](%1$sdocs/queue.md#queue) [3](%1$sdocs) [4](%1$s)\n"
                + "[5](%1$slost.md) [6](%1$slost.png) [7](%1$sdocs/queue.md#lost)\n"
                + "[8](https://gitlab.example.org/group/notes-2/-/blob/main/lost.md)\n")
            .formatted(hosted));

    assertThat(wiki.check().findings())
        .extracting(finding -> finding.finding().message().replace(hosted, ""))
        .containsExactly(
            "`lost.md` does not exist",
            "the file `lost.png` is not there",
            "queue.md has no anchor `#lost`");
    assertThat(wiki.check().ledger()).containsEntry(Bucket.OK, 4).containsEntry(Bucket.EXTERNAL, 1);
  }

  @Test
  void the_host_shows_the_files_at_urls_of_its_own() {
    assertThat(wiki.check().sourceUrl()).isEmpty();
    wiki.git("remote", "add", "origin", "git@github.com:someone/notes.git");
    assertThat(wiki.check().sourceUrl().orElseThrow().toString())
        .contains("https://github.com/someone/notes/blob/HEAD/");
    for (String host : List.of("gitlab.com", "gitlab.example.org")) {
      wiki.git("remote", "set-url", "origin", "ssh://git@%s:22/someone/notes".formatted(host));
      assertThat(wiki.check().sourceUrl().orElseThrow().toString())
          .contains("https://%s/someone/notes/-/blob/HEAD/".formatted(host));
    }
    wiki.git("remote", "set-url", "origin", "https://example.org/someone/notes");
    assertThat(wiki.check().sourceUrl()).isEmpty();
  }

  @Test
  void of_a_folder_that_git_ignores_nothing_is_known_in_any_syntax() {
    wiki.write(
        "=== .gitignore\n"
            + "out/\n"
            + "=== out/other.md\n"
            + "# Other\n"
            + "=== index.md\n"
            + "[x](out/made.md) [[out/made]] [[lost/made]]\n");

    assertThat(wiki.check().ledger())
        .containsEntry(Bucket.GENERATED, 2)
        .containsEntry(Bucket.BROKEN, 1);
  }
}
