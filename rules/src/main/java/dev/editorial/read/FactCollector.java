package dev.editorial.read;

import dev.editorial.api.Anchor;
import dev.editorial.api.Definition;
import dev.editorial.api.Heading;
import dev.editorial.api.Link;
import dev.editorial.api.Property;
import dev.editorial.api.Span;
import dev.editorial.api.UndefinedReference;
import dev.editorial.api.Value;
import dev.editorial.read.Signs.Sign;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Walks the syntax tree of one page and keeps the facts that rules need. One use, one thread. */
final class FactCollector extends AbstractVisitor {

  /** Of the stars of a comment, Markdown may have made emphasis. */
  private static final Pattern HEADING_ID =
      Pattern.compile(
          "\\{:?(?:[^{}]*\\s)?(?:#|id=[\"']?)([^\\s{}\"'#]+)[^{}]*\\}|\\{/\\*?\\s*#?([\\w:.-]+)\\s*\\*?/\\}");

  /** An attribute list without an id. */
  private static final Pattern HEADING_CLASS =
      Pattern.compile("\\{:?\\s*(?:\\.[\\w-]+|[\\w-]+=[^{}]*)(?:\\s[^{}]*)?\\}");

  private static final Pattern ATTRIBUTE_ID =
      Pattern.compile("\\{:?[^{}]{0,99}?(?:#|\\bid=[\"']?)([\\w:.-]+)[^{}]{0,99}\\}");
  private static final int LONGEST_ATTRIBUTES = 200;

  /** Of each kind; the longest books have some thousands. */
  private static final int MOST_FACTS = 100_000;

  /** Characters. */
  private static final int MOST_TARGETS = 20_000_000;

  private static final Pattern BLOCK_ID = Pattern.compile("(?:^|\\s)\\^([A-Za-z0-9_-]+)\\s*$");
  private static final Pattern INLINE_PROPERTY =
      Pattern.compile("([\\p{L}][\\p{L}\\p{N}_ -]{0,40}?)::(?:\\s+(.*))?");

