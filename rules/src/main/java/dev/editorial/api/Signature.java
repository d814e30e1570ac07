package dev.editorial.api;

import java.util.Arrays;

/**
 * What is kept of a text to find others like it: a MinHash of its {@link Shingles}, cut into bands.
 * Of two texts that share seven tenths of their shingles, 99 in 100 have a band in common; of two
 * that share three tenths, 12 in 100. Immutable.
 */
public final class Signature {

  /** How many bands there are. */
  public static final int BANDS = 16;

  static final int ROWS = 4;
  static final int BITS = Long.SIZE / ROWS;

  private final long[] bands;

  private Signature(long[] bands) {
    this.bands = bands;
  }

  /** The signature of these bands. */
  public static Signature of(long... bands) {
    if (bands.length != BANDS) {
      throw new IllegalArgumentException(Wording.format("not %d bands: %d", BANDS, bands.length));
    }
    return new Signature(bands.clone());
  }

  /** A band, counted from 0. */
  public long band(int number) {
    return bands[number];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Signature signature && Arrays.equals(bands, signature.bands);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bands);
  }

  @Override
  public String toString() {
    return Arrays.toString(bands);
  }
}
