package dev.editorial.report;

import dev.editorial.api.Span;

/**
 * A source line, cut to a window around the place of a finding.
 *
 * @param marked the place itself; empty where the finding concerns the page as a whole
 */
record Excerpt(String before, String marked, String after) {

  static final int WINDOW = 160;
  private static final int LEAD = 60;
  private static final String CUT = "…";

  /** The window of {@code line} around {@code span}, which may run beyond the line. */
  static Excerpt of(String line, Span span) {
    String text = withoutLineEnd(line);
    int start = onCharacter(text, Math.min(span.column() - 1, text.length()));
    int spanEnd = span.endLine() > span.line() ? text.length() : span.endColumn() - 1;
    int end = Math.max(start, Math.min(spanEnd, text.length()));
    int from = 0;
    int to = text.length();
    if (text.length() > WINDOW) {
      from = Math.max(0, Math.min(start - LEAD, text.length() - WINDOW));
      to = from + WINDOW;
    }
    from = onCharacter(text, from);
    to = afterCharacter(text, to);
    end = Math.min(afterCharacter(text, end), to);
    return new Excerpt(
        (from > 0 ? CUT : "") + Visible.of(text.substring(from, start)),
        Visible.of(text.substring(start, end)),
        Visible.of(text.substring(end, to)) + (to < text.length() ? CUT : ""));
  }

  /** Whether there is nothing to see. */
  boolean isBlank() {
    return (before + marked + after).isBlank();
  }

  private static String withoutLineEnd(String line) {
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
      end--;
    }
    return line.substring(0, end);
  }

  private static int onCharacter(String text, int index) {
    return isWithinCharacter(text, index) ? index - 1 : index;
  }

  private static int afterCharacter(String text, int index) {
    return isWithinCharacter(text, index) ? index + 1 : index;
  }

  private static boolean isWithinCharacter(String text, int index) {
    return index > 0
        && index < text.length()
        && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
  }
}
