package dev.editorial.report;

import dev.editorial.store.WholeFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The folder that a report is written to. It is replaced only where it is empty, absent, or a
 * report.
 *
 * @param named as the user wrote it
 */
record ReportFolder(Path named) {

  /** The file that tells a report from a folder of the user's. */
  static final String MARKER = ".editorial-report";

  private static final String MARKER_TEXT =
      "This folder is a report of Editorial. The next report replaces it with all that is in it.\n";

  /** Replaces what is there with {@code content}, whole or not at all. */
  void replaceWith(WholeFolder.Content content) throws IOException {
    WholeFolder.write(
        named,
        this::requireReplaceable,
        folder -> {
          content.writeTo(folder);
          Files.writeString(folder.resolve(MARKER), MARKER_TEXT, StandardCharsets.UTF_8);
        });
  }

  private void requireReplaceable(Path place) throws IOException {
    if (!Files.exists(place)) {
      return;
    }
    if (!Files.isDirectory(place)) {
      throw new IOException(named + " exists and is no folder; name another one");
    }
    if (!Files.isRegularFile(place.resolve(MARKER)) && !isEmpty(place)) {
      throw new IOException(named + " exists and is no report of Editorial; name another folder");
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}
