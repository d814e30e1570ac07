package dev.editorial.it;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What tests need and the project does not bring. Where it is absent, a test is skipped and says
 * what it wants; on a build server ({@code CI=true}) it fails, so that nothing is skipped unseen.
 */
final class Needs {

  private static final Path SHARED =
      Path.of(
          System.getProperty(
              "editorial.shared", Home.DIRECTORY.resolveSibling("shared").toString()));

  private Needs() {}

  /**
   * A file or folder of {@code shared}, which lies beside the project unless the system property
   * {@code editorial.shared} says otherwise.
   */
  static Path shared(String path) {
    Path needed = SHARED.resolve(path);
    if (!Files.exists(needed)) {
      absent(needed.toString());
    }
    return needed;
  }

  /** The name of a program that can be started. */
  static String program(String name) {
    try {
      new ProcessBuilder(name, "--version")
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException notInstalled) {
      absent("the program " + name);
    }
    return name;
  }

  /** The file of a program in the folders that are searched for programs. */
  static Path onPath(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseGet(
            () -> {
              absent("the program " + name);
              return Path.of(name);
            });
  }

  /** A file of an npm package in one exact version, which is fetched once and kept. */
  static Path packed(String npmPackage, String path) throws IOException {
    Path folder = Home.kept("packed").resolve(npmPackage);
    Path needed = folder.resolve("package").resolve(path);
    if (!Files.exists(needed)) {
      Files.createDirectories(folder);
      Run pack =
          new Run.Command().and(program("npm"), "pack", "--silent", npmPackage).in(folder).run();
      if (pack.exit() != Run.CLEAN) {
        absent("the npm package " + npmPackage);
      }
      new Run.Command().and("tar", "-xzf", pack.out().strip()).in(folder).run();
    }
    return needed;
  }

  /** A program of a package of PyPI in one exact version, which is installed once and kept. */
  static Path pypi(String requirement, String program) throws IOException {
    Path folder = Home.kept("venvs").resolve(requirement);
    Path needed = folder.resolve("bin").resolve(program);
    if (!Files.exists(needed)) {
      Files.createDirectories(folder);
      Run venv = new Run.Command().and(program("python3"), "-m", "venv", "--clear", folder).run();
      if (venv.exit() != Run.CLEAN) {
        absent("Python's module venv");
      }
      Run install =
          new Run.Command()
              .and(folder.resolve("bin/python"), "-m", "pip", "install", "--quiet", requirement)
              .run();
      if (install.exit() != Run.CLEAN) {
        absent("the Python package " + requirement);
      }
    }
    return needed;
  }

  private static void absent(String what) {
    String message = "needs " + what + ", which is not here";
    if ("true".equals(System.getenv("CI"))) {
      fail(message);
    }
    abort(message);
  }
}
