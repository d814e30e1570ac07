package dev.editorial.read;

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

  private Announcement() {}

  static boolean isIn(String text) {
    return mayBeIn(text) && WORDS.matcher(text).find();
  }

  /**
   * Whether one of the words that each phrase holds begins somewhere: a walk over them, since
   * nearly no text is an announcement and the pattern is slow to say so.
   */
  private static boolean mayBeIn(String text) {
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      int c = text.charAt(i) | 0x20;
      boolean letter = c >= 'a' && c <= 'z';
      if (letter && !inWord && startsAt(text, i, c)) {
        return true;
      }
      inWord = letter;
    }
    return false;
  }

  private static boolean startsAt(String text, int index, int letter) {
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

  private static boolean startsWith(String word, String text, int index) {
    return index + 1 < text.length()
        && (text.charAt(index + 1) | 0x20) == word.charAt(1)
        && text.regionMatches(true, index, word, 0, word.length());
  }
}
