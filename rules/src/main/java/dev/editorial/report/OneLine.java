package dev.editorial.report;

import dev.editorial.api.Finding;
import dev.editorial.api.Judgement;
import dev.editorial.api.Span;

/**
 * Findings in one line, for formats that have room for no more, with everything in it to be seen.
 */
final class OneLine {

  private OneLine() {}

  /** What is wrong, what that rests on, and what to do. */
  static String of(Finding finding) {
    return Visible.of(
        finding.message()
            + finding.evidence().map(evidence -> " (" + evidence + ")").orElse("")
            + finding.suggestion().map(suggestion -> "; " + suggestion).orElse(""));
  }

  /** The same with its place and severity, as compilers write it. */
  static String of(Judgement judgement) {
    Span span = judgement.finding().span();
    return "%s:%s:%s: %s: %s [%s]"
        .formatted(
            Visible.of(judgement.path()),
            span.line(),
            span.column(),
            judgement.severity().word(),
            of(judgement.finding()),
            Visible.of(judgement.rule()));
  }
}
