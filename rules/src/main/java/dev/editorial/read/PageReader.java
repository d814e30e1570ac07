package dev.editorial.read;

import dev.editorial.api.Directive;
import dev.editorial.api.FrontMatter;
import dev.editorial.api.Page;
import dev.editorial.api.Passage;
import dev.editorial.api.Problem;
import dev.editorial.api.Property;
import dev.editorial.api.Shingles;
import dev.editorial.api.Span;
import dev.editorial.read.Signs.Sign;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Node;

/** Turns the bytes of one Markdown file into the facts of a page. Thread-safe. */
public final class PageReader {

  private static final int MOST_DIRECTIVES = 2_000;
  private static final char REPLACEMENT = '\uFFFD';

  private final FrontMatterReader frontMatterReader = new FrontMatterReader();
  private final MarkdownParsers markdown = new MarkdownParsers();

  /**
   * Reads a page; bytes that are no UTF-8 are replaced, and the page's problem says where the first
   * of them is.
   *
   * @throws Effort.Exceeded if the page has more in it than any page has
   */
  public Page read(String path, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Optional<Problem> problem = text.indexOf(REPLACEMENT) < 0 ? Optional.empty() : fault(bytes);
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    FrontMatterReader.Head head = frontMatterReader.read(text);
    String body = text.substring(head.bodyStart());
    Set<Sign> signs = Signs.of(body);
    FactCollector facts = new FactCollector(body, head.bodyLine(), signs);
    FrontMatterLinks.collect(head, facts.links);
    Node document = markdown.parse(body, signs);
    document.accept(facts);
    facts.requireFew();
    facts.leaveOut(Unread.of(body, head.bodyLine(), signs));
    BodyCollector rest = new BodyCollector(new Places(body, head.bodyLine()));
    document.accept(rest);
    IdleDefinitions idle = new IdleDefinitions(new Places(body, head.bodyLine()));
    document.accept(idle);
    facts.links.sort((one, other) -> one.span().compareTo(other.span()));
    List<Property> properties = new ArrayList<>(head.frontMatter().properties());
    properties.addAll(facts.properties);
    List<Directive> directives = directives(head, body, signs, document);
    Effort.requireAtMost(MOST_DIRECTIVES, directives.size(), "suppressions");
    return new Page(
        path,
        new FrontMatter(properties, head.frontMatter().problem()),
        facts.headings,
        facts.anchors,
        facts.links,
        facts.undefined,
        facts.definitions,
        facts.includes,
        facts.openFences,
        facts.hidden(),
        facts.planned,
        rest.body(idle.found(), Shingles.signature(facts.prose)),
        directives,
        problem);
  }

  private static List<Directive> directives(
      FrontMatterReader.Head head, String body, Set<Sign> signs, Node document) {
    List<Directive> directives = new ArrayList<>(DirectiveCollector.of(head.frontMatter()));
    if (signs.contains(Sign.DIRECTIVE)) {
      List<String> lines = body.lines().toList();
      BitSet blank = new BitSet();
      for (int i = 0; i < lines.size(); i++) {
        blank.set(i + 1 + head.bodyLine(), lines.get(i).isBlank());
      }
      DirectiveCollector collector =
          new DirectiveCollector(new Places(body, head.bodyLine()), blank);
      document.accept(collector);
      directives.addAll(collector.directives());
    }
    return directives;
  }

  /** The prose of a page, for rules that look at words; facts do not keep it. */
  public List<Passage> prose(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    FrontMatterReader.Head head = frontMatterReader.read(text);
    String body = text.substring(head.bodyStart());
    ProseCollector prose = new ProseCollector(new Places(body, head.bodyLine()));
    markdown.parse(body, Signs.of(body)).accept(prose);
    return prose.passages();
  }

  /** Of bytes that are no UTF-8; the sign for such ones may stand in a text by right. */
  private static Optional<Problem> fault(byte[] bytes) {
    CharBuffer decoded = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes), decoded, true);
    if (!result.isError()) {
      return Optional.empty();
    }
    String before = decoded.flip().toString();
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = before.length() - before.lastIndexOf('\n');
    return Optional.of(
        new Problem("it is not valid UTF-8", "save it as UTF-8", Span.inLine(line, column, 1)));
  }
}
