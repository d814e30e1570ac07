package dev.editorial.api;

/**
 * A stretch of a page's text. Lines and columns are 1-based, columns count UTF-16 units, and the
 * end column is the one after the last character. Immutable.
 */
public record Span(int line, int column, int endLine, int endColumn) implements Comparable<Span> {

  /** The head of a page: where a finding goes that concerns the page as a whole. */
  public static final Span HEAD = new Span(1, 1, 1, 1);

  public Span {
    if (line < 1 || column < 1 || endLine < line || (endLine == line && endColumn < column)) {
      throw new IllegalArgumentException(
          Wording.format("not a span: %d:%d to %d:%d", line, column, endLine, endColumn));
    }
  }

  /** A span within one line. */
  public static Span inLine(int line, int column, int length) {
    return new Span(line, column, line, column + length);
  }

  /** Whether {@code inner} begins within this span. */
  public boolean holds(Span inner) {
    boolean beforeEnd = inner.line < endLine || (inner.line == endLine && inner.column < endColumn);
    return compareTo(inner) <= 0 && beforeEnd;
  }

  @Override
  public int compareTo(Span other) {
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }
}
