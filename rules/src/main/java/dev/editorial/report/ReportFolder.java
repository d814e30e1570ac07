package dev.editorial.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that a report is written to. It is replaced as a whole or not at all, and only where
 * it is empty, absent, or a report.
 */
final class ReportFolder {

  /** The file that tells a report from a folder of the user's. */
  static final String MARKER = ".editorial-report";

  private static final String MARKER_TEXT =
      "This folder is a report of Editorial. The next report replaces it with all that is in it.\n";

  private final Path named;
  private final Path target;

  /** Writes the files of a report into a folder. */
  @FunctionalInterface
  interface Content {
    void writeTo(Path folder) throws IOException;
  }

  /**
   * @param named as the user wrote it
   */
  ReportFolder(Path named) throws IOException {
    this.named = named;
    // A link to a folder stays a link: what it leads to is replaced.
    this.target =
        Files.isDirectory(named) ? named.toRealPath() : named.toAbsolutePath().normalize();
  }

  /** Replaces what is there with {@code content}. */
  void replaceWith(Content content) throws IOException {
    requireReplaceable();
    Path parent = target.getParent();
    if (parent == null) {
      throw new IOException(named + " is the root of a file system; name another folder");
    }
    Files.createDirectories(parent);
    Path fresh = sibling("new");
    try {
      Files.createDirectory(fresh);
      content.writeTo(fresh);
      Files.writeString(fresh.resolve(MARKER), MARKER_TEXT, StandardCharsets.UTF_8);
      swapIn(fresh);
    } finally {
      delete(fresh);
    }
  }

  private void swapIn(Path fresh) throws IOException {
    requireReplaceable();
    if (!Files.exists(target)) {
      Files.move(fresh, target);
      return;
    }
    Path old = sibling("old");
    Files.move(target, old);
    try {
      Files.move(fresh, target);
    } catch (IOException failed) {
      Files.move(old, target);
      throw failed;
    }
    delete(old);
  }

  private void requireReplaceable() throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw new IOException(named + " exists and is no folder; name another one");
    }
    if (!Files.isRegularFile(target.resolve(MARKER)) && !isEmpty(target)) {
      throw new IOException(named + " exists and is no report of Editorial; name another folder");
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /** A folder beside the target lies on the same file system, so that it can be moved at once. */
  private Path sibling(String purpose) {
    return target.resolveSibling(
        "." + target.getFileName() + "." + purpose + "-" + UUID.randomUUID());
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed)
              throws IOException {
            if (failed != null) {
              throw failed;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
