package dev.editorial.it.edits;

import dev.editorial.api.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a page by lines, as spans count them. */
final class Lines {

  private static final Pattern END = Pattern.compile("\r\n|\n|\r");
  private static final String MARK = "\uFEFF";

  private final String mark;
  private final String text;
  private final List<Integer> starts = new ArrayList<>(List.of(0));

  private Lines(String whole) {
    this.mark = whole.startsWith(MARK) ? MARK : "";
    this.text = whole.substring(mark.length());
    Matcher end = END.matcher(text);
    while (end.find()) {
      starts.add(end.end());
    }
  }

  static Lines of(byte[] bytes) {
    return new Lines(new String(bytes, StandardCharsets.UTF_8));
  }

  /** How many there are; the last one may be empty. */
  int count() {
    return starts.size();
  }

  /** The 1-based line without its end. */
  String line(int number) {
    int end = number < starts.size() ? starts.get(number) : text.length();
    return text.substring(starts.get(number - 1), end).replaceAll("[\r\n]+$", "");
  }

  /** The words of a span. */
  String words(Span span) {
    return text.substring(
        offset(span.line(), span.column()), offset(span.endLine(), span.endColumn()));
  }

  private int offset(int line, int column) {
    return Math.min(text.length(), starts.get(line - 1) + column - 1);
  }

  /** The span of these words within a span, if they stand there once. */
  Optional<Span> find(Span within, String words) {
    String part = words(within);
    int at = part.indexOf(words);
    if (words.isEmpty() || at < 0 || part.indexOf(words, at + 1) >= 0) {
      return Optional.empty();
    }
    String before = part.substring(0, at);
    if (before.indexOf('\n') >= 0 || words.indexOf('\n') >= 0) {
      return Optional.empty();
    }
    return Optional.of(Span.inLine(within.line(), within.column() + at, words.length()));
  }

  /** The whole line with its end. */
  static Span wholeLine(int number) {
    return new Span(number, 1, number + 1, 1);
  }

  /** The empty stretch at the very end. */
  Span end() {
    int column = text.length() - starts.get(count() - 1) + 1;
    return new Span(count(), column, count(), column);
  }

  /** The file with other words for a span. */
  byte[] with(Replacement replacement) {
    Span span = replacement.span();
    return (mark
            + text.substring(0, offset(span.line(), span.column()))
            + replacement.text()
            + text.substring(offset(span.endLine(), span.endColumn())))
        .getBytes(StandardCharsets.UTF_8);
  }
}
