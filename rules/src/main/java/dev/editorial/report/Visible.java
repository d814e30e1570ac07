package dev.editorial.report;

/**
 * Text from a wiki in which everything shows. A control or format character can hide text, turn its
 * direction, or make a name look like another one; a report that is to be believed writes its code
 * instead.
 */
public final class Visible {

  private static final int CONTROL_PICTURES = 0x2400;
  private static final int DELETE = 0x7F;
  private static final int DELETE_PICTURE = 0x2421;

  private Visible() {}

  /** {@code text} with its invisible characters written out; tabs stay. */
  public static String of(String text) {
    if (isPlain(text) || hidesNothing(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            point -> {
              if (!hides(point)) {
                shown.appendCodePoint(point);
              } else if (point < ' ') {
                shown.appendCodePoint(CONTROL_PICTURES + point);
              } else if (point == DELETE) {
                shown.appendCodePoint(DELETE_PICTURE);
              } else {
                shown.append("‹U+%04X›".formatted(point));
              }
            });
    return shown.toString();
  }

  /** Most text is ASCII, and a report may hold a million pieces of it. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) >= DELETE) {
        return false;
      }
    }
    return true;
  }

  private static boolean hidesNothing(String text) {
    int point;
    for (int i = 0; i < text.length(); i += Character.charCount(point)) {
      point = text.codePointAt(i);
      if (hides(point)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hides(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL -> point != '\t';
      case Character.FORMAT -> !isJoiner(point) && !isArabicSign(point);
      case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> (point & 0xFFFE) == 0xFFFE;
    };
  }

  /** Persian words and many emoji are written with these. */
  private static boolean isJoiner(int point) {
    return point == 0x200C || point == 0x200D;
  }

  /** Format characters by category, but they show. */
  private static boolean isArabicSign(int point) {
    return point >= 0x600 && point <= 0x8FF && point != 0x61C;
  }
}
