package dev.editorial.api;

/**
 * Why a file, or its front matter, could not be read.
 *
 * @param reason what is wrong, in words that follow "cannot be read:"
 * @param remedy what to do about it
 */
public record Problem(Kind kind, String reason, String remedy, Span span) {

  /** Whose fault it is. */
  public enum Kind {
    /** The file, or what stands in it. */
    UNREADABLE,
    /** The engine gave the page up, to save the run. */
    SKIPPED
  }

  /** A problem of the file itself. */
  public Problem(String reason, String remedy, Span span) {
    this(Kind.UNREADABLE, reason, remedy, span);
  }
}
