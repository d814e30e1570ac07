package dev.editorial.api;

import java.util.Locale;

/** Where a link ends in the ledger; each link is in exactly one. */
public enum Bucket {
  /** The target is there. */
  OK,
  /** It is not. */
  BROKEN,
  /** More than one page answers. */
  AMBIGUOUS,
  /**
   * An unqualified wikilink to a page not yet written, in a wiki that uses those as a matter of
   * style.
   */
  UNWRITTEN,
  /** A URL with a scheme or host. */
  EXTERNAL,
  /** The target is made by a build. */
  GENERATED,
  /** Holds a template expression. */
  TEMPLATED,
  /** A site-root path that no page owns, or a path above the root. */
  OUTSIDE;

  /** The name as reports write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
