package dev.editorial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OutputTest {

  @Test
  void remembersWhyItFailed() {
    assertThat(failureOf("No space left on device")).isEqualTo("No space left on device");
  }

  @Test
  void aReaderThatLeavesIsNoFailure() {
    assertThat(failureOf("Broken pipe")).isEqualTo("none");
  }

  private static String failureOf(String message) {
    Output output =
        new Output(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException(message);
              }
            });
    PrintWriter writer = new PrintWriter(output, false, StandardCharsets.UTF_8);
    writer.print("text");
    writer.flush();
    return output.failure().orElse("none");
  }
}
