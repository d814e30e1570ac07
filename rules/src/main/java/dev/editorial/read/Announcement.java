package dev.editorial.read;

import java.util.List;
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

  /** Each of the phrases above holds one of these at the start of a word. */
  private static final List<String> STARTS =
      List.of("yet", "to be ", "to create", "stub", "missing page", "consider", "todo:", "to do:");

  private Announcement() {}

  static boolean isIn(String text) {
    return mayBeIn(text) && WORDS.matcher(text).find();
  }

  /**
   * A walk over the words, since nearly no text is an announcement and the pattern is slow to say
   * so.
   */
  private static boolean mayBeIn(String text) {
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
      if (letter && !inWord && "ytsmc".indexOf(c | 0x20) >= 0 && startsAt(text, i)) {
        return true;
      }
      inWord = letter;
    }
    return false;
  }

  private static boolean startsAt(String text, int index) {
    for (String start : STARTS) {
      if (text.regionMatches(true, index, start, 0, start.length())) {
        return true;
      }
    }
    return false;
  }
}
