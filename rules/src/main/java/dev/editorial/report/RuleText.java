package dev.editorial.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * A rule's documentation as HTML. Rules come from users' jars as well, so raw HTML is escaped, no
 * picture is loaded, and only links that leave the report are kept: there is nothing here that a
 * relative one could lead to.
 */
final class RuleText {

  /** The heading that the documentation stands under is of level 2. */
  private static final int HEADING_SHIFT = 2;

  private static final int DEEPEST_HEADING = 6;

  private final Parser parser =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private final HtmlRenderer renderer =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .sanitizeUrls(true)
          .extensions(List.of(TablesExtension.create()))
          .nodeRendererFactory(Renderer::new)
          .build();

  String html(String markdown) {
    return renderer.render(parser.parse(markdown));
  }

  private static final class Renderer implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    Renderer(HtmlNodeRendererContext context) {
      this.context = context;
      this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(FencedCodeBlock.class, Heading.class, Image.class, Link.class);
    }

    @Override
    public void render(Node node) {
      if (node instanceof FencedCodeBlock fence) {
        fence(fence);
      } else if (node instanceof Heading heading) {
        heading(heading);
      } else if (node instanceof Link link && link.getDestination().matches("https?://.*")) {
        html.tag("a", Map.of("href", link.getDestination()));
        children(link);
        html.tag("/a");
      } else {
        children(node);
      }
    }

    /** The examples are small wikis that many a reader has seen before: closed until asked for. */
    private void fence(FencedCodeBlock fence) {
      String info = fence.getInfo() == null ? "" : fence.getInfo().strip();
      boolean isExample = info.equals("wiki bad") || info.equals("wiki good");
      html.line();
      if (isExample) {
        html.tag("details");
        html.tag("summary");
        html.text(info.equals("wiki bad") ? "Example with a finding" : "Example without");
        html.tag("/summary");
      }
      html.tag("pre");
      html.tag("code");
      html.text(fence.getLiteral());
      html.tag("/code");
      html.tag("/pre");
      if (isExample) {
        html.tag("/details");
      }
      html.line();
    }

    private void heading(Heading heading) {
      String tag = "h" + Math.min(DEEPEST_HEADING, heading.getLevel() + HEADING_SHIFT);
      html.line();
      html.tag(tag);
      children(heading);
      html.tag("/" + tag);
      html.line();
    }

    private void children(Node parent) {
      for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
        context.render(child);
      }
    }
  }
}
