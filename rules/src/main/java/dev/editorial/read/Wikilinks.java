package dev.editorial.read;

import dev.editorial.read.Signs.Sign;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/**
 * Reads {@code [[target]]} and {@code ![[target]]}. To Markdown this is a shortcut reference within
 * brackets, so it is recognized when the inner one closes; the outer opening bracket stays behind
 * as text. What is followed by a destination is left to Markdown: {@code [[Title]](path.md)} is one
 * inline link.
 */
final class Wikilinks implements LinkProcessor {

  /** A wikilink; {@code content} is what stands between the brackets. */
  static final class Wikilink extends CustomNode {
    final String content;
    final boolean embed;

    Wikilink(String content, boolean embed) {
      this.content = content;
      this.embed = embed;
    }

    /** What a reader sees. */
    String shown() {
      return content.substring(content.indexOf('|') + 1);
    }
  }

  /** Matrices, POSIX classes and shell tests, which are no links. */
  private static final Pattern NO_TARGET =
      Pattern.compile(
          "[-\\d\\s.,;]*,[-\\d\\s.,;]*|:\\w+:|\\s+[-!$\"].*|\\s[^=<>]*+[=<>].*\\s|\\W*");

  private static final int LONGEST = 1_000;

  private final boolean amongDefinitions;

  /**
   * @param signs what the texts hold that this is for
   */
  Wikilinks(Set<Sign> signs) {
    amongDefinitions = signs.contains(Sign.DEFINITION);
  }

  @Override
  public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
    Node outer = link.openingBracket().getPrevious();
    String content = link.text();
    boolean bracketed =
        link.destination() == null
            && link.label() == null
            && link.marker() == null
            && isText(outer, "[")
            && scanner.next(']');
    if (!bracketed
        || isLabel(scanner)
        || content.length() > LONGEST
        || content.indexOf('\n') >= 0
        || amongDefinitions && context.getDefinition(LinkReferenceDefinition.class, content) != null
        || NO_TARGET.matcher(content).matches()) {
      return LinkResult.none();
    }
    boolean embed = isText(outer.getPrevious(), "!");
    return LinkResult.replaceWith(new Wikilink(content, embed), scanner.position());
  }

  private static boolean isText(Node node, String literal) {
    return node instanceof Text text && text.getLiteral().equals(literal);
  }

  private static boolean isLabel(Scanner scanner) {
    if (scanner.peek() == '(') {
      return true;
    }
    var here = scanner.position();
    boolean label = scanner.next('[') && scanner.peek() != '[';
    scanner.setPosition(here);
    return label;
  }
}
