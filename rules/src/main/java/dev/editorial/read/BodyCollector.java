package dev.editorial.read;

import dev.editorial.api.Body;
import dev.editorial.api.Signature;
import dev.editorial.api.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Walks the syntax tree of one page for what its text holds besides headings and links. One use,
 * one thread.
 */
final class BodyCollector extends AbstractVisitor {

  /** A mark alone, or with a colon or dash before what is to be done. */
  private static final Pattern MARK =
      Pattern.compile(
          "[\\s(\\[]*(?<mark>TODO|TBD|FIXME|XXX)(?:\\([^()]{1,40}\\))?(?:(?<more>\\s*:.*|\\s+[-–—]\\s.*)|[\\s.!?…)\\]]*)",
          Pattern.DOTALL);

  private static final Pattern DATE =
      Pattern.compile(
          "(?:\\d{4}-\\d{2}-\\d{2}|\\d{4}/\\d{2}/\\d{2}|\\d{4}\\.\\d{2}\\.\\d{2}|\\d{1,2}\\.\\d{1,2}\\.\\d{4}"
              + "|\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}(?=\\s*(?:[:–—(]|$))|\\d{4}(?=\\s*(?:[:–—]|$))|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?"
              + " (?:\\d{1,2},? )?\\d{4}|\\d{1,2}\\.?"
              + " (?:Jan|Feb|M[aä]r|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz])[a-zä]{0,6}\\.?"
              + " \\d{4})(?!\\d)");

  /** A comment of a word or two is no remark, but tells a tool to put something here. */
  private static final Pattern TOOL_MARK = Pattern.compile("<!--\\s*\\S+(?:\\s+\\S+)?\\s*-->");

  private static final Pattern BRACKETS = Pattern.compile("^[\\[(]+");

  private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|\\z)", Pattern.DOTALL);

  /** Obsidian's bases and its plugin Dataview, and Foam; a list of tasks is none of pages. */
  private static final Pattern QUERY =
      Pattern.compile(
          "\\s*(?:dataview\\s+(?:list|table)\\b|(?:dataviewjs|base|foam-query(?:-js)?)\\s*\\n)",
          Pattern.CASE_INSENSITIVE);

  private final Places places;
  private final List<Body.Placeholder> placeholders = new ArrayList<>();
  private final List<Body.DatedEntry> entries = new ArrayList<>();
  private int blocks;
  private int lists;
  private int list;
  private Optional<String> query = Optional.empty();

  BodyCollector(Places places) {
    this.places = places;
  }

  Body body(List<Body.IdleDefinition> idle, Optional<Signature> signature) {
    Collections.sort(entries, (one, other) -> one.span().compareTo(other.span()));
    return new Body(blocks, placeholders, entries, idle, query, signature);
  }

  @Override
  public void visit(Heading heading) {
    // Headings are facts of their own.
  }

  @Override
  public void visit(Paragraph paragraph) {
    blocks++;
    addPlaceholder(paragraph);
  }

  @Override
  public void visit(FencedCodeBlock code) {
    blocks++;
    if (QUERY.matcher(code.getInfo() + "\n" + code.getLiteral()).lookingAt()) {
      query = Optional.of(code.getInfo().strip());
    }
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    blocks++;
  }

  @Override
  public void visit(HtmlBlock html) {
    String literal = html.getLiteral();
    String shown = literal.contains("<!--") ? COMMENT.matcher(literal).replaceAll("") : literal;
    blocks += shown.isBlank() && !TOOL_MARK.matcher(literal).find() ? 0 : 1;
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock) {
      blocks++;
    }
    if (!(block instanceof FootnoteDefinition)) {
      visitChildren(block);
    }
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof TableCell) {
      addPlaceholder(node);
    } else {
      visitChildren(node);
    }
  }

  @Override
  public void visit(BulletList bullets) {
    visitList(bullets);
  }

  @Override
  public void visit(OrderedList numbers) {
    visitList(numbers);
  }

  private void visitList(Node node) {
    int outer = list;
    list = lists++;
    visitChildren(node);
    list = outer;
  }

  @Override
  public void visit(ListItem item) {
    if (item.getFirstChild() instanceof Paragraph paragraph) {
      addEntry(paragraph);
    }
    visitChildren(item);
  }

  private void addEntry(Paragraph paragraph) {
    Optional<String> words = opening(paragraph);
    if (words.isPresent()) {
      Matcher date = DATE.matcher(words.get());
      if (date.lookingAt()) {
        entries.add(new Body.DatedEntry(list, date.group(), places.of(paragraph)));
      }
    }
  }

  private void addPlaceholder(Node block) {
    String words = opening(block).orElse("");
    if (!words.isEmpty() && "TFX".indexOf(words.charAt(0)) >= 0) {
      Matcher mark = MARK.matcher(PlainText.of(block));
      if (mark.matches()
          && (mark.group("more") != null || isAllThatIsSaid(block, mark.group("mark")))) {
        placeholders.add(
            new Body.Placeholder(mark.group("mark"), placeOf(block, mark.group("mark"))));
      }
    }
  }

  /**
   * Whether a mark alone is all that a table's row says of its first cell. Beside other values it
   * is one itself: the day of something that is not settled yet, or the state of a task.
   */
  private static boolean isAllThatIsSaid(Node block, String mark) {
    if (!(block instanceof TableCell)) {
      return true;
    }
    Node cell = block.getParent().getFirstChild().getNext();
    for (; cell != null; cell = cell.getNext()) {
      String text = PlainText.of(cell);
      if (!text.isBlank() && !MARK.matcher(text).matches()) {
        return false;
      }
    }
    return !mark.equals("TODO");
  }

  private Span placeOf(Node block, String mark) {
    Span whole = places.of(block);
    SourceSpan first = block.getSourceSpans().get(0);
    int start = first.getInputIndex();
    int shift = places.body().substring(start, start + first.getLength()).indexOf(mark);
    return shift < 0 ? whole : Span.inLine(whole.line(), whole.column() + shift, mark.length());
  }

  /** The first words of a block, however they are emphasized, bracketed or linked. */
  private static Optional<String> opening(Node block) {
    Node node = block.getFirstChild();
    while (node != null) {
      if (node instanceof Wikilinks.Wikilink wikilink) {
        return Optional.of(wikilink.shown());
      } else if (node instanceof Text text && BRACKETS.matcher(text.getLiteral()).matches()) {
        node = node.getNext();
      } else if (node instanceof Text text) {
        return Optional.of(BRACKETS.matcher(text.getLiteral()).replaceFirst(""));
      } else if (node instanceof Emphasis
          || node instanceof StrongEmphasis
          || node instanceof Link
          || node instanceof UndefinedReferences.Undefined) {
        node = node.getFirstChild();
      } else {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
