package dev.editorial.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commits that are judged by the hook of {@code docs/hooks.md} that needs nothing but git. */
class GitHookIT {

  @TempDir private Path work;
  private HookedWiki wiki;

  @BeforeEach
  void writeTheHook() throws IOException {
    wiki = new HookedWiki(work.resolve("wiki"));
    Path path = Files.createDirectory(work.resolve("bin"));
    Files.createSymbolicLink(path.resolve("editorial"), Home.launcher());
    wiki.with("PATH", path + ":" + System.getenv("PATH"));
    wiki.write(".git/hooks/pre-commit", Home.example("docs/hooks.md", "sh"));
    Files.setPosixFilePermissions(
        work.resolve("wiki/.git/hooks/pre-commit"), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void aPageThatOthersLinkToIsNotDeleted() {
    wiki.git("rm", "--quiet", "concepts/raft.md");

    assertThat(wiki.stopped())
        .contains("index.md:3:33  error  `concepts/raft.md` does not exist")
        .contains("concepts/kafka.md:3:34  error  `raft.md` does not exist")
        .contains("2 errors");
  }

  @Test
  void whatIsNotStagedNeitherStopsACommitNorSavesIt() throws IOException {
    wiki.edit("concepts/raft.md", "late", "at last");
    wiki.git("add", "--all");
    wiki.edit("concepts/kafka.md", "raft.md", "gone.md");

    wiki.passed();

    wiki.git("add", "--all");
    wiki.edit("concepts/kafka.md", "gone.md", "raft.md");

    assertThat(wiki.stopped()).contains("concepts/kafka.md:3:34  error  `gone.md` does not exist");
  }

  @Test
  void aCommitOfAllOrOfOnePathIsJudgedByWhatItCommits() throws IOException {
    wiki.edit("concepts/kafka.md", "raft.md", "gone.md");
    wiki.edit("concepts/raft.md", "late", "at last");

    wiki.passed("concepts/raft.md");

    assertThat(wiki.stopped("--all"))
        .contains("concepts/kafka.md:3:34  error  `gone.md` does not exist");
  }
}
