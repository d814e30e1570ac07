package dev.editorial.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/**
 * The command and the plugin hold the same libraries. What a plugin is compiled against may choose
 * another version of one, with which everything compiles and some page ends in an error.
 */
class SameLibrariesIT {

  @Test
  void aClassInBothJarsIsTheSameInBoth() throws IOException {
    List<String> compared = new ArrayList<>();
    List<String> differing = new ArrayList<>();
    try (ZipFile command = new ZipFile(Home.jar().toFile());
        ZipFile plugin = new ZipFile(plugin().toFile())) {
      Enumeration<? extends ZipEntry> entries = plugin.entries();
      while (entries.hasMoreElements()) {
        ZipEntry one = entries.nextElement();
        ZipEntry other = command.getEntry(one.getName());
        if (one.getName().endsWith(".class") && other != null) {
          compared.add(one.getName());
          if (one.getCrc() != other.getCrc()) {
            differing.add(one.getName());
          }
        }
      }
    }

    assertThat(compared).hasSizeGreaterThan(1000);
    assertThat(differing).isEmpty();
  }

  private static Path plugin() throws IOException {
    Path folder = Home.DIRECTORY.resolve("plugin/target");
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(folder, "editorial-maven-plugin-*.jar")) {
      for (Path jar : jars) {
        String name = jar.getFileName().toString();
        if (!name.endsWith("-sources.jar") && !name.endsWith("-javadoc.jar")) {
          return jar;
        }
      }
    }
    throw new IOException("no jar of the plugin in " + folder);
  }
}
