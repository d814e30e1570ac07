package dev.editorial.api;

import java.util.Locale;

/** Words with numbers in them, the same in every locale. */
public final class Wording {

  private Wording() {}

  /**
   * Formats as {@link String#format} does, with digits and separators that do not depend on the
   * machine.
   */
  public static String format(String words, Object... arguments) {
    return String.format(Locale.ROOT, words, arguments);
  }
}
