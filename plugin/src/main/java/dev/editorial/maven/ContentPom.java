package dev.editorial.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.maven.model.Plugin;

/** The pom.xml of a repository that holds nothing but content. */
final class ContentPom {

  private ContentPom() {}

  /** A whole one, for a directory without any. */
  static String of(Path directory, Plugin plugin) throws IOException {
    return template("content-pom.xml")
        .replace("@name@", name(directory))
        .replace("@plugin@", plugin(plugin));
  }

  /** The lines that check a wiki by {@code mvn verify}. */
  static String plugin(Plugin plugin) throws IOException {
    return template("content-plugin.xml")
        .replace("@groupId@", plugin.getGroupId())
        .replace("@artifactId@", plugin.getArtifactId())
        .replace("@version@", plugin.getVersion())
        .stripTrailing();
  }

  private static String template(String name) throws IOException {
    try (InputStream template = ContentPom.class.getResourceAsStream(name)) {
      if (template == null) {
        throw new IllegalStateException("this build has no " + name);
      }
      return new String(template.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The folder's name, in the letters that Maven allows. */
  private static String name(Path directory) {
    String name =
        String.valueOf(directory.getFileName())
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9._-]+", "-")
            .replaceAll("^[^a-z0-9]+|[^a-z0-9]+$", "");
    return name.isEmpty() ? "wiki" : name;
  }
}
