package dev.editorial.it.edits;

import dev.editorial.api.Span;
import java.util.Optional;

/**
 * New words for a stretch of a file.
 *
 * @param path the file's, before the edit
 */
record Replacement(String path, Span span, String text) {

  private boolean beginsAfter(int line, int column) {
    return line < span.line() || (line == span.line() && column < span.column());
  }

  private boolean endsBefore(int line, int column) {
    return line > span.endLine() || (line == span.endLine() && column >= span.endColumn());
  }

  /** Where a finding lies afterwards: nowhere, if its words are gone. */
  Optional<Seen> moved(Seen seen) {
    if (!seen.path().equals(path) || seen.line() == 0 || beginsAfter(seen.line(), seen.column())) {
      return Optional.of(seen);
    }
    if (!endsBefore(seen.line(), seen.column())) {
      return Optional.empty();
    }
    int breaks = (int) text.chars().filter(c -> c == '\n').count();
    int line = seen.line() + breaks - (span.endLine() - span.line());
    int column = seen.column();
    if (seen.line() == span.endLine()) {
      int kept = breaks == 0 ? span.column() - 1 : 0;
      column =
          kept
              + text.length()
              - (text.lastIndexOf('\n') + 1)
              + seen.column()
              - span.endColumn()
              + 1;
    }
    return Optional.of(new Seen(seen.rule(), seen.paths(), line, column, seen.about()));
  }
}
