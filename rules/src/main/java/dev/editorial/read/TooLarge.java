package dev.editorial.read;

import dev.editorial.api.Wording;
import java.io.IOException;
import java.io.Serial;

/** A file that is not read, since all that is read of a wiki must fit into the memory. */
final class TooLarge extends IOException {

  /** Bytes; books of a thousand pages have less. */
  static final int LARGEST = 10_000_000;

  @Serial private static final long serialVersionUID = 1;

  /** One of so many bytes. */
  TooLarge(long size) {
    super(Wording.format("it has %,d MB, which no page of a wiki has", size / 1_000_000));
  }
}
