package dev.editorial.api;

/** What a page is for. */
public enum Role {
  /** Says something of its own. */
  CONTENT,
  /** Lists other pages. */
  INDEX,
  /** Tells what happened; names pages that never were. */
  LOG,
  /** Text taken from elsewhere. */
  RAW,
  /** A form to be filled in, or instructions with placeholders. */
  TEMPLATE,
  /** Made by a checking tool; quotes defects. */
  REPORT;

  /** Whether findings may come from such a page, and its links count. */
  public boolean isChecked() {
    return this == CONTENT || this == INDEX;
  }
}
