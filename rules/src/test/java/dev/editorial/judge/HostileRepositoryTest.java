package dev.editorial.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import dev.editorial.testing.GitWiki;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that stands in a repository is run: a wiki of somebody else's, unpacked with the settings
 * of git that came with it, is as safe to check as one without them.
 */
class HostileRepositoryTest {

  /** What git runs by its settings; {@code RUN} stands for a program that leaves a trace. */
  private static final String SETTINGS =
      """
      [core]
        repositoryformatversion = 0
        bare = false
        fsmonitor = RUN
        hooksPath = HOOKS
        pager = RUN
        editor = RUN
        askPass = RUN
        sshCommand = RUN
        gitProxy = RUN
        alternateRefsCommand = RUN
        attributesFile = ATTRIBUTES
        untrackedCache = true
        splitIndex = true
      [alias]
        log = !RUN
        ls-files = !RUN
        cat-file = !RUN
        diff = !RUN
        status = !RUN
        rev-parse = !RUN
      [pager]
        log = RUN
        diff = RUN
        ls-files = RUN
      [filter "evil"]
        clean = RUN
        smudge = RUN
        process = RUN
        required = true
      [diff]
        external = RUN
      [diff "evil"]
        command = RUN
        textconv = RUN
        cachetextconv = true
      [merge "evil"]
        driver = RUN
      [gpg]
        program = RUN
      [log]
        showSignature = true
      [credential]
        helper = !RUN
      [trailer "evil"]
        command = RUN
        cmd = RUN
      [uploadpack]
        packObjectsHook = RUN
      [gc]
        auto = 1
      [maintenance]
        auto = true
      [extensions]
        partialClone = evil
      [remote "evil"]
        url = ext::RUN
        uploadpack = RUN
        promisor = true
        vcs = evil
      [protocol]
        allow = always
      [protocol "ext"]
        allow = always
      [include]
        path = INCLUDED
      [includeIf "gitdir:/**"]
        path = INCLUDED
      """;

  @TempDir private Path work;
  private Path trace;
  private GitWiki repository;
  private Path wiki;

  @BeforeEach
  void makeARepositoryThatRunsThings() throws IOException {
    trace = work.resolve("trace");
    wiki = Files.createDirectory(work.resolve("wiki"));
    repository =
        GitWiki.of(
            wiki,
            """
            === .gitattributes
            * filter=evil diff=evil merge=evil
            === editorial.yml
            preset: strict
            === index.md
            # Index
            [One](one.md) and [two](two.md).
            === one.md
            # One
            """);
    repository.git("mv", "one.md", "three.md");
    repository.commit();
    repository.write(
        """
        === index.md
        # Index
        [One](one.md), [two](two.md), [four](four.md).
        === four.md
        # Four
        """);
    repository.git("add", "four.md");
    Path run = program(work.resolve("run"));
    Path hooks = Files.createDirectory(work.resolve("hooks"));
    for (String hook :
        new String[] {"post-index-change", "fsmonitor-watchman", "reference-transaction"}) {
      program(hooks.resolve(hook));
      program(wiki.resolve(".git/hooks").resolve(hook));
    }
    Path attributes =
        Files.writeString(work.resolve("attributes"), "* filter=evil diff=evil merge=evil\n");
    Path included =
        Files.writeString(work.resolve("included"), "[core]\n  fsmonitor = " + run + "\n");
    Files.writeString(
        wiki.resolve(".git/config"),
        SETTINGS
            .replace("RUN", run.toString())
            .replace("HOOKS", hooks.toString())
            .replace("ATTRIBUTES", attributes.toString())
            .replace("INCLUDED", included.toString()));
  }

  private Path program(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "#!/bin/sh\n(echo \"$0 $*\"; tr '\\0' ' ' </proc/$PPID/cmdline) >>'%s'\nexit 1\n"
            .formatted(trace));
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** The programs that ran, with what they were given. */
  private List<String> ran() throws IOException {
    return Files.exists(trace) ? Files.readAllLines(trace) : List.of();
  }

  @Test
  void git_by_itself_would_run_them() throws IOException {
    repository.gitFails("status");

    assertThat(ran()).isNotEmpty();
  }

  @Test
  void a_check_runs_nothing() throws Exception {
    Editorial.check(Editorial.Request.of(wiki));

    assertThat(ran()).isEmpty();
  }

  @Test
  void a_check_against_a_commit_runs_nothing() throws Exception {
    Editorial.check(Editorial.Request.of(wiki).against(new Editorial.Comparison.Since("HEAD~1")));

    assertThat(ran()).isEmpty();
  }

  @Test
  void a_check_of_what_is_staged_runs_nothing() throws Exception {
    Editorial.check(Editorial.Request.of(wiki).against(new Editorial.Comparison.Staged()));

    assertThat(ran()).isEmpty();
  }

  /** A repository may lack objects, and name a program that would fetch them. */
  @Test
  void a_missing_object_is_not_fetched() throws IOException {
    String blob = repository.says("rev-parse", "HEAD:index.md");
    Files.delete(wiki.resolve(".git/objects/" + blob.substring(0, 2) + "/" + blob.substring(2)));

    try {
      Editorial.check(Editorial.Request.of(wiki).against(new Editorial.Comparison.Staged()));
    } catch (EditorialException told) {
      assertThat(told).hasMessageContaining("git");
    }

    assertThat(ran()).isEmpty();
  }

  /** A name of a commit that git would take for an option. */
  @Test
  void a_commit_that_looks_like_an_option_is_no_commit() {
    Editorial.Request request =
        Editorial.Request.of(wiki)
            .against(new Editorial.Comparison.Since("--output=" + work.resolve("written")));

    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Editorial.check(request)))
        .isInstanceOf(EditorialException.class);
    assertThat(work.resolve("written")).doesNotExist();
  }
}
