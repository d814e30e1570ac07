package dev.editorial.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Asks the {@code git} program, with a fixed list of arguments and nothing of the wiki's in it. */
final class Git {

  /** Settings of the checked repository must not start other programs. */
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
          "--no-pager");

  /** What takes longer is not worth waiting for: the answer only helps. */
  private static final long LONGEST_SECONDS = 10;

  private Git() {}

  /** The root of the work tree that holds {@code folder}. */
  static Optional<Path> repositoryOf(Path folder) {
    return Stream.iterate(folder, path -> path != null, Path::getParent)
        .filter(path -> Files.exists(path.resolve(".git")))
        .findFirst();
  }

  /**
   * What it prints in a folder; empty outside a work tree, where there is no {@code git}, and where
   * it fails.
   */
  static Optional<String> ask(Path folder, String... arguments) {
    if (repositoryOf(folder).isEmpty()) {
      return Optional.empty();
    }
    try {
      ProcessBuilder builder = process(folder, arguments);
      Process git = builder.start();
      git.getOutputStream().close();
      CompletableFuture.delayedExecutor(LONGEST_SECONDS, TimeUnit.SECONDS)
          .execute(git::destroyForcibly);
      String printed = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor() == 0 ? Optional.of(printed) : Optional.empty();
    } catch (IOException noGit) {
      return Optional.empty();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return Optional.empty();
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
    List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
        .forEach(builder.environment()::remove);
    // Nothing is fetched and nothing asked, whatever the repository lacks.
    builder.environment().put("GIT_NO_LAZY_FETCH", "1");
    builder.environment().put("GIT_TERMINAL_PROMPT", "0");
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    return builder;
  }
}
