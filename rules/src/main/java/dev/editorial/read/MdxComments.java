package dev.editorial.read;

import dev.editorial.api.Span;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Comments as MDX writes them, which may run over several blocks: Markdown sees text in them, and
 * readers see none of it. They are looked for in the source, since Markdown takes their stars for
 * emphasis.
 *
 * @param comments those that are closed, in order
 */
record MdxComments(NavigableSet<Span> comments) {

  private static final String OPEN = "{/*";
  private static final String CLOSE = "*/}";

  /**
   * The comments of a body.
   *
   * @param linesBefore how many lines of the page stand before it
   */
  static MdxComments of(String body, int linesBefore) {
    NavigableSet<Span> comments = new TreeSet<>();
    int line = linesBefore + 1;
    int lineStart = 0;
    int scanned = 0;
    int open = body.indexOf(OPEN);
    int close = open < 0 ? -1 : body.indexOf(CLOSE, open);
    while (close >= 0) {
      int[] ends = {open, close + CLOSE.length()};
      int[] lines = new int[2];
      int[] columns = new int[2];
      for (int i = 0; i < 2; i++) {
        for (; scanned < ends[i]; scanned++) {
          if (body.charAt(scanned) == '\n') {
            line++;
            lineStart = scanned + 1;
          }
        }
        lines[i] = line;
        columns[i] = ends[i] - lineStart + 1;
      }
      comments.add(new Span(lines[0], columns[0], lines[1], columns[1]));
      open = body.indexOf(OPEN, close);
      close = open < 0 ? -1 : body.indexOf(CLOSE, open);
    }
    return new MdxComments(comments);
  }

  /** Whether one holds a place. */
  boolean hold(Span span) {
    Span last = comments.floor(span);
    return last != null && last.holds(span);
  }
}
