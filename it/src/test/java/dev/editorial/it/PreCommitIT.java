package dev.editorial.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commits that are judged by pre-commit itself, with the settings of {@code docs/hooks.md}. The
 * repository that it clones has the launcher and the jar of this build, so that nothing is built.
 */
class PreCommitIT {

  @TempDir private static Path shared;
  private static Path preCommit;

  @TempDir private Path work;
  private HookedWiki wiki;

  @BeforeAll
  static void publishThisBuild() throws IOException {
    preCommit = Needs.pypi("pre-commit==4.3.0", "pre-commit");
    Path published = shared.resolve("published");
    copy(".pre-commit-hooks.yaml", published);
    copy("editorial", published);
    copy("cli/target/editorial.jar", published);
    git(published, "init", "--quiet");
    git(published, "add", "--force", ".");
    git(published, "commit", "--quiet", "-m", "x");
    git(published, "tag", "v1.0");
  }

  private static void copy(String path, Path to) throws IOException {
    Path copied = to.resolve(path);
    Files.createDirectories(copied.getParent());
    Files.copy(Home.DIRECTORY.resolve(path), copied);
  }

  private static void git(Path folder, String... arguments) {
    Run run =
        new Run.Command()
            .and("git", "-c", "user.name=A", "-c", "user.email=a@example.org")
            .and((Object[]) arguments)
            .in(folder)
            .run();
    assertThat(run.exit()).as(run.err()).isZero();
  }

  @BeforeEach
  void installTheHook() throws IOException {
    wiki = new HookedWiki(work.resolve("wiki"));
    wiki.with("PRE_COMMIT_HOME", shared.resolve("home").toString());
    wiki.write(
        ".pre-commit-config.yaml",
        Home.example("docs/hooks.md", "yaml")
            .replace("EDITORIAL_REPOSITORY", shared.resolve("published").toString())
            .replace("EDITORIAL_TAG", "v1.0"));
    wiki.acceptAll();
    assertThat(wiki.run(preCommit, "install").exit()).isZero();
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
  void aPageIsNotRenamedWithoutItsLinks() throws IOException {
    wiki.git("mv", "concepts/raft.md", "concepts/consensus.md");

    assertThat(wiki.stopped())
        .contains("index.md:3:33  error  `concepts/raft.md` does not exist")
        .contains("this change renames it to `concepts/consensus.md`")
        .contains("concepts/kafka.md:3:34  error  `raft.md` does not exist")
        .contains("this change renames it to `consensus.md`");

    wiki.edit("index.md", "concepts/raft.md", "concepts/consensus.md");
    wiki.edit("concepts/kafka.md", "raft.md", "consensus.md");
    wiki.git("add", "--all");
    wiki.passed();
  }

  @Test
  void aHeadingThatOthersLinkToIsNotRenamed() throws IOException {
    wiki.edit("concepts/raft.md", "## Leader election", "## Voting");
    wiki.git("add", "--all");

    assertThat(wiki.stopped())
        .contains("index.md:3:33  error  ", "leader-election", "[links/broken-anchor]")
        .contains("1 error");
  }

  @Test
  void anImageThatAPageShowsIsNotDeleted() {
    wiki.git("rm", "--quiet", "concepts/flow.png");

    assertThat(wiki.stopped()).contains("concepts/kafka.md:5:1  error  ", "[links/broken-asset]");
  }

  @Test
  void aBrokenLinkIsNotAdded() throws IOException {
    wiki.edit("index.md", "[Kafka]", "[Zab](concepts/zab.md), [Kafka]");
    wiki.git("add", "--all");

    assertThat(wiki.stopped()).contains("index.md:3:1  error  `concepts/zab.md` does not exist");
  }

  @Test
  void aCommitThatBreaksNothingPasses() throws IOException {
    wiki.write("concepts/zab.md", "# Zab\n\nOlder than [Raft](raft.md#leader-election).\n");
    wiki.edit("index.md", "[Kafka]", "[Zab](concepts/zab.md), [Kafka]");
    wiki.git("add", "--all");

    assertThat(wiki.passed()).contains("Editorial").contains("Passed");
  }

  @Test
  void whatIsNotStagedNeitherStopsACommitNorIsLost() throws IOException {
    wiki.edit("concepts/raft.md", "late", "at last");
    wiki.git("add", "--all");
    wiki.edit("concepts/kafka.md", "raft.md", "gone.md");

    wiki.passed();

    assertThat(wiki.read("concepts/kafka.md")).contains("gone.md");
    assertThat(wiki.git("diff", "--name-only")).isEqualTo("concepts/kafka.md");
  }

  @Test
  void whatIsNotStagedSavesNoCommit() throws IOException {
    wiki.write("concepts/zab.md", "# Zab\n");
    wiki.edit("index.md", "[Kafka]", "[Zab](concepts/zab.md), [Kafka]");
    wiki.git("add", "index.md");

    assertThat(wiki.stopped()).contains("index.md:3:1  error  `concepts/zab.md` does not exist");
  }

  @Test
  void oldFindingsStopNobody() throws IOException {
    wiki.edit("concepts/kafka.md", "raft.md", "gone.md");
    wiki.acceptAll();
    wiki.edit("concepts/raft.md", "late", "at last");
    wiki.git("add", "--all");

    wiki.passed();
  }

  @Test
  void oldFindingsAreToldWhereTheWholeWikiIsAskedFor() throws IOException {
    wiki.edit(".pre-commit-config.yaml", "id: editorial", "id: editorial-all");
    wiki.acceptAll();
    Run clean = wiki.run(preCommit, "run", "--hook-stage", "manual", "editorial-all");
    wiki.edit("concepts/kafka.md", "raft.md", "gone.md");
    wiki.acceptAll();
    Run run = wiki.run(preCommit, "run", "--hook-stage", "manual", "editorial-all");

    assertThat(clean.out()).contains("Editorial, the whole wiki").contains("Passed");
    assertThat(clean.exit()).isZero();
    assertThat(run.out()).contains("concepts/kafka.md:3:34  error  `gone.md` does not exist");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void theWholeWikiIsNotCheckedUnasked() throws IOException {
    wiki.edit(".pre-commit-config.yaml", "id: editorial", "id: editorial-all");
    wiki.edit("concepts/kafka.md", "raft.md", "gone.md");
    wiki.git("add", "--all");

    assertThat(wiki.passed()).doesNotContain("Editorial");
  }

  @Test
  void aCommitOfAllIsJudgedByAll() throws IOException {
    wiki.edit("concepts/kafka.md", "raft.md", "gone.md");

    assertThat(wiki.stopped("--all"))
        .contains("concepts/kafka.md:3:34  error  `gone.md` does not exist");

    wiki.edit("concepts/kafka.md", "gone.md", "./raft.md");
    wiki.passed("--all");
  }

  @Test
  void aCommitOfOnePathIsJudgedByThatPath() throws IOException {
    wiki.edit("concepts/kafka.md", "raft.md", "gone.md");
    wiki.edit("concepts/raft.md", "late", "at last");
    wiki.git("add", "--all");

    wiki.passed("concepts/raft.md");

    assertThat(wiki.stopped("concepts/kafka.md"))
        .contains("concepts/kafka.md:3:34  error  `gone.md` does not exist");
  }
}
