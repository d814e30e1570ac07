package dev.editorial.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A program that has run.
 *
 * @param exit its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Run(int exit, String out, String err) {

  static final int CLEAN = 0;
  static final int FINDINGS = 1;
  static final int CANNOT_RUN = 2;

  /** {@code editorial check} on a directory, by the jar, with JSON on standard output. */
  static Run json(Path directory) {
    return new Command().jar().and("check", directory, "--format", "json", "--no-report").run();
  }

  /** Standard output as JSON. */
  JsonNode json() {
    try {
      return new JsonMapper().readTree(out);
    } catch (IOException noJson) {
      throw new UncheckedIOException(err, noJson);
    }
  }

  /** The findings on standard output, which is JSON. */
  List<Found> findings() {
    List<Found> findings = new ArrayList<>();
    json().path("findings").forEach(finding -> findings.add(Found.of(finding)));
    return findings;
  }

  /** A program that has still to run. */
  static final class Command {

    private final List<String> words = new ArrayList<>();
    // As on a build server, the launcher leaves nothing behind that runs on.
    private final Map<String, String> environment = new HashMap<>(Map.of("CI", "true"));
    private Path folder = Home.DIRECTORY;

    /** The program and its arguments, or more arguments. */
    Command and(Object... more) {
      for (Object word : more) {
        words.add(word.toString());
      }
      return this;
    }

    /** The jar, run by the Java that runs this test, in the way of the launcher. */
    Command jar(String... javaOptions) {
      return and(Path.of(System.getProperty("java.home"), "bin", "java"))
          .and("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
          .and((Object[]) javaOptions)
          .and("-jar", Home.jar());
    }

    /** Runs in a folder instead of the project's. */
    Command in(Path otherFolder) {
      folder = otherFolder;
      return this;
    }

    /** Sets a variable of the environment. */
    Command with(String variable, String value) {
      environment.put(variable, value);
      return this;
    }

    /** Sets several of them. */
    Command with(Map<String, String> variables) {
      environment.putAll(variables);
      return this;
    }

    /** Runs to the end. */
    Run run() {
      try {
        Path err = Files.createTempFile("editorial", ".err");
        try {
          Process process = builder().redirectError(err.toFile()).start();
          process.getOutputStream().close();
          String out = text(process.getInputStream().readAllBytes());
          return new Run(process.waitFor(), out, text(Files.readAllBytes(err)));
        } finally {
          Files.delete(err);
        }
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stop);
      }
    }

    /** Starts it, with all that it prints in a file. */
    Process start(Path printed) throws IOException {
      return builder().redirectErrorStream(true).redirectOutput(printed.toFile()).start();
    }

    private ProcessBuilder builder() {
      ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
      builder.environment().putAll(environment);
      return builder;
    }

    private static String text(byte[] bytes) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
