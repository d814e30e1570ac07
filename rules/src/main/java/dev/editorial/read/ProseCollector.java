package dev.editorial.read;

import dev.editorial.api.Passage;
import dev.editorial.api.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Walks the syntax tree of one page for its prose. One use, one thread. */
final class ProseCollector extends AbstractVisitor {

  private static final Pattern WHITESPACE = Pattern.compile("\\s+");

  private final Places places;
  private final List<Passage> passages = new ArrayList<>();

  ProseCollector(Places places) {
    this.places = places;
  }

  List<Passage> passages() {
    return passages;
  }

  @Override
  public void visit(Paragraph paragraph) {
    add(paragraph);
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof TableCell) {
      add(node);
    } else {
      visitChildren(node);
    }
  }

  private void add(Node block) {
    String text = WHITESPACE.matcher(PlainText.withoutLinks(block)).replaceAll(" ").strip();
    if (!text.isEmpty()) {
      passages.add(new Passage(text, place(block)));
    }
  }

  /** Of a cell, that of its words: the parser knows the place of its table alone. */
  private Span place(Node block) {
    if (!(block instanceof TableCell)) {
      return places.of(block);
    }
    Span first = places.of(block.getFirstChild());
    Span last = places.of(block.getLastChild());
    return new Span(first.line(), first.column(), last.endLine(), last.endColumn());
  }
}
