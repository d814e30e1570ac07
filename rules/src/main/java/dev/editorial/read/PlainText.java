package dev.editorial.read;

import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The text that a reader sees, as {@code textContent} of the rendered element would give it. */
final class PlainText {

  /** What becomes of inline tags. */
  private enum Tags {
    LEFT_OUT,
    AS_WRITTEN
  }

  private PlainText() {}

  static String of(Node parent) {
    StringBuilder text = new StringBuilder();
    append(parent, text, Tags.LEFT_OUT);
    return text.toString();
  }

  /** The same with inline tags as they are written, such as {@code <T>}. */
  static String withTags(Node parent) {
    StringBuilder text = new StringBuilder();
    append(parent, text, Tags.AS_WRITTEN);
    return text.toString();
  }

  /** The text of the nodes from one to another, which is not taken. */
  static String between(Node from, Node end) {
    StringBuilder text = new StringBuilder();
    for (Node node = from; node != null && node != end; node = node.getNext()) {
      appendNode(node, text, Tags.LEFT_OUT);
    }
    return text.toString();
  }

  /** The same without what links and wikilinks show. */
  static String withoutLinks(Node parent) {
    StringBuilder text = new StringBuilder();
    appendWithoutLinks(parent, text);
    return text.toString();
  }

  private static void appendWithoutLinks(Node parent, StringBuilder text) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Text literal) {
        text.append(literal.getLiteral());
      } else if (node instanceof Link
          || node instanceof Wikilinks.Wikilink
          || node instanceof Code
          || node instanceof SoftLineBreak
          || node instanceof HardLineBreak) {
        text.append(' ');
      } else {
        appendWithoutLinks(node, text);
      }
    }
  }

  private static void append(Node parent, StringBuilder text, Tags tags) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      appendNode(node, text, tags);
    }
  }

  private static void appendNode(Node node, StringBuilder text, Tags tags) {
    if (node instanceof Text literal) {
      text.append(literal.getLiteral());
    } else if (node instanceof Code code) {
      text.append(code.getLiteral());
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      text.append(' ');
    } else if (node instanceof Wikilinks.Wikilink wikilink) {
      // The outer opening bracket, and the mark of an embed, stayed behind as text.
      dropEnd(text, "[");
      if (wikilink.embed) {
        dropEnd(text, "!");
      }
      text.append(wikilink.shown());
    } else if (node instanceof HtmlInline tag) {
      text.append(tags == Tags.AS_WRITTEN ? tag.getLiteral() : "");
    } else if (!(node instanceof Image)) {
      append(node, text, tags);
    }
  }

  private static void dropEnd(StringBuilder text, String end) {
    int start = text.length() - end.length();
    if (start >= 0 && text.indexOf(end, start) == start) {
      text.setLength(start);
    }
  }
}
