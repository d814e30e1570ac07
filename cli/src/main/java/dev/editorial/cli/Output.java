package dev.editorial.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** A stream that remembers why it failed, of which its writer only knows that it did. */
final class Output extends FilterOutputStream {

  private Optional<IOException> fault = Optional.empty();

  Output(OutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException failed) {
      fault = fault.or(() -> Optional.of(failed));
      throw failed;
    }
  }

  /** Why it failed, unless the reader had enough and left, as {@code head} does. */
  Optional<String> failure() {
    return fault.map(failed -> String.valueOf(failed.getMessage())).filter(said -> !isLeft(said));
  }

  private static boolean isLeft(String said) {
    return said.contains("Broken pipe");
  }
}