  /** Names joined by slashes, not within a longer path, URL, e-mail address or expression. */
  private static final Pattern MENTION =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_/.@:~\\\\$<{}=?&%-])(?:[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*+/)++[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*+");

  /**
   * Text from elsewhere is put here: by DocFX, Markdown snippets, mdBook, Hugo, and by the tools
   * that describe code and commands. One word after three colons is a box in other tools.
   */
  private static final Pattern INCLUDE =
      Pattern.compile(
          "\\[!INCLUDE|--8<--|\\{\\{#include|\\{\\{[%<]\\s*(?:include|readfile|md)\\b|\\{%-?\\s*include|^\\{\\{\\s*\\w+\\([^}]*\\)\\s*}}$|^:::"
              + " (?!(?i:tip|note|info|warning|danger|caution|important|details|raw)$)"
              + "(?:mkdocs-[\\w-]+|[A-Za-z_][\\w.]*)$");

  private static final Pattern MARKDOWN_SHORTCODE =
      Pattern.compile("\\{\\{%\\s*(?!(?:rel)?ref\\b|param\\b|highlight\\b)([\\w-]+)[^%]*%}}");

  /**
   * The list of contributors that a bot keeps up is its business, and its anchors are no anchors.
   */
  private static final Pattern FOREIGN_BLOCK =
      Pattern.compile("<!-- ALL-CONTRIBUTORS-LIST:(START|END)");

  /** Material for MkDocs makes anchors of these. */
  private static final Pattern ID_COMMENT =
      Pattern.compile("<!--\\s*md:(setting|option)\\s+([^\\s>]+)\\s*-->");

  /** VitePress puts a file in the place of such a comment. */
  private static final Pattern INCLUDE_COMMENT = Pattern.compile("<!--\\s*@include:");

  /** A page in MDX may show another one as a part of itself. */
  private static final Pattern IMPORTED_PAGE =
      Pattern.compile(
          "^import\\s[^\\n]*\\sfrom\\s+[\"'][^\"'\\n]+\\.mdx?[\"']\\s*(?:;|$|import\\b)");

  private static final Pattern TRAILING_PUNCTUATION = Pattern.compile("[.-]+$");

  /** What follows a path that is a pattern, a call or part of something longer. */
  private static final Pattern NO_MENTION_END = Pattern.compile("[/*{<(\\[=@\\\\~]|:\\S");

  final List<Heading> headings = new ArrayList<>();
  final List<Anchor> anchors = new ArrayList<>();
  final List<Link> links = new ArrayList<>();
  final List<UndefinedReference> undefined = new ArrayList<>();
  final List<Property> properties = new ArrayList<>();
  final List<Definition> definitions = new ArrayList<>();
  final List<Span> includes = new ArrayList<>();
  final List<Span> openFences = new ArrayList<>();
  final List<Span> planned = new ArrayList<>();

  /** Paragraphs and cells, without what links show. */
  final List<String> prose = new ArrayList<>();

  private final List<Span> commentMarks = new ArrayList<>();

  private final Places places;
  private final boolean holdsTextMarkup;
  private Optional<String> inlineKey = Optional.empty();
  private final Map<Node, Boolean> leadIns = new IdentityHashMap<>();
  private boolean underPlan;
  private boolean inForeignBlock;
  private int linkDepth;

  FactCollector(String body, int linesBefore, Set<Sign> signs) {
    this.places = new Places(body, linesBefore);
    this.holdsTextMarkup = signs.contains(Sign.TEXT_MARKUP);
  }

  /** Gives up what has more links or headings than the run can bear. */
  void requireFew() {
    Effort.requireAtMost(MOST_FACTS, links.size() + undefined.size(), "links");
    Effort.requireAtMost(MOST_FACTS, headings.size(), "headings");
    Effort.requireAtMost(MOST_FACTS, anchors.size() + definitions.size(), "anchors");
    long written = links.stream().mapToLong(link -> link.target().length()).sum();
    if (written > MOST_TARGETS) {
      throw new Effort.Exceeded("its references repeat long targets until they fill the memory");
    }
  }

  /** Leaves out what Markdown alone sees. */
  void leaveOut(Unread unread) {
    if (!unread.stretches().isEmpty()) {
      links.removeIf(link -> unread.holds(link.span()));
      undefined.removeIf(reference -> unread.holds(reference.span()));
      headings.removeIf(heading -> unread.holds(heading.span()));
      anchors.removeIf(anchor -> unread.holds(anchor.span()));
    }
  }

  /** The stretches between pairs of {@code %%}. */
  List<Span> hidden() {
    List<Span> hidden = new ArrayList<>();
    for (int i = 0; i + 1 < commentMarks.size(); i += 2) {
      Span open = commentMarks.get(i);
      Span close = commentMarks.get(i + 1);
      hidden.add(new Span(open.line(), open.column(), close.endLine(), close.endColumn()));
    }
    return hidden;
  }

  @Override
  public void visit(org.commonmark.node.Heading heading) {
    String raw = PlainText.of(heading).strip();
    underPlan = Announcement.isIn(raw);
    Optional<String> id = explicitId(raw);
    boolean listed = id.isPresent() || hasClass(raw);
    String text = listed ? raw.substring(0, raw.lastIndexOf('{')).strip() : raw;
    String tagged = PlainText.withTags(heading).strip();
    headings.add(new Heading(heading.getLevel(), text, raw, tagged, id, places.of(heading)));
    visitChildren(heading);
  }

  /** The id that an attribute list, or a comment in braces, at the end of a heading gives it. */
  private static Optional<String> explicitId(String raw) {
    int open = raw.lastIndexOf('{');
    if (open < 0 || !raw.endsWith("}") || raw.length() - open > LONGEST_ATTRIBUTES) {
      return Optional.empty();
    }
    Matcher attributes = HEADING_ID.matcher(raw.substring(open));
    if (!attributes.matches()) {
      return Optional.empty();
    }
    return Optional.of(attributes.group(1) != null ? attributes.group(1) : attributes.group(2));
  }

  private static boolean hasClass(String raw) {
    int open = raw.lastIndexOf('{');
    return open >= 0 && raw.endsWith("}") && HEADING_CLASS.matcher(raw.substring(open)).matches();
  }

  @Override
  public void visit(Paragraph paragraph) {
    int linksBefore = links.size();
    readTerms(paragraph);
    inlineKey = Optional.empty();
    visitChildren(paragraph);
    inlineKey = Optional.empty();
    boolean names = links.size() > linksBefore;
    String words = PlainText.withoutLinks(paragraph);
    prose.add(words);
    if (words.startsWith("import ") && IMPORTED_PAGE.matcher(words).find()) {
      includes.add(places.of(paragraph));
    }
    if (names && (underPlan || Announcement.isIn(words) || isInPlan(paragraph))) {
      planned.add(places.of(paragraph));
    }
  }

  /** The lines before one that begins with a colon are the terms that it defines. */
  private void readTerms(Paragraph paragraph) {
    Node line = paragraph.getFirstChild();
    for (Node node = line; node != null; node = node.getNext()) {
      if (!(node instanceof SoftLineBreak)) {
        continue;
      }
      if (node.getNext() instanceof Text text && text.getLiteral().startsWith(": ")) {
        String term = PlainText.between(line, node).strip();
        if (!term.isEmpty() && !term.startsWith(":")) {
          anchors.add(new Anchor(Anchor.Kind.TERM, term, places.of(paragraph)));
        }
        return;
      }
      line = node.getNext();
    }
  }

  /** Whether a list that holds the paragraph is led in by words that announce what it lists. */
  private boolean isInPlan(Node paragraph) {
    for (Node node = paragraph.getParent(); node != null; node = node.getParent()) {
      if (node instanceof ListBlock && node.getPrevious() instanceof Paragraph leadIn) {
        if (leadIns.computeIfAbsent(
            leadIn, words -> Announcement.isIn(PlainText.withoutLinks(words)))) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    inlineKey = Optional.empty();
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    inlineKey = Optional.empty();
  }

  @Override
  public void visit(org.commonmark.node.Link link) {
    String destination = link.getDestination();
    Span span = places.of(link);
    String text = PlainText.of(link);
    if (destination.startsWith("[[") && destination.endsWith("]]")) {
      String content = destination.substring(2, destination.length() - 2);
      links.add(Links.wikilink(content, false, inlineKey, span));
    } else {
      links.add(Links.of(kindOf(link, text), destination, text, inlineKey, span));
    }
    linkDepth++;
    visitChildren(link);
    linkDepth--;
  }

  private Link.Kind kindOf(org.commonmark.node.Link link, String text) {
    String destination = link.getDestination();
    boolean bare =
        destination.equals(text)
            || destination.equals("mailto:" + text)
            || destination.equals("http://" + text);
    if (bare && destination.indexOf(':') > 0) {
      return Link.Kind.AUTOLINK;
    }
    if (places.lastCharacter(link) == ')') {
      return Link.Kind.INLINE;
    }
    return places.isInBrackets(link) ? Link.Kind.DEFINED_WIKILINK : Link.Kind.REFERENCE;
  }

  @Override
  public void visit(FencedCodeBlock fence) {
    boolean last = fence.getNext() == null && fence.getParent() instanceof Document;
    if (last && fence.getClosingFenceLength() == null) {
      openFences.add(places.firstLine(fence));
    }
    String info = fence.getInfo() == null ? "" : fence.getInfo();
    Matcher attribute = ATTRIBUTE_ID.matcher(info);
    if (info.indexOf('{') >= 0 && attribute.find()) {
      anchors.add(new Anchor(Anchor.Kind.ATTRIBUTE, attribute.group(1), places.firstLine(fence)));
    }
    if (info.contains("exec=")) {
      // What the code prints is a part of the page.
      includes.add(places.firstLine(fence));
    }
    Inserted.inCode(
        fence.getLiteral(),
        (kind, name, offset) -> addInserted(kind, name, places.firstLine(fence)));
  }

  @Override
  public void visit(LinkReferenceDefinition definition) {
    definitions.add(
        new Definition(definition.getLabel(), definition.getDestination(), places.of(definition)));
  }

  @Override
  public void visit(Image image) {
    links.add(
        Links.of(
            Link.Kind.IMAGE,
            image.getDestination(),
            PlainText.of(image),
            inlineKey,
            places.of(image)));
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof IndentedBlocks.Indented indented && !indented.tab.isEmpty()) {
      anchors.add(new Anchor(Anchor.Kind.TAB, indented.tab, places.firstLine(block)));
    }
    visitChildren(block);
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof Wikilinks.Wikilink wikilink) {
      links.add(Links.wikilink(wikilink.content, wikilink.embed, inlineKey, places.of(wikilink)));
    } else if (node instanceof UndefinedReferences.Undefined reference) {
      undefined.add(new UndefinedReference(reference.kind, reference.label, places.of(node)));
      visitChildren(node);
    } else {
      visitChildren(node);
      if (node instanceof TableCell) {
        prose.add(PlainText.withoutLinks(node));
      }
    }
  }

  @Override
  public void visit(Code code) {
    String content = code.getLiteral().strip();
    if (linkDepth == 0 && content.indexOf('/') > 0) {
      Matcher mention = MENTION.matcher(content);
      if (mention.matches()) {
        links.add(Links.of(Link.Kind.CODE_MENTION, content, "", inlineKey, places.of(code)));
      }
    }
  }

  @Override
  public void visit(Text text) {
    String literal = text.getLiteral();
    if (holdsTextMarkup && opensLine(text) && literal.contains("::")) {
      readInlineProperty(text);
    }
    if (linkDepth == 0 && literal.indexOf('/') > 0) {
      readMentions(text);
    }
    if (holdsTextMarkup) {
      readMarkup(text, literal);
    }
  }

  private static boolean opensLine(Text text) {
    return text.getParent() instanceof Paragraph
        && (text.getPrevious() == null || text.getPrevious() instanceof SoftLineBreak);
  }

  private void readMarkup(Text text, String literal) {
    if (literal.contains("{{%")) {
      readMarkdownShortcode(text);
    }
    if (literal.contains("{{")
        || literal.contains("{%")
        || literal.contains("[!I")
        || literal.contains("--8<--")
        || literal.startsWith(":::")) {
      Matcher include = INCLUDE.matcher(literal);
      if (include.find()) {
        includes.add(places.within(text, include.group(), include.start()));
      }
    }
    Inserted.inText(
        literal,
        (kind, name, offset) -> addInserted(kind, name, places.within(text, name, offset)));
    for (int at = literal.indexOf("%%"); at >= 0; at = literal.indexOf("%%", at + 2)) {
      commentMarks.add(places.within(text, "%%", at));
    }
    if (literal.indexOf('^') >= 0) {
      Matcher block = BLOCK_ID.matcher(literal);
      if (block.find()) {
        addAnchor(Anchor.Kind.BLOCK, block.group(1), text, block.start(1));
      }
    }
    if (literal.indexOf('{') >= 0) {
      Matcher attribute = ATTRIBUTE_ID.matcher(literal);
      while (attribute.find()) {
        addAnchor(Anchor.Kind.ATTRIBUTE, attribute.group(1), text, attribute.start(1));
      }
    }
  }

  /**
   * A shortcode whose output is Markdown may bring headings; one that is closed only frames what
   * stands in the page.
   */
  private void readMarkdownShortcode(Text text) {
    Matcher shortcode = MARKDOWN_SHORTCODE.matcher(text.getLiteral());
    while (shortcode.find()) {
      if (!places.body().contains("{{% /" + shortcode.group(1))
          && !places.body().contains("{{%/" + shortcode.group(1))) {
        includes.add(places.within(text, shortcode.group(), shortcode.start()));
      }
    }
  }

  private void addInserted(Link.Kind kind, String name, Span span) {
    links.add(Links.of(kind, name, "", Optional.empty(), span));
  }

  private void readMentions(Text text) {
    String literal = text.getLiteral();
    Matcher mention = MENTION.matcher(literal);
    while (mention.find()) {
      String path = TRAILING_PUNCTUATION.matcher(mention.group()).replaceFirst("");
      boolean cutOff = mention.group().length() - path.length() > 1;
      if (!cutOff
          && !NO_MENTION_END.matcher(literal).region(mention.end(), literal.length()).lookingAt()) {
        Span span = places.within(text, path, mention.start());
        links.add(Links.of(Link.Kind.MENTION, path, "", inlineKey, span));
      }
    }
  }

  private void addAnchor(Anchor.Kind kind, String id, Text text, int offset) {
    anchors.add(new Anchor(kind, id, places.within(text, id, offset)));
  }

  private void readInlineProperty(Text text) {
    // Links and code in the value are nodes of their own; it runs to the line's end all the same.
    Matcher matcher = INLINE_PROPERTY.matcher(places.lineFrom(text));
    if (!matcher.matches()) {
      return;
    }
    String key = matcher.group(1).strip();
    inlineKey = Optional.of(key);
    String value = matcher.group(2) == null ? "" : matcher.group(2).strip();
    if (!value.isEmpty()) {
      Span keyPlace = places.within(text, key, 0);
      Span at = Span.inLine(keyPlace.line(), keyPlace.column() + matcher.start(2), value.length());
      Value scalar = new Value.Scalar(Value.Type.TEXT, value, at);
      properties.add(new Property(key, scalar, keyPlace));
    }
  }

  @Override
  public void visit(HtmlInline html) {
    readHtml(html, html.getLiteral());
  }

  @Override
  public void visit(HtmlBlock html) {
    readHtml(html, html.getLiteral());
  }

  private void readHtml(Node node, String literal) {
    Matcher mark = FOREIGN_BLOCK.matcher(literal);
    while (mark.find()) {
      inForeignBlock = mark.group(1).equals("START");
    }
    if (inForeignBlock) {
      return;
    }
    Matcher comment = ID_COMMENT.matcher(literal);
    while (comment.find()) {
      String id = (comment.group(1).equals("option") ? "+" : "") + comment.group(2);
      anchors.add(new Anchor(Anchor.Kind.COMMENT, id, places.of(node)));
    }
    if (INCLUDE_COMMENT.matcher(literal).find()) {
      includes.add(places.of(node));
    }
    Places.Literal source = places.literal(node, literal);
    HtmlTags.scan(
        literal,
        (tag, attribute, value, offset) -> {
          Span span = source.at(offset, value.length());
          if (attribute.equals("id") || (attribute.equals("name") && tag.equals("a"))) {
            anchors.add(new Anchor(Anchor.Kind.HTML, value, span));
          } else if (!attribute.equals("name")) {
            Link.Kind kind = tag.equals("img") ? Link.Kind.HTML_IMAGE : Link.Kind.HTML;
            links.add(Links.of(kind, unescape(value), "", Optional.empty(), span));
          }
        });
  }

  private static String unescape(String value) {
    return value.indexOf('&') < 0 ? value : StringEscapeUtils.unescapeHtml4(value);
  }
}
