package dev.editorial.read;

import dev.editorial.api.UndefinedReference.Kind;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.CustomNode;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/**
 * Marks {@code [text][label]} and {@code [^label]} that have no definition; Markdown itself leaves
 * them as text. Brackets of other trades are passed over: array subscripts, rows of brackets,
 * citations by number, classes of characters, the optional parts of a command.
 */
final class UndefinedReferences implements LinkProcessor {

  /** A reference without a definition; what it labels are its children. */
  static final class Undefined extends CustomNode {
    final Kind kind;
    final String label;

    Undefined(Kind kind, String label) {
      this.kind = kind;
      this.label = label;
    }
  }

  private static final Pattern LABEL =
      Pattern.compile("[\\p{L}\\p{N}][^\\[\\]*<>=|\\n]*|`[\\w. -]+`");
  private static final Pattern NUMBER = Pattern.compile("[\\d\\s,–-]+");
  private static final Pattern FOOTNOTE = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.:+-]*");
  private static final Pattern CHARACTER_CLASS = Pattern.compile("(\\w-\\w)+\\w*");

  @Override
  public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
    if (link.destination() != null) {
      return LinkResult.none();
    }
    if (link.text().startsWith("^") && link.label() == null) {
      String label = link.text().substring(1);
      return FOOTNOTE.matcher(label).matches()
              && !CHARACTER_CLASS.matcher(label).matches()
              && context.getDefinition(FootnoteDefinition.class, label) == null
          ? LinkResult.wrapTextIn(new Undefined(Kind.FOOTNOTE, label), link.afterTextBracket())
          : LinkResult.none();
    }
    if (link.label() == null) {
      return LinkResult.none();
    }
    String label = link.label().isEmpty() ? link.text() : link.label();
    return isReference(link, label, scanner)
            && context.getDefinition(LinkReferenceDefinition.class, label) == null
        ? LinkResult.wrapTextIn(new Undefined(Kind.LABEL, label), scanner.position())
        : LinkResult.none();
  }

  private static boolean isReference(LinkInfo link, String label, Scanner scanner) {
    boolean byNumber = NUMBER.matcher(link.text()).matches() && NUMBER.matcher(label).matches();
    boolean inRow =
        scanner.peek() == '['
            || link.openingBracket().getPrevious() instanceof Text before
                && endsInWordOrBracket(before.getLiteral());
    return !byNumber && !inRow && !link.text().isBlank() && LABEL.matcher(label).matches();
  }

  private static boolean endsInWordOrBracket(String text) {
    char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    return Character.isLetterOrDigit(last) || last == ']' || last == '[';
  }
}
