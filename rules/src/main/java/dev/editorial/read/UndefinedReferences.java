package dev.editorial.read;

import dev.editorial.api.UndefinedReference.Kind;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.CustomNode;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/** Marks {@code [text][label]} and {@code [^label]} that have no definition; Markdown itself leaves them as text. */
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

  @Override
  public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
    if (link.destination() != null) {
      return LinkResult.none();
    }
    if (link.text().startsWith("^") && link.label() == null) {
      String label = link.text().substring(1);
      return context.getDefinition(FootnoteDefinition.class, label) == null
          ? LinkResult.wrapTextIn(new Undefined(Kind.FOOTNOTE, label), link.afterTextBracket())
          : LinkResult.none();
    }
    if (link.label() == null) {
      return LinkResult.none();
    }
    String label = link.label().isEmpty() ? link.text() : link.label();
    return context.getDefinition(LinkReferenceDefinition.class, label) == null
        ? LinkResult.wrapTextIn(new Undefined(Kind.LABEL, label), scanner.position())
        : LinkResult.none();
  }
}
