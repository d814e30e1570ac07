package dev.editorial.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the parts of this project lie. */
final class Home {

  /** The directory of the whole project. */
  static final Path DIRECTORY =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize().getParent();

  private Home() {}

  /** The script that users start. */
  static Path launcher() {
    return DIRECTORY.resolve("editorial");
  }

  /** The command in one jar. */
  static Path jar() {
    return DIRECTORY.resolve("cli/target/editorial.jar");
  }

  /** One of the example wikis, or a list that belongs to them. */
  static Path wikis(String name) {
    return DIRECTORY.resolve("it/wikis").resolve(name);
  }

  /** The first example in a language that a document shows. */
  static String example(String document, String language) throws IOException {
    String text = Files.readString(DIRECTORY.resolve(document));
    String fence = "```" + language + "\n";
    int start = text.indexOf(fence) + fence.length();
    return text.substring(start, text.indexOf("```", start));
  }

  /** A folder for what tests unpack and keep from run to run. */
  static Path kept(String name) {
    return DIRECTORY.resolve("it/target").resolve(name);
  }
}
