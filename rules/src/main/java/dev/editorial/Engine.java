package dev.editorial;

import dev.editorial.read.cache.FactCache;
import dev.editorial.store.WholeFile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** This build of the engine, as caches know it. */
final class Engine {

  private Engine() {}

  /**
   * What tells this build from all others: its version and, since a version that is still being
   * worked on has many builds, the size and the time of its jar.
   */
  static String identity() {
    return Editorial.version() + jar().map(Engine::stamp).orElse("");
  }

  private static Optional<Path> jar() {
    try {
      CodeSource source = Engine.class.getProtectionDomain().getCodeSource();
      return source == null
          ? Optional.empty()
          : Optional.of(Path.of(source.getLocation().toURI())).filter(Files::isRegularFile);
    } catch (URISyntaxException | IllegalArgumentException noFile) {
      return Optional.empty();
    }
  }

  private static String stamp(Path jar) {
    try {
      return " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar).toMillis();
    } catch (IOException gone) {
      return "";
    }
  }

  /** Writes what a run has added to a cache; a run that cannot is slower next time, no more. */
  static void keep(FactCache facts, Path file) {
    Optional<byte[]> bytes = facts.changed();
    if (bytes.isEmpty()) {
      return;
    }
    try {
      WholeFile.write(file, out -> out.write(bytes.get()));
    } catch (IOException unwritable) {
      return;
    }
  }
}
