package dev.editorial.read;

import dev.editorial.api.Span;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/**
 * Where the nodes of a syntax tree stand in the page.
 *
 * @param body the text that was parsed
 * @param linesBefore how many lines of the page precede it
 */
record Places(String body, int linesBefore) {

  /** The whole node; of one without a place, its parent. */
  Span of(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      Node parent = node.getParent();
      boolean atTop =
          parent == null || parent instanceof Block && parent.getSourceSpans().isEmpty();
      return atTop ? Span.HEAD : of(parent);
    }
    SourceSpan first = spans.get(0);
    SourceSpan last = spans.get(spans.size() - 1);
    return new Span(
        line(first),
        first.getColumnIndex() + 1,
        line(last),
        last.getColumnIndex() + last.getLength() + 1);
  }

  /** The first line of a block. */
  Span firstLine(Block block) {
    SourceSpan first = block.getSourceSpans().get(0);
    return Span.inLine(line(first), first.getColumnIndex() + 1, first.getLength());
  }

  /** A wikilink from its outer bracket on, which Markdown sees as text before the node. */
  Span of(Wikilinks.Wikilink wikilink) {
    Span inner = of((Node) wikilink);
    int column = Math.max(1, inner.column() - (wikilink.embed ? 2 : 1));
    return new Span(inner.line(), column, inner.endLine(), inner.endColumn());
  }

  /**
   * The place of {@code part} in a text whose literal may be shorter than its source, by
   * backslashes and entities.
   */
  Span within(Text text, String part, int offset) {
    List<SourceSpan> spans = text.getSourceSpans();
    if (spans.isEmpty()) {
      return of(text);
    }
    SourceSpan first = spans.get(0);
    int at = body.indexOf(part, first.getInputIndex() + offset);
    int shift = at < 0 ? -1 : at - first.getInputIndex();
    return shift < 0 || shift + part.length() > first.getLength()
        ? of(text)
        : Span.inLine(line(first), first.getColumnIndex() + shift + 1, part.length());
  }

  /**
   * The place of {@code length} characters at an offset of a literal that has the source's lines.
   */
  Span inLines(Node node, String literal, int offset, int length) {
    int lineStart = literal.lastIndexOf('\n', offset - 1) + 1;
    int line = (int) literal.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    List<SourceSpan> spans = node.getSourceSpans();
    if (line >= spans.size()) {
      return of(node);
    }
    int end = literal.indexOf('\n', offset);
    int inLine = end < 0 ? length : Math.min(length, end - offset);
    SourceSpan source = spans.get(line);
    return Span.inLine(line(source), source.getColumnIndex() + offset - lineStart + 1, inLine);
  }

  /** The first character of the node's source. */
  char firstCharacter(Node node) {
    return body.charAt(node.getSourceSpans().get(0).getInputIndex());
  }

  /** The last character of the node's source. */
  char lastCharacter(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    SourceSpan last = spans.get(spans.size() - 1);
    return body.charAt(last.getInputIndex() + last.getLength() - 1);
  }

  private int line(SourceSpan span) {
    return linesBefore + span.getLineIndex() + 1;
  }
}
