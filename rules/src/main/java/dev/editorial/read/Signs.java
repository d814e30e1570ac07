package dev.editorial.read;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a text can hold of the rarer markup, told by one walk over its characters, so that nothing
 * is looked for that cannot be there. A sign that is missing is certain, one that is there is not.
 */
final class Signs {

  /** Markup by the characters without which there is none of it. */
  enum Sign {
    /** A bar, without which there is no table. */
    TABLE,
    /** A tilde. */
    STRIKETHROUGH,
    /** A dollar. */
    MATHS,
    /** A bracket before a caret. */
    FOOTNOTE,
    /** A bracket before a colon, as in the definition of a reference or footnote. */
    DEFINITION,
    /** A URL or e-mail address in plain sight. */
    ADDRESS,
    /** What all begins with that asks Editorial to be silent. */
    DIRECTIVE,
    /** What tools other than Markdown read in its text: properties, templates, ids, comments. */
    TEXT_MARKUP
  }

  private static final int ASCII = 128;

  /** The characters that say something, alone or after another. */
  private static final boolean[] SPEAKING = new boolean[ASCII];

  static {
    for (char sign : "|~$^:@.{%(!<&\\/-".toCharArray()) {
      SPEAKING[sign] = true;
    }
  }

  private Signs() {}

  static Set<Sign> of(String text) {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    // Bytes are walked over in a third of the time, and no sign is beyond ASCII.
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < bytes.length; i++) {
      byte c = bytes[i];
      if (c >= 0 && SPEAKING[c]) {
        add(bytes, i, signs);
      }
    }
    return signs;
  }

  private static void add(byte[] bytes, int at, Set<Sign> signs) {
    char c = (char) bytes[at];
    byte before = at == 0 ? (byte) '\n' : bytes[at - 1];
    switch (c) {
      case '|' -> signs.add(Sign.TABLE);
      case '~' -> signs.add(Sign.STRIKETHROUGH);
      case '$' -> signs.add(Sign.MATHS);
      case '@' -> signs.add(Sign.ADDRESS);
      case '{' -> signs.add(Sign.TEXT_MARKUP);
      case '^' -> {
        signs.add(Sign.TEXT_MARKUP);
        addIf(before == '[', Sign.FOOTNOTE, signs);
      }
      case ':' -> {
        addIf(before == ']', Sign.DEFINITION, signs);
        addIf(before == ':', Sign.TEXT_MARKUP, signs);
      }
      case '-' -> addIf(before == 'l' && isMark(bytes, at), Sign.DIRECTIVE, signs);
      case '/' -> addIf(before == ':', Sign.ADDRESS, signs);
      case '.' -> addIf(before == 'w' || before == 'W', Sign.ADDRESS, signs);
      case '%', '(' -> addIf(before == c, Sign.TEXT_MARKUP, signs);
      case '!' -> addIf(before == '[', Sign.TEXT_MARKUP, signs);
      case '<' -> addIf(before == '8', Sign.TEXT_MARKUP, signs);
      default -> {
        // A backslash or an entity: the text that is shown may hold what its source does not.
        signs.add(Sign.ADDRESS);
        signs.add(Sign.TEXT_MARKUP);
      }
    }
  }

  /** Whether the mark of directives ends here. */
  private static boolean isMark(byte[] bytes, int end) {
    String mark = DirectiveCollector.MARK;
    int from = end + 1 - mark.length();
    for (int i = 0; from >= 0 && i < mark.length(); i++) {
      if (bytes[from + i] != mark.charAt(i)) {
        return false;
      }
    }
    return from >= 0;
  }

  private static void addIf(boolean holds, Sign sign, Set<Sign> signs) {
    if (holds) {
      signs.add(sign);
    }
  }
}
