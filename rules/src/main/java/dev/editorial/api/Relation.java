package dev.editorial.api;

import java.util.List;
import java.util.Optional;

/**
 * A named kind of link.
 *
 * @param name what it is called
 * @param shape what its links may form
 * @param from where its links stand: a front matter key, or a section's heading with its marks,
 *     such as {@code ## Seen in}
 * @param inverse the relation that says the same from the other side
 */
public record Relation(
    String name, Shape shape, String from, Optional<String> inverse, Basis basis) {

  /** The name of the relation that every link makes. */
  public static final String MENTIONS = "mentions";

  /** A relation in the front matter key of its own name. */
  public Relation(String name, Shape shape, Basis basis) {
    this(name, shape, name, Optional.empty(), basis);
  }

  /** What the links of a relation may form. */
  public enum Shape {
    /** Anything. */
    FREE,
    /** No cycle. */
    ACYCLIC,
    /** One target at most, and no cycle. */
    TREE
  }

  /** Whether the link makes this relation. */
  public boolean holds(ResolvedLink link) {
    Optional<String> property = link.link().property();
    return from.startsWith("#")
        ? property.isEmpty() && isBelowHeading(link)
        : property.isPresent() && from.equalsIgnoreCase(property.get());
  }

  /** Whether the section that holds the link, or one around that, has the heading. */
  private boolean isBelowHeading(ResolvedLink link) {
    String wanted = from.replaceFirst("^#+\\s*", "").strip();
    List<Heading> headings = link.source().headings();
    int level = Integer.MAX_VALUE;
    for (int i = headings.size() - 1; i >= 0 && level > 1; i--) {
      Heading heading = headings.get(i);
      if (heading.level() < level && heading.span().compareTo(link.link().span()) <= 0) {
        level = heading.level();
        if (heading.text().equalsIgnoreCase(wanted)) {
          return true;
        }
      }
    }
    return false;
  }
}
