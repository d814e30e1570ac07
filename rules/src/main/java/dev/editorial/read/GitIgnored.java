package dev.editorial.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What git ignores, by the word of the {@code git} program. */
final class GitIgnored {

  private static final List<String> COMMAND =
      List.of(
          "git",
          "-c",
          "safe.directory=*",
          "ls-files",
          "--others",
          "--ignored",
          "--exclude-standard",
          "--directory",
          "-z");

  private GitIgnored() {}

  /** The root of the work tree that holds {@code folder}. */
  static Optional<Path> repositoryOf(Path folder) {
    return Stream.iterate(folder, path -> path != null, Path::getParent)
        .filter(path -> Files.exists(path.resolve(".git")))
        .findFirst();
  }

  /**
   * The ignored paths below {@code root}, folders with a trailing slash. Empty outside a work tree,
   * where there is no {@code git}, and where the root itself is ignored: whoever names an ignored
   * folder wants it read.
   */
  static Set<String> below(Path root) {
    if (repositoryOf(root).isEmpty()) {
      return Set.of();
    }
    String listed;
    try {
      ProcessBuilder builder =
          new ProcessBuilder(COMMAND)
              .directory(root.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      // Hooks run with these set, and they would make git look elsewhere.
      List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
          .forEach(builder.environment()::remove);
      Process git = builder.start();
      git.getOutputStream().close();
      listed = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (git.waitFor() != 0) {
        return Set.of();
      }
    } catch (IOException noGit) {
      return Set.of();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return Set.of();
    }
    Set<String> ignored = new HashSet<>(List.of(listed.split("\0")));
    return ignored.contains("./") ? Set.of() : ignored;
  }
}
