package dev.editorial.read;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Reads {@code [[target]]} and {@code ![[target]]}. What is followed by a destination is left to Markdown: {@code [[Title]](path.md)}
 * is one inline link.
 */
final class WikilinkParser implements InlineContentParser {

  static final InlineContentParserFactory FACTORY =
      new InlineContentParserFactory() {
        @Override
        public Set<Character> getTriggerCharacters() {
          return Set.of('[', '!');
        }

        @Override
        public InlineContentParser create() {
          return new WikilinkParser();
        }
      };

  /** A wikilink; {@code content} is what stands between the brackets. */
  static final class Wikilink extends CustomNode {
    final String content;
    final boolean embed;

    Wikilink(String content, boolean embed) {
      this.content = content;
      this.embed = embed;
    }
  }

  /** Matrices, POSIX classes and shell tests, which are no links. */
  private static final Pattern NO_TARGET =
      Pattern.compile("[-\\d\\s.,;]*,[-\\d\\s.,;]*|:\\w+:|\\s+[-!$\"].*|\\s.*[=<>].*\\s|\\W*");

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    boolean embed = scanner.next('!');
    if (!scanner.next("[[")) {
      return ParsedInline.none();
    }
    Position start = scanner.position();
    while (true) {
      char c = scanner.peek();
      if (c == Scanner.END || c == '\n' || c == '[') {
        return ParsedInline.none();
      }
      if (c == ']') {
        break;
      }
      scanner.next();
    }
    String content = scanner.getSource(start, scanner.position()).getContent();
    if (!scanner.next("]]") || isLabel(scanner) || NO_TARGET.matcher(content).matches()) {
      return ParsedInline.none();
    }
    return ParsedInline.of(new Wikilink(content, embed), scanner.position());
  }

  private static boolean isLabel(Scanner scanner) {
    if (scanner.peek() == '(') {
      return true;
    }
    Position here = scanner.position();
    boolean label = scanner.next('[') && scanner.peek() != '[';
    scanner.setPosition(here);
    return label;
  }
}
