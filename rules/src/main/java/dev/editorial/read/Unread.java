package dev.editorial.read;

import dev.editorial.api.Span;
import dev.editorial.read.Signs.Sign;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The stretches of a page that are text to Markdown and none to the tool that shows it: comments of
 * MDX, and code and comments between the shortcodes of Hugo and the tags of Liquid. They may run
 * over several blocks, and are looked for in the source, since Markdown takes the stars of a
 * comment for emphasis.
 *
 * @param stretches those that are closed
 */
record Unread(NavigableSet<Span> stretches) {

  /** What a stretch begins and ends with. */
  private record Marks(String open, String close) {

    /** Where the next stretch begins; a mark in code, right after its backtick, is only shown. */
    int opening(String body, int from) {
      int at = body.indexOf(open, from);
      while (at > 0 && body.charAt(at - 1) == '`') {
        at = body.indexOf(open, at + 1);
      }
      return at;
    }
  }

  private static final List<Marks> MARKS =
      List.of(
          new Marks("{/*", "*/}"),
          new Marks("{{< highlight", "{{< /highlight >}}"),
          new Marks("{% highlight", "{% endhighlight %}"),
          new Marks("{% comment %}", "{% endcomment %}"));

  /**
   * The stretches of a body.
   *
   * @param linesBefore how many lines of the page stand before it
   */
  static Unread of(String body, int linesBefore, Set<Sign> signs) {
    NavigableSet<Span> stretches = new TreeSet<>();
    // A brace, with which all marks begin, is such a sign.
    if (signs.contains(Sign.TEXT_MARKUP)) {
      for (Marks marks : MARKS) {
        collect(marks, body, linesBefore, stretches);
      }
    }
    return new Unread(stretches);
  }

  private static void collect(
      Marks marks, String body, int linesBefore, NavigableSet<Span> stretches) {
    int line = linesBefore + 1;
    int lineStart = 0;
    int scanned = 0;
    int open = marks.opening(body, 0);
    int close = open < 0 ? -1 : body.indexOf(marks.close(), open);
    while (close >= 0) {
      int[] ends = {open, close + marks.close().length()};
      int[] lines = new int[ends.length];
      int[] columns = new int[ends.length];
      for (int i = 0; i < ends.length; i++) {
        for (; scanned < ends[i]; scanned++) {
          if (body.charAt(scanned) == '\n') {
            line++;
            lineStart = scanned + 1;
          }
        }
        lines[i] = line;
        columns[i] = ends[i] - lineStart + 1;
      }
      stretches.add(new Span(lines[0], columns[0], lines[1], columns[1]));
      open = marks.opening(body, close);
      close = open < 0 ? -1 : body.indexOf(marks.close(), open);
    }
  }

  /** Whether a place lies in one. */
  boolean holds(Span span) {
    Span last = stretches.floor(span);
    return last != null && last.holds(span);
  }
}
