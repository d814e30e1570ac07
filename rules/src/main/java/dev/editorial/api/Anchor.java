package dev.editorial.api;

/** An anchor that is written out, not made from a heading. */
public record Anchor(Kind kind, String id, Span span) {

  /** How it is written. */
  public enum Kind {
    /** {@code id} or {@code name} of an HTML element. */
    HTML,
    /** An attribute list: {@code {#id}}. */
    ATTRIBUTE,
    /** A comment of which a site's build makes an anchor: {@code <!-- md:setting id -->}. */
    COMMENT,
    /** The title of a content tab, of which Python-Markdown may make an anchor. */
    TAB,
    /** The term of a definition list, of which Hugo and mdBook may make an anchor. */
    TERM,
    /** A block id at the end of a block: {@code ^id}. */
    BLOCK
  }
}
