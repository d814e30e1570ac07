package dev.editorial.read;

import dev.editorial.api.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Asks the {@code git} program, with a fixed list of arguments and nothing of the wiki's in it. */
final class Git {

  /**
   * Settings of the checked repository must not start other programs, nor replace what a commit has
   * by what only this clone has.
   */
  private static final List<String> PROGRAM =
      List.of(
          "git",
          "-c",
          "safe.directory=*",
          "-c",
          "core.fsmonitor=false",
          "-c",
          "core.quotePath=false",
          "-c",
          "log.showSignature=false",
          "-c",
          "protocol.allow=never",
          "--no-pager",
          "--no-replace-objects");

  /** What takes longer is not worth waiting for: the answer only helps. */
  private static final long LONGEST_SECONDS = 10;

  private static final String INDEX = "GIT_INDEX_FILE";

  private Git() {}

  /** The root of the work tree that holds {@code folder}. */
  static Optional<Path> repositoryOf(Path folder) {
    for (Path path = folder; path != null; path = path.getParent()) {
      if (Files.exists(path.resolve(".git"))) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }

  /**
   * What it prints in a folder; empty outside a work tree, where there is no {@code git}, and where
   * it fails.
   */
  static Optional<String> ask(Path folder, String... arguments) {
    return start(folder, arguments).printed();
  }

  /** The same of a question about the index: while git commits, the one that it is about to. */
  static Optional<String> askOfIndex(Path folder, String... arguments) {
    ProcessBuilder builder = process(folder, arguments);
    Optional<Path> top = repositoryOf(folder);
    if (top.isEmpty()) {
      return Optional.empty();
    }
    Optional<Path> index = indexInUse(top.get());
    if (index.isPresent()) {
      builder.environment().put(INDEX, index.get().toString());
    }
    return start(builder).printed();
  }

  /**
   * The index that git named to the hook that this runs in; empty outside of hooks, and where it is
   * that of another repository. A relative name begins at the top, where git starts its hooks.
   */
  private static Optional<Path> indexInUse(Path top) {
    String name = System.getenv(INDEX);
    if (name == null) {
      return Optional.empty();
    }
    Path folder = real(gitFolder(top));
    for (Path at : List.of(Path.of("").toAbsolutePath(), top)) {
      Path index = at.resolve(name);
      if (Files.exists(index) && real(index).startsWith(folder)) {
        return Optional.of(real(index));
      }
    }
    return Optional.empty();
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException gone) {
      return path.normalize();
    }
  }

  /** Where the index lies: in a linked work tree, {@code .git} is a file that tells. */
  private static Path gitFolder(Path top) {
    Path git = top.resolve(".git");
    try {
      return Files.isRegularFile(git)
          ? top.resolve(Files.readString(git).strip().replaceFirst("^gitdir: ", "")).normalize()
          : git;
    } catch (IOException unreadable) {
      return git;
    }
  }

  /**
   * Why a question had no answer. It is asked once more, since what git says besides its answers is
   * not kept as a rule.
   */
  static IOException refusal(Path folder, String... arguments) {
    ProcessBuilder builder =
        process(folder, arguments)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.PIPE);
    try {
      Process git = builder.start();
      git.getOutputStream().close();
      endInTime(git);
      String said = new String(git.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      return new IOException(
          said.isBlank()
              ? Wording.format(
                  "`git %s` fails, or takes more than %d seconds", arguments[0], LONGEST_SECONDS)
              : "git says " + said.strip().replaceFirst("(?s).*\n", ""));
    } catch (IOException noGit) {
      return noGit;
    }
  }

  /** Asks without waiting for the answer. */
  static Question start(Path folder, String... arguments) {
    return repositoryOf(folder).isEmpty() ? Question.UNANSWERED : start(process(folder, arguments));
  }

  private static Question start(ProcessBuilder builder) {
    try {
      Process git = builder.start();
      git.getOutputStream().close();
      endInTime(git);
      return new Question(Optional.of(git));
    } catch (IOException noGit) {
      return Question.UNANSWERED;
    }
  }

  private static void endInTime(Process git) {
    CompletableFuture.delayedExecutor(LONGEST_SECONDS, TimeUnit.SECONDS)
        .execute(git::destroyForcibly);
  }

  /**
   * A question that is under way.
   *
   * @param git the program; none where it cannot be started
   */
  record Question(Optional<Process> git) {

    static final Question UNANSWERED = new Question(Optional.empty());

    /** What it printed to its end; empty where it failed. */
    Optional<String> printed() {
      if (git.isEmpty()) {
        return Optional.empty();
      }
      try {
        byte[] printed = git.get().getInputStream().readAllBytes();
        return git.get().waitFor() == 0
            ? Optional.of(new String(printed, StandardCharsets.UTF_8))
            : Optional.empty();
      } catch (IOException ended) {
        return Optional.empty();
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
  }

  /** The program, ready to start in a folder. */
  static ProcessBuilder process(Path folder, String... arguments) {
    List<String> command = new ArrayList<>(PROGRAM);
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    // Hooks run with these set, and they would make git look elsewhere.
    for (String name : List.of("GIT_DIR", "GIT_WORK_TREE", INDEX, "GIT_PREFIX")) {
      builder.environment().remove(name);
    }
    // Nothing is fetched and nothing asked, whatever the repository lacks.
    builder.environment().put("GIT_NO_LAZY_FETCH", "1");
    builder.environment().put("GIT_TERMINAL_PROMPT", "0");
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    return builder;
  }
}
