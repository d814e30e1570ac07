package dev.editorial.api;

import java.util.List;
import java.util.Optional;

/**
 * A word to Editorial in a page: what is not to be reported there.
 *
 * @param reach where it holds
 * @param rules ids of rules and names of rule sets; all, if empty
 * @param reason why, in the author's words
 * @param span the comment, or the front matter entry
 */
public record Directive(Reach reach, List<String> rules, Optional<String> reason, Span span) {

  /** Where a directive holds. */
  public enum Reach {
    /** The line that it stands on. */
    LINE,
    /** The line after the comment. */
    NEXT_LINE,
    /** From here to the matching {@link #END}, or to the page's end. */
    BLOCK,
    /** Ends a {@link #BLOCK}. */
    END,
    /** The whole page. */
    PAGE
  }

  public Directive {
    rules = List.copyOf(rules);
  }
}
