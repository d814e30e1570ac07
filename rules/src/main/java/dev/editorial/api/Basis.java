package dev.editorial.api;

/** Where a convention comes from. */
public enum Basis {
  /** The settings say so. */
  SET,
  /** Read off the wiki: one more page may tip it. */
  INFERRED
}
