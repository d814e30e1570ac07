package dev.editorial.read;

import dev.editorial.api.Directive;
import dev.editorial.api.FrontMatter;
import dev.editorial.api.Link;
import dev.editorial.api.Page;
import dev.editorial.api.Passage;
import dev.editorial.api.Problem;
import dev.editorial.api.Property;
import dev.editorial.api.Shingles;
import dev.editorial.api.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Turns the bytes of one Markdown file into the facts of a page. Thread-safe. */
public final class PageReader {

  private static final int DEEPEST_NESTING = 200;

  private final FrontMatterReader frontMatterReader = new FrontMatterReader();
  private final Parser markdown =
      Parser.builder()
          .extensions(
              List.of(
                  TablesExtension.create(),
                  StrikethroughExtension.create(),
                  AutolinkExtension.create(),
                  FootnotesExtension.create()))
          .customBlockParserFactory(IndentedBlocks.FACTORY)
          .customInlineContentParserFactory(MathParser.FACTORY)
          .linkProcessor(new Wikilinks())
          .linkProcessor(new UndefinedReferences())
          .maxOpenBlockParsers(DEEPEST_NESTING)
          .maxInlineNesting(DEEPEST_NESTING)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  /**
   * Reads a page; bytes that are no UTF-8 are replaced, and the page's problem says where the first
   * of them is.
   */
  public Page read(String path, byte[] bytes) {
    Optional<Problem> problem = Optional.empty();
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException fault) {
      text = new String(bytes, StandardCharsets.UTF_8);
      problem =
          Optional.of(new Problem("it is not valid UTF-8", "save it as UTF-8", firstFault(bytes)));
    }
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    FrontMatterReader.Head head = frontMatterReader.read(text);
    String body = text.substring(head.bodyStart());
    FactCollector facts = new FactCollector(body, head.bodyLine());
    FrontMatterLinks.collect(head, facts.links);
    Node document = markdown.parse(body);
    document.accept(facts);
    BodyCollector rest = new BodyCollector(new Places(body, head.bodyLine()));
    document.accept(rest);
    ProseCollector prose = new ProseCollector(new Places(body, head.bodyLine()));
    document.accept(prose);
    IdleDefinitions idle = new IdleDefinitions(new Places(body, head.bodyLine()));
    document.accept(idle);
    facts.links.sort(Comparator.comparing(Link::span));
    List<Property> properties = new ArrayList<>(head.frontMatter().properties());
    properties.addAll(facts.properties);
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
        rest.body(idle.found(), Shingles.of(prose.passages()).signature()),
        directives(head, body, document),
        problem);
  }

  private static List<Directive> directives(
      FrontMatterReader.Head head, String body, Node document) {
    List<Directive> directives = new ArrayList<>(DirectiveCollector.of(head.frontMatter()));
    if (body.contains(DirectiveCollector.MARK)) {
      List<String> lines = body.lines().toList();
      List<Integer> blank =
          IntStream.range(0, lines.size())
              .filter(i -> lines.get(i).isBlank())
              .map(i -> i + 1 + head.bodyLine())
              .boxed()
              .toList();
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
    markdown.parse(body).accept(prose);
    return prose.passages();
  }

  private static Span firstFault(byte[] bytes) {
    CharBuffer decoded = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes), decoded, true);
    String before = decoded.flip().toString();
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = before.length() - before.lastIndexOf('\n');
    return Span.inLine(line, column, result.isError() ? 1 : 0);
  }
}
