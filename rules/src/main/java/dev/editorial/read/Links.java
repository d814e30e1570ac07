package dev.editorial.read;

import dev.editorial.api.Link;
import dev.editorial.api.Span;
import java.util.Optional;

/** Takes written targets apart. */
final class Links {

  private Links() {}

  /** A link whose destination is a URL or a path. */
  static Link of(
      Link.Kind kind, String destination, String text, Optional<String> property, Span span) {
    int hash = destination.indexOf('#');
    if (destination.equals("#")) {
      // An empty fragment names the top of the page, unlike an empty destination.
      return new Link(kind, "", "top", text, property, span);
    }
    return hash < 0
        ? new Link(kind, destination, "", text, property, span)
        : new Link(
            kind,
            destination.substring(0, hash),
            destination.substring(hash + 1),
            text,
            property,
            span);
  }

  /** A wikilink; in a table, the backslash before the bar belongs to the table. */
  static Link wikilink(String content, boolean embed, Optional<String> property, Span span) {
    int bar = content.indexOf('|');
    String target = bar < 0 ? content : content.substring(0, bar);
    String text = bar < 0 ? "" : content.substring(bar + 1).strip();
    if (target.endsWith("\\")) {
      target = target.substring(0, target.length() - 1);
    }
    return of(embed ? Link.Kind.EMBED : Link.Kind.WIKILINK, target.strip(), text, property, span);
  }
}
