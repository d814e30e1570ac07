package dev.editorial.read;

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
    /** An l before a hyphen, as in what asks Editorial to be silent. */
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
    char before = '\n';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ASCII && SPEAKING[c]) {
        add(before, c, signs);
      }
      before = c;
    }
    return signs;
  }

  private static void add(char before, char c, Set<Sign> signs) {
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
      case '-' -> addIf(before == 'l', Sign.DIRECTIVE, signs);
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

  private static void addIf(boolean holds, Sign sign, Set<Sign> signs) {
    if (holds) {
      signs.add(sign);
    }
  }
}
