package dev.editorial.api;

import java.util.Locale;

/** How much a finding matters, mildest first; {@link #OFF} means that the rule does not run. */
public enum Severity {
  OFF,
  INFO,
  WARNING,
  ERROR;

  /** The name as settings and reports write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The milder of the two. */
  public Severity atMost(Severity ceiling) {
    return compareTo(ceiling) <= 0 ? this : ceiling;
  }
}
