package dev.editorial.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The folder in which a user's programs keep what they can make again.
 *
 * @param path none where the system names no such folder
 */
record CacheFolder(Optional<Path> path) {

  /** The folder that the environment names, by the custom of each system. */
  static CacheFolder ofUser(UnaryOperator<String> environment) {
    String home = System.getProperty("user.home", "");
    String system = System.getProperty("os.name", "");
    Optional<Path> own = folder(environment.apply("EDITORIAL_CACHE"));
    if (own.isPresent()) {
      return new CacheFolder(own);
    }
    for (String variable : List.of("XDG_CACHE_HOME", "LOCALAPPDATA")) {
      Optional<Path> shared = folder(environment.apply(variable));
      if (shared.isPresent()) {
        return new CacheFolder(Optional.of(own(shared.get())));
      }
    }
    if (home.isEmpty() || home.equals("?")) {
      return new CacheFolder(Optional.empty());
    }
    return new CacheFolder(
        Optional.of(own(Path.of(home, system.startsWith("Mac") ? "Library/Caches" : ".cache"))));
  }

  private static Optional<Path> folder(String name) {
    try {
      return name == null || name.isBlank() || !Path.of(name).isAbsolute()
          ? Optional.empty()
          : Optional.of(Path.of(name));
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  private static Path own(Path folder) {
    return folder.resolve("editorial");
  }

  /** The file for the facts of the pages in a directory. */
  Optional<Path> factsOf(Path directory) {
    return path.map(folder -> folder.resolve("facts").resolve(nameOf(directory)));
  }

  /**
   * The same for the same directory, however it is called. Should two directories come to one name,
   * they share a file: facts go by the bytes of pages and not by their places.
   */
  private static String nameOf(Path directory) {
    Path whole = directory.toAbsolutePath().normalize();
    try {
      whole = whole.toRealPath();
    } catch (IOException absent) {
      // The check itself will say so.
      whole = directory.toAbsolutePath().normalize();
    }
    return "%s-%s.facts"
        .formatted(whole.getFileName(), Integer.toHexString(whole.toString().hashCode()));
  }
}
