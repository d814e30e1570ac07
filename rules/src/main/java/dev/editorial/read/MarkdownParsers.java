package dev.editorial.read;

import dev.editorial.read.Signs.Sign;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Parses Markdown, with the extensions alone that a text has signs of: each costs time in every
 * line and paragraph, and changes nothing where its signs are missing. Thread-safe.
 */
final class MarkdownParsers {

  private static final int DEEPEST_NESTING = 200;

  /** What makes a difference to a parser. */
  private static final Set<Sign> PARSED =
      Set.of(
          Sign.TABLE, Sign.STRIKETHROUGH, Sign.MATHS, Sign.FOOTNOTE, Sign.DEFINITION, Sign.ADDRESS);

  private final Map<Set<Sign>, Parser> parsers = new ConcurrentHashMap<>();

  /**
   * The syntax tree of a text.
   *
   * @param signs those of the text
   * @throws Effort.Exceeded if the text asks too much
   */
  Node parse(String text, Set<Sign> signs) {
    Set<Sign> parsed = EnumSet.copyOf(PARSED);
    parsed.retainAll(signs);
    if (text.length() <= Effort.SHORT_TEXT) {
      return parsers.computeIfAbsent(parsed, some -> parser(Parser.builder(), some)).parse(text);
    }
    Parser.Builder watched = Parser.builder();
    // Before the others, since the first who takes a link is the last that is asked.
    new Effort().watch(watched);
    return parser(watched, parsed).parse(text);
  }

  private static Parser parser(Parser.Builder parser, Set<Sign> signs) {
    List<Extension> extensions = new ArrayList<>();
    if (signs.contains(Sign.TABLE)) {
      extensions.add(TablesExtension.create());
    }
    if (signs.contains(Sign.STRIKETHROUGH)) {
      extensions.add(StrikethroughExtension.create());
    }
    if (signs.contains(Sign.ADDRESS)) {
      extensions.add(AutolinkExtension.create());
    }
    if (signs.contains(Sign.FOOTNOTE)) {
      extensions.add(FootnotesExtension.create());
    }
    parser
        .extensions(extensions)
        .customBlockParserFactory(IndentedBlocks.FACTORY)
        .linkProcessor(new Wikilinks(signs))
        .linkProcessor(new UndefinedReferences())
        .maxOpenBlockParsers(DEEPEST_NESTING)
        .maxInlineNesting(DEEPEST_NESTING)
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES);
    if (signs.contains(Sign.MATHS)) {
      parser.customInlineContentParserFactory(MathParser.FACTORY);
    }
    return parser.build();
  }
}
