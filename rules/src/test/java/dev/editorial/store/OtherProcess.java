package dev.editorial.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Another process that is in the middle of writing when a test looks. */
final class OtherProcess implements AutoCloseable {

  private final Process process;

  private OtherProcess(Process process) {
    this.process = process;
  }

  /** Begins to write a file or, where there is a folder, a folder. */
  static OtherProcess writing(Path target) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                target.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    // It says so when it has begun.
    assertThat(process.getInputStream().read()).isEqualTo('!');
    return new OtherProcess(process);
  }

  /** Lets it write the rest. */
  int finish() throws IOException, InterruptedException {
    process.getOutputStream().close();
    return process.waitFor();
  }

  /** Ends it so that it can do nothing about it. */
  void kill() {
    process.toHandle().destroyForcibly();
    process.onExit().join();
  }

  /** Asks it to end. Its input stays open, since its end is the other sign. */
  int stop() throws InterruptedException {
    process.toHandle().destroy();
    return process.waitFor();
  }

  @Override
  public void close() {
    kill();
  }

  /** What the other process runs. */
  public static void main(String[] arguments) throws IOException {
    Path target = Path.of(arguments[0]);
    if (Files.isDirectory(target)) {
      WholeFolder.write(
          target,
          place -> {},
          folder -> {
            Files.writeString(folder.resolve("half"), "half");
            waitUntilFinished();
            Files.writeString(folder.resolve("whole"), "whole");
          });
    } else {
      WholeFile.write(
          target,
          out -> {
            out.write("half".getBytes());
            out.flush();
            waitUntilFinished();
            out.write(" and whole".getBytes());
          });
    }
  }

  private static void waitUntilFinished() throws IOException {
    System.out.print('!');
    System.out.flush();
    while (System.in.read() >= 0) {
      // Its end is the sign.
    }
  }
}
