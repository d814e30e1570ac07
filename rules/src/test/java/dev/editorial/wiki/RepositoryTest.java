package dev.editorial.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import dev.editorial.api.Bucket;
import dev.editorial.api.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What git tells of the files around a link. */
class RepositoryTest {

  @TempDir private Path directory;

  @BeforeEach
  void makeRepository() throws Exception {
    git("init", "--quiet", "--initial-branch=trunk");
    write("docs/queue.md", "# Queue\n\nA queue takes what comes in and gives it out in order.\n");
    write("ring.svg", "<svg><circle r='1'/><circle r='2'/></svg>");
    write("index.md", "[q](docs/queue.md) ![r](ring.svg)\n");
    commit();
  }

  @Test
  void a_page_that_was_moved_is_named_with_its_commit() throws Exception {
    Files.createDirectories(directory.resolve("systems"));
    git("mv", "docs/queue.md", "systems/queues.md");
    git("mv", "ring.svg", "circle.svg");
    commit();

    assertThat(check().findings())
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
    write("draft.md", "# Draft\n[i](index.md)\n");
    write("index.md", "[q](docs/queue.md) ![r](ring.svg) [d](draft.md)\n");

    assertThat(check().findings()).isEmpty();
    assertThat(check().wikis().get(0).notes())
        .containsExactly(
            "git does not track draft.md, so links to it are broken wherever else this is checked;"
                + " add it");
  }

  @Test
  void urls_of_the_repositorys_own_hosting_are_looked_up_here() throws Exception {
    git("remote", "add", "origin", "git@github.com:someone/notes.git");
    String hosted = "https://github.com/someone/notes";
    write(
        "index.md",
        ("[q](docs/queue.md) ![r](ring.svg) [ok](%1$s/blob/trunk/docs/queue.md#queue)"
             + " [tree](%1$s/tree/main/docs) [gone](%1$s/blob/main/docs/gone.md)"
             + " [anchor](%1$s/blob/HEAD/docs/queue.md#no) [line](%1$s/blob/trunk/docs/queue.md#L3)"
             + " [issue](%1$s/issues/1) [tag](%1$s/blob/v1/docs/gone.md)"
             + " <https://github.com/else/notes/blob/main/x.md>\n")
            .formatted(hosted));

    Verdict verdict = check();
    assertThat(verdict.findings())
        .extracting(finding -> finding.rule() + " " + finding.finding().message())
        .containsExactly(
            "links/broken-link `https://github.com/someone/notes/blob/main/docs/gone.md` does not"
                + " exist",
            "links/broken-anchor docs/queue.md has no anchor `#no`");
    assertThat(verdict.ledger()).containsEntry(Bucket.OK, 5).containsEntry(Bucket.EXTERNAL, 3);
  }

  private Verdict check() throws EditorialException {
    return Editorial.check(Editorial.Request.of(directory));
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(directory.resolve(path).getParent());
    Files.writeString(directory.resolve(path), text);
  }

  private void commit() throws Exception {
    git("add", "--all");
    git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", "x");
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process git =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    String said = new String(git.getInputStream().readAllBytes());
    assertThat(git.waitFor()).as(said).isZero();
  }
}
