package dev.editorial.judge;

/** What a generator makes of a page, as its own settings tell. */
public enum Shown {
  /** A page of the site. */
  BY_ITSELF,
  /** Nothing, or a part of other pages. */
  LEFT_OUT,
  /** Nothing is known. */
  UNKNOWN
}
