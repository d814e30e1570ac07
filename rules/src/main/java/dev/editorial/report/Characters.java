package dev.editorial.report;

import java.util.function.IntPredicate;

/** Text without the characters that a document cannot hold. */
final class Characters {

  private static final int REPLACEMENT = 0xFFFD;

  private Characters() {}

  /** {@code text} without halves of characters, which UTF-8 cannot encode. */
  static String encodable(String text) {
    int point;
    for (int i = 0; i < text.length(); i += Character.charCount(point)) {
      point = text.codePointAt(i);
      if (isHalf(point)) {
        return replaced(text, Characters::isHalf);
      }
    }
    return text;
  }

  /**
   * {@code text} without control characters, line breaks among them, which XML forbids or loses.
   */
  static String inOneLine(String text) {
    return replaced(text, point -> isHalf(point) || isNone(point) || Character.isISOControl(point));
  }

  private static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  /** Two code points at the end of each plane are no characters. */
  private static boolean isNone(int point) {
    return (point & 0xFFFE) == 0xFFFE;
  }

  private static String replaced(String text, IntPredicate forbidden) {
    if (text.codePoints().noneMatch(forbidden)) {
      return text;
    }
    return text.codePoints()
        .map(point -> forbidden.test(point) ? REPLACEMENT : point)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
