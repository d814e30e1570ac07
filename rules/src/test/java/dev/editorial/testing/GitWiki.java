package dev.editorial.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import dev.editorial.api.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A wiki in a git repository of its own, for tests of what history tells. */
public final class GitWiki {

  private final Path directory;

  private GitWiki(Path directory) {
    this.directory = directory;
  }

  /** Makes a repository with a first commit of a wiki that is written in one text. */
  public static GitWiki of(Path directory, String wiki) {
    GitWiki repository = new GitWiki(directory);
    repository.write(wiki);
    repository.git("init", "--quiet", "--initial-branch=trunk");
    repository.commit();
    return repository;
  }

  /** Makes a repository without a commit. */
  public static GitWiki unborn(Path directory, String wiki) {
    GitWiki repository = new GitWiki(directory).write(wiki);
    repository.git("init", "--quiet", "--initial-branch=trunk");
    return repository;
  }

  /** A work tree that is there. */
  public static GitWiki at(Path directory) {
    return new GitWiki(directory);
  }

  /** Writes files into the work tree. */
  public GitWiki write(String wiki) {
    try {
      WikiText.parse(wiki).write(directory);
      return this;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Stages the work tree as it is. */
  public GitWiki stage() {
    git("add", "--all");
    return this;
  }

  /** Commits the work tree as it is. */
  public GitWiki commit() {
    stage();
    git("commit", "--quiet", "-m", "x");
    return this;
  }

  /** Runs git, which must succeed. */
  public void git(String... arguments) {
    assertThat(run(arguments)).isZero();
  }

  /** Runs git, which must not succeed. */
  public void gitFails(String... arguments) {
    assertThat(run(arguments)).isNotZero();
  }

  /** What git says, which must succeed, without white space around it. */
  public String says(String... arguments) {
    Answer answer = ask(arguments);
    assertThat(answer.exit()).isZero();
    return answer.printed().strip();
  }

  /** What git printed, and how it ended. */
  private record Answer(int exit, String printed) {}

  private int run(String... arguments) {
    return ask(arguments).exit();
  }

  private Answer ask(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of("-c", "user.name=A", "-c", "user.email=a@example.org"));
    command.addAll(List.of(arguments));
    try {
      Process git =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .start();
      String printed = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(git.waitFor(), printed);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stop);
    }
  }

  /** A file of the work tree. */
  public Path file(String path) {
    return directory.resolve(path);
  }

  /** What to check: the whole work tree. */
  public Editorial.Request request() {
    return Editorial.Request.of(directory);
  }

  public Verdict check() {
    return check(request());
  }

  /** What is new since a commit. */
  public Verdict since(String commit) {
    return check(request().since(Optional.of(commit)));
  }

  /** What the index adds to the last commit. */
  public Verdict staged() {
    return check(request().against(new Editorial.Comparison.Staged()));
  }

  /** The verdict on what can be checked. */
  public static Verdict check(Editorial.Request request) {
    try {
      return Editorial.check(request);
    } catch (EditorialException fault) {
      throw new AssertionError("the wiki could not be checked", fault);
    }
  }

  /** The findings that count, each as its place and rule. */
  public static List<String> told(Verdict verdict) {
    return verdict.fresh().stream()
        .map(
            judgement ->
                judgement.path() + ":" + judgement.finding().span().line() + " " + judgement.rule())
        .toList();
  }
}
