package dev.editorial.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Reads the blocks of Python-Markdown whose content is indented below a line that opens them:
 * admonitions ({@code !!! note}), details ({@code ??? note}) and tabs ({@code === "Title"}); and
 * the outlines of Logseq below a heading. Without it, what they hold would be taken for code.
 */
final class IndentedBlocks extends AbstractBlockParser {

  /** Such a block; {@code tab} is the title of a tab, empty for others. */
  static final class Indented extends CustomBlock {
    final String tab;

    private Indented(String tab) {
      this.tab = tab;
    }
  }

  static final BlockParserFactory FACTORY = IndentedBlocks::tryStart;

  private static final Pattern OPENING =
      Pattern.compile("(?:!!!|\\?\\?\\?\\+?)\\s+[\\w\"'].*|===[!+]*\\s+([\"'])(.+)\\1\\s*");
  private static final int INDENT = 4;

  private final Indented block;

  private IndentedBlocks(String tab) {
    this.block = new Indented(tab);
  }

  private static BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    int from = state.getNextNonSpaceIndex();
    CharSequence line = state.getLine().getContent();
    if (isOutline(state, matched, line, from)) {
      return BlockStart.of(new IndentedBlocks("")).atColumn(state.getColumn() + INDENT);
    }
    if (state.getIndent() >= INDENT
        || from >= line.length()
        || "!?=".indexOf(line.charAt(from)) < 0) {
      return BlockStart.none();
    }
    Matcher opening = OPENING.matcher(line.subSequence(from, line.length()));
    if (!opening.matches()) {
      return BlockStart.none();
    }
    String tab = opening.group(2) == null ? "" : opening.group(2);
    return BlockStart.of(new IndentedBlocks(tab)).atIndex(line.length());
  }

  /** Bullets by a tab below a heading: an outline, as Logseq writes it, and not code. */
  private static boolean isOutline(
      ParserState state, MatchedBlockParser matched, CharSequence line, int from) {
    return state.getIndent() >= INDENT
        && line.charAt(0) == '\t'
        && from + 1 < line.length()
        && line.charAt(from) == '-'
        && line.charAt(from + 1) == ' '
        && matched.getMatchedBlockParser().getBlock() instanceof Document document
        && document.getLastChild() instanceof Heading;
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(Block child) {
    return true;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (state.isBlank()) {
      return BlockContinue.atIndex(state.getNextNonSpaceIndex());
    }
    return state.getIndent() >= INDENT
        ? BlockContinue.atColumn(state.getColumn() + INDENT)
        : BlockContinue.none();
  }
}
