package dev.editorial;

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
   * worked on has many builds, the size and the time of its jar. Empty where it is in no jar.
   */
  static Optional<String> identity() {
    return jar().flatMap(Engine::stamp).map(stamp -> Editorial.version() + " " + stamp);
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

  private static Optional<String> stamp(Path jar) {
    try {
      return Optional.of(Files.size(jar) + " " + Files.getLastModifiedTime(jar).toMillis());
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /**
   * Writes what a run has added to a cache; a run that cannot is slower next time, no more, even
   * where it is the memory that is lacking.
   */
  static void keep(WholeFile.Content facts, Path file) {
    try {
      WholeFile.write(file, facts);
    } catch (IOException | RuntimeException | VirtualMachineError unwritable) {
      return;
    }
  }
}
