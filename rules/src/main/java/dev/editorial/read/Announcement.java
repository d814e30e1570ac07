package dev.editorial.read;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Tells whether words say that a page is still to be written. */
final class Announcement {

  private static final Pattern WORDS =
      Pattern.compile(
          "\\bnot yet (?:\\w+ )?(?:written|authored|created|covered|there|exist)|\\byet to"
              + " be\\b|\\bto be (?:written|created|authored)\\b|\\bto create\\b|\\bno (?:\\w+"
              + " )?page yet\\b|\\bstub (?:page|article)|(?:page|article|promotion) stub|\\bmissing"
              + " pages?\\b|\\bconsider (?:adding|creating|writing|an?\\s+(?:new"
              + " )?(?:page|cross-?link|article))\\b|\\bto ?do:",
          Pattern.CASE_INSENSITIVE);

  /** The bit that tells a small letter of ASCII from its capital. */
  private static final int LOWER_CASE = 0x20;

  private Announcement() {}

  static boolean isIn(String text) {
    return mayBeIn(text) && WORDS.matcher(text).find();
  }

  /**
   * Whether one of the words that each phrase holds begins somewhere: a walk over them, since
   * nearly no text is an announcement and the pattern is slow to say so.
   */
  private static boolean mayBeIn(String text) {
    // Bytes are walked over in a third of the time, and no phrase has a letter beyond ASCII.
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    boolean inWord = false;
    for (int i = 0; i < bytes.length; i++) {
      int c = bytes[i] | LOWER_CASE;
      boolean letter = c >= 'a' && c <= 'z';
      if (letter && !inWord && startsAt(bytes, i, c)) {
        return true;
      }
      inWord = letter;
    }
    return false;
  }

  private static boolean startsAt(byte[] text, int index, int letter) {
    return switch (letter) {
      case 'y' -> startsWith("yet", text, index);
      case 's' -> startsWith("stub", text, index);
      case 'm' -> startsWith("missing page", text, index);
      case 'c' -> startsWith("consider", text, index);
      case 't' ->
          startsWith("to be ", text, index)
              || startsWith("to create", text, index)
              || startsWith("todo:", text, index)
              || startsWith("to do:", text, index);
      default -> false;
    };
  }

  private static boolean startsWith(String word, byte[] text, int index) {
    for (int i = 1; i < word.length(); i++) {
      if (index + i >= text.length || (text[index + i] | LOWER_CASE) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
