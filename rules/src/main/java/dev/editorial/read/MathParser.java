package dev.editorial.read;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Reads {@code $…$} and {@code $$…$$} as code, so that {@code $E[x](y)$} is no link. A single
 * dollar opens maths as in Pandoc: no space inside, no digit after; and what it holds must look
 * like maths, since prices do not.
 */
final class MathParser implements InlineContentParser {

  static final InlineContentParserFactory FACTORY =
      new InlineContentParserFactory() {
        @Override
        public Set<Character> getTriggerCharacters() {
          return Set.of('$');
        }

        @Override
        public InlineContentParser create() {
          return new MathParser();
        }
      };

  private static final Pattern LOOKS_LIKE_MATHS = Pattern.compile("(?s).*[\\\\^_{}=+<>].*|\\S+");

  /** The longest row of dollars that opens maths. */
  private static final int LONGEST = 2;

  /** By the dollars in a row: whether the rest of the text has no such row that could close one. */
  private final boolean[] unclosed = new boolean[LONGEST + 1];

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    // Within a row that has opened nothing; long ones are not counted again from each dollar on.
    boolean withinRow = scanner.peekPreviousCodePoint() == '$';
    int opening = withinRow ? 0 : scanner.matchMultiple('$');
    if (opening == 0 || opening > LONGEST || unclosed[opening]) {
      return ParsedInline.none();
    }
    Position start = scanner.position();
    while (scanner.find('$') >= 0) {
      Position end = scanner.position();
      if (scanner.matchMultiple('$') == opening) {
        String content = scanner.getSource(start, end).getContent();
        return opening == 2 || isMaths(content, scanner.peek())
            ? ParsedInline.of(new Code(content), scanner.position())
            : ParsedInline.none();
      }
    }
    unclosed[opening] = true;
    return ParsedInline.none();
  }

  private static boolean isMaths(String content, char after) {
    return !content.isBlank()
        && !Character.isWhitespace(content.charAt(0))
        && !Character.isWhitespace(content.charAt(content.length() - 1))
        && !Character.isDigit(after)
        && LOOKS_LIKE_MATHS.matcher(content).matches();
  }
}
