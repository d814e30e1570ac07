package dev.editorial.read;

import dev.editorial.api.Wording;
import java.io.Serial;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * What one text asks of the parser where that grows with the square of what stands in it. Steps are
 * counted, not seconds, so that a page is given up on every machine or on none. One parse.
 */
final class Effort {

  /** The text asks too much; the message says in what, in words that follow "left out:". */
  static final class Exceeded extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    Exceeded(String reason) {
      super(reason, null, false, false);
    }
  }

  /** Characters; a shorter text cannot ask too much. */
  static final int SHORT_TEXT = 20_000;

  /** Brackets that are visited: about a second's. */
  private static final long MOST_BRACKETS = 400_000_000;

  /** Lines that are copied: about a second's. */
  private static final long MOST_LINES = 1_000_000_000;

  /** One line in so many is looked at, and stands for all of them. */
  private static final int SAMPLED = 64;

  /** Each of these costs the rules a little, and some of them a look at its neighbours. */
  static void requireAtMost(int most, int found, String what) {
    if (found > most) {
      throw new Exceeded(
          Wording.format("it has more than %,d %s, which no page of a wiki has", most, what));
    }
  }

  private long brackets;
  private long lines;
  private int linesSeen;

  /** Adds to a parser what counts; it changes nothing else. */
  void watch(Parser.Builder parser) {
    parser.customBlockParserFactory(this::countLines).linkProcessor(new Brackets());
  }

  /** For a line that may begin a list, the parser copies the lines of the paragraph before it. */
  private BlockStart countLines(ParserState state, MatchedBlockParser matched) {
    linesSeen++;
    if (linesSeen % SAMPLED == 0
        && matched.getMatchedBlockParser().getBlock() instanceof Paragraph) {
      lines += (long) SAMPLED * matched.getParagraphLines().getLines().size();
      if (lines > MOST_LINES) {
        throw new Exceeded("it has paragraphs of tens of thousands of lines");
      }
    }
    return BlockStart.none();
  }

  /** For each link, the parser visits the opening brackets before it in its paragraph. */
  private final class Brackets implements LinkProcessor {
    private Node paragraph = new Paragraph();
    private int opening;

    @Override
    public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
      if (link.openingBracket().getParent() != paragraph) {
        paragraph = link.openingBracket().getParent();
        opening = before(link.openingBracket()) + after(scanner);
      }
      brackets += opening;
      if (brackets > MOST_BRACKETS) {
        throw new Exceeded("it has paragraphs of tens of thousands of brackets");
      }
      return LinkResult.none();
    }

    private static int before(Node bracket) {
      int count = 1;
      for (Node node = bracket.getPrevious(); node != null; node = node.getPrevious()) {
        count += node instanceof Text text && text.getLiteral().endsWith("[") ? 1 : 0;
      }
      return count;
    }

    private static int after(Scanner scanner) {
      Position here = scanner.position();
      int count = 0;
      while (scanner.find('[') >= 0) {
        scanner.next();
        count++;
      }
      scanner.setPosition(here);
      return count;
    }
  }
}
