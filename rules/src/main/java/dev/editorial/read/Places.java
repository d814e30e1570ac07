package dev.editorial.read;

import dev.editorial.api.Span;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TableCell;
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

  /** Characters; in a longer cell of a table, escaped bars are not looked for. */
  private static final int LONGEST_CELL = 10_000;

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
        inSource(node, first.getColumnIndex()) + 1,
        line(last),
        inSource(node, last.getColumnIndex() + last.getLength()) + 1);
  }

  /**
   * A 0-based column as the source has it: in a table cell, the parser counts an escaped bar as one
   * character.
   */
  private int inSource(Node node, int column) {
    Node cell = node;
    while (cell != null && !(cell instanceof TableCell)) {
      cell = cell.getParent();
    }
    if (cell == null || cell == node || cell.getSourceSpans().isEmpty()) {
      return column;
    }
    SourceSpan source = cell.getSourceSpans().get(0);
    if (source.getLength() > LONGEST_CELL) {
      return column;
    }
    String text =
        body.substring(source.getInputIndex(), source.getInputIndex() + source.getLength());
    int wanted = column - source.getColumnIndex();
    int at = 0;
    for (int counted = 0; counted < wanted && at < text.length(); counted++) {
      at += text.startsWith("\\|", at) ? 2 : 1;
    }
    return source.getColumnIndex() + at;
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
    int start = first.getInputIndex();
    // Looked for in place: a copy of a long text for each of many parts takes minutes.
    int last = start + first.getLength() - part.length();
    for (int at = start + offset; at <= last; at++) {
      if (body.startsWith(part, at)) {
        return Span.inLine(line(first), first.getColumnIndex() + at - start + 1, part.length());
      }
    }
    return of(text);
  }

  /** The source from a text on to its line's end, with the markup that follows it. */
  String lineFrom(Text text) {
    List<SourceSpan> spans = text.getSourceSpans();
    if (spans.isEmpty()) {
      return text.getLiteral();
    }
    int start = spans.get(0).getInputIndex();
    int end = body.indexOf('\n', start);
    return body.substring(start, end < 0 ? body.length() : end).stripTrailing();
  }

  /** A literal with the lines of its node, in which many places are asked for. */
  Literal literal(Node node, String text) {
    return new Literal(node, text, lineStarts(text));
  }

  private static int[] lineStarts(String text) {
    return IntStream.concat(
            IntStream.of(0),
            IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n').map(i -> i + 1))
        .toArray();
  }

  /** The text of a node whose lines are the source's. */
  final class Literal {
    private final Node node;
    private final String text;
    private final int[] lineStarts;

    private Literal(Node node, String text, int[] lineStarts) {
      this.node = node;
      this.text = text;
      this.lineStarts = lineStarts;
    }

    /** The place of {@code length} characters at an offset, as far as they stand in one line. */
    Span at(int offset, int length) {
      int found = Arrays.binarySearch(lineStarts, offset);
      int line = found >= 0 ? found : -found - 2;
      List<SourceSpan> spans = node.getSourceSpans();
      if (line >= spans.size()) {
        return of(node);
      }
      int end = line + 1 < lineStarts.length ? lineStarts[line + 1] - 1 : text.length();
      SourceSpan source = spans.get(line);
      int column = source.getColumnIndex() + offset - lineStarts[line] + 1;
      return Span.inLine(line(source), column, Math.min(length, end - offset));
    }
  }

  /** The last character of the node's source. */
  char lastCharacter(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    SourceSpan last = spans.get(spans.size() - 1);
    return body.charAt(last.getInputIndex() + last.getLength() - 1);
  }

  /** Whether the node stands between brackets. */
  boolean isInBrackets(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    int before = spans.get(0).getInputIndex() - 1;
    SourceSpan last = spans.get(spans.size() - 1);
    int after = last.getInputIndex() + last.getLength();
    return before >= 0
        && after < body.length()
        && body.charAt(before) == '['
        && body.charAt(after) == ']';
  }

  private int line(SourceSpan span) {
    return linesBefore + span.getLineIndex() + 1;
  }
}
