package dev.editorial.api;

/**
 * A named kind of link in front matter.
 *
 * @param name the front matter key
 * @param shape what its links may form
 */
public record Relation(String name, Shape shape, Basis basis) {

  /** What the links of a relation may form. */
  public enum Shape {
    /** Anything. */
    FREE,
    /** No cycle. */
    ACYCLIC,
    /** One target at most, and no cycle. */
    TREE
  }
}
