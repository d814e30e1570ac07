package dev.editorial.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A small wiki in a git repository, whose commits a hook may stop. */
final class HookedWiki {

  private final Path directory;
  private final Map<String, String> environment = new HashMap<>();

  /**
   * Makes the repository with its first commit: a page that links to two, which link to another.
   */
  HookedWiki(Path directory) throws IOException {
    this.directory = directory;
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("EDITORIAL_CACHE", directory.resolveSibling("cache").toString());
    write(
        "index.md",
        """
        # Home

        [Kafka](concepts/kafka.md), and [who leads](concepts/raft.md#leader-election).
        """);
    write(
        "concepts/kafka.md",
        """
        # Kafka

        A log of messages, replicated by [Raft](raft.md).

        ![How messages flow](flow.png)
        """);
    write(
        "concepts/raft.md",
        """
        # Raft

        How replicas agree. [Kafka](kafka.md) came to use it late.

        ## Leader election

        Who has a majority of the votes leads.
        """);
    write("concepts/flow.png", "a picture");
    git("init", "--quiet", "--initial-branch=trunk");
    acceptAll();
  }

  /** Sets a variable of the environment for what runs here. */
  void with(String variable, String value) {
    environment.put(variable, value);
  }

  void write(String path, String text) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  String read(String path) throws IOException {
    return Files.readString(directory.resolve(path));
  }

  /** Puts one text for another in a page that has it. */
  void edit(String path, String text, String replacement) throws IOException {
    assertThat(read(path)).contains(text);
    write(path, read(path).replace(text, replacement));
  }

  /** Commits the work tree as it is, past every hook. */
  void acceptAll() {
    git("add", "--all");
    assertThat(commit("--no-verify").exit()).isZero();
  }

  /** Runs git, which must succeed. */
  String git(String... arguments) {
    Run run = run("git", (Object[]) arguments);
    assertThat(run.exit()).as(run.err()).isZero();
    return run.out().strip();
  }

  Run commit(String... arguments) {
    return new Run.Command()
        .and("git", "-c", "user.name=A", "-c", "user.email=a@example.org")
        .and("commit", "--quiet", "-m", "x")
        .and((Object[]) arguments)
        .in(directory)
        .with(environment)
        .run();
  }

  Run run(Object program, Object... arguments) {
    return new Run.Command().and(program).and(arguments).in(directory).with(environment).run();
  }

  /** A commit that a hook stops, with all that is said about it. */
  String stopped(String... arguments) {
    String before = git("rev-parse", "HEAD");
    Run commit = commit(arguments);
    assertThat(commit.exit()).as(commit.err()).isEqualTo(1);
    assertThat(git("rev-parse", "HEAD")).isEqualTo(before);
    return commit.out() + commit.err();
  }

  /** A commit that a hook lets pass, with all that is said about it. */
  String passed(String... arguments) {
    String before = git("rev-parse", "HEAD");
    Run commit = commit(arguments);
    assertThat(commit.exit()).as(commit.out() + commit.err()).isZero();
    assertThat(git("rev-parse", "HEAD~1")).isEqualTo(before);
    return commit.out() + commit.err();
  }
}
