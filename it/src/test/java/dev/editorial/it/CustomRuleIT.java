package dev.editorial.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar with somebody else's rule, given to the command. */
class CustomRuleIT {

  private static final Path PROJECT = Home.DIRECTORY.resolve("it/src/it/projects/custom-rule");

  @TempDir private Path work;
  private Path jar;

  @BeforeEach
  void buildTheJar() throws IOException {
    Path classes = Files.createDirectories(work.resolve("classes"));
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "--release",
                "17",
                "-classpath",
                Home.jar().toString(),
                "-d",
                classes.toString(),
                PROJECT
                    .resolve("rule/src/main/java/com/example/shop/MissingPrice.java")
                    .toString());
    assertThat(compiled).isZero();
    jar = work.resolve("shop-rules.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(out)) {
      pack(classes, packed);
      pack(PROJECT.resolve("rule/src/main/resources"), packed);
    }
  }

  private static void pack(Path folder, JarOutputStream jar) throws IOException {
    List<Path> files;
    try (Stream<Path> walked = Files.walk(folder)) {
      files = walked.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      jar.putNextEntry(new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
      Files.copy(file, jar);
      jar.closeEntry();
    }
  }

  private Run check(Object... more) {
    return new Run.Command()
        .jar()
        .and("check", PROJECT.resolve("wiki"), "--format", "json", "--no-report")
        .and(more)
        .run();
  }

  @Test
  void findsWhatItFindsAmongOurOwn() {
    assertThat(check("--rules", jar).findings())
        .extracting(Found::toString)
        .containsExactly("shop/missing-price\tproducts/lamp.md\t1\tthe product has no `price`");
    assertThat(check().findings()).isEmpty();
  }

  @Test
  void aJarWithoutRulesAndAMissingOneAreToldInOneLine() throws IOException {
    Path empty = work.resolve("empty.jar");
    try (JarOutputStream packed = new JarOutputStream(Files.newOutputStream(empty))) {
      packed.putNextEntry(new JarEntry("nothing"));
    }
    assertThat(check("--rules", empty))
        .returns(Run.CANNOT_RUN, Run::exit)
        .extracting(Run::err)
        .asString()
        .startsWith("editorial: there is no rule in [" + empty + "]")
        .hasLineCount(1);
    assertThat(check("--rules", work.resolve("gone.jar")).err())
        .isEqualTo("editorial: no such jar of rules: " + work.resolve("gone.jar") + "\n");
  }
}
