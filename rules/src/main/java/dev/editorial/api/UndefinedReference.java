package dev.editorial.api;

/** A reference to a label or footnote that the page does not define. */
public record UndefinedReference(Kind kind, String label, Span span) {

  /** What is missing. */
  public enum Kind {
    /** {@code [text][label]} or {@code [label][]}. */
    LABEL,
    /** {@code [^label]}. */
    FOOTNOTE
  }
}
