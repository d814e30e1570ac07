package dev.editorial.api;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A reference to a target, as written; what it means is decided by the wiki that the page belongs
 * to.
 *
 * @param kind its syntax
 * @param target the part before the fragment, entities and backslashes resolved, percent-encoding
 *     kept
 * @param fragment the part after {@code #}, or empty
 * @param text the label shown to readers, or empty
 * @param property the front matter key whose value holds it
 * @param span the whole link
 */
public record Link(
    Kind kind, String target, String fragment, String text, Optional<String> property, Span span) {

  private static final Pattern PLAIN_PATH = Pattern.compile("[\\p{L}\\p{M}\\p{N}/._~%+-]+");
  private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}/._~+ -]+");

  /** The syntaxes of links. */
  public enum Kind {
    /** {@code [text](target)}. */
    INLINE,
    /** {@code [text][label]}, {@code [label][]} or {@code [label]} with a definition. */
    REFERENCE,
    /** {@code [[label]]} with a definition, as Foam writes them. */
    DEFINED_WIKILINK,
    /** {@code <https://…>} or a bare URL. */
    AUTOLINK,
    /** {@code href} or {@code src} of an HTML element. */
    HTML,
    /** {@code src} of an HTML image. */
    HTML_IMAGE,
    /** {@code ![alt](target)}. */
    IMAGE,
    /** {@code [[target]]}. */
    WIKILINK,
    /** {@code ![[target]]}. */
    EMBED,
    /**
     * A bare {@code folder/slug} in prose or as a front matter value; a link only where the folder
     * holds entities.
     */
    MENTION,
    /** A bare {@code folder/slug} that is the whole of a code span. */
    CODE_MENTION,
    /** The id of a block of Logseq in double parentheses. */
    BLOCK,
    /** {@code ref} or {@code relref} in a shortcode of Hugo. */
    SHORTCODE,
    /** The name of a file whose text is put in. */
    INCLUDE,
    /** An entry of a file that lists pages, such as a navigation or a board. */
    ENTRY
  }

  /** Whether it is written in double brackets. */
  public boolean isWikilink() {
    return kind == Kind.WIKILINK || kind == Kind.EMBED;
  }

  /** Whether it stands in HTML, which generators leave as it is. */
  public boolean isHtml() {
    return kind == Kind.HTML || kind == Kind.HTML_IMAGE;
  }

  /** Whether it shows its target in the page. */
  public boolean isImage() {
    return kind == Kind.IMAGE || kind == Kind.HTML_IMAGE || kind == Kind.EMBED;
  }

  /** Whether it is a bare path. */
  public boolean isMention() {
    return kind == Kind.MENTION || kind == Kind.CODE_MENTION;
  }

  /**
   * What stands before the target as it is written; none where the target stands elsewhere, or
   * where this syntax could not hold {@code other} in its place without quoting it.
   */
  Optional<String> openingOf(String other) {
    return switch (kind) {
      case INLINE, IMAGE -> opening("](", PLAIN_PATH, other);
      case WIKILINK, EMBED -> opening("[[", PLAIN_NAME, other);
      case HTML, HTML_IMAGE, MENTION, CODE_MENTION -> opening("", PLAIN_PATH, other);
      default -> Optional.empty();
    };
  }

  private static Optional<String> opening(String opening, Pattern plain, String target) {
    return plain.matcher(target).matches() ? Optional.of(opening) : Optional.empty();
  }

  /** Target and fragment together. */
  public String written() {
    return fragment.isEmpty() ? target : target + "#" + fragment;
  }
}
