package dev.editorial.api;

import java.util.Locale;

/** Where a finding stands. */
public enum Status {
  NEW,
  BASELINE,
  SUPPRESSED;

  /** The name as reports write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
