package dev.editorial.api;

/** A link of a page with what it turned out to mean. */
public record ResolvedLink(Page source, Link link, Outcome outcome) {

  /** Where it stands. */
  public Place place() {
    return new Place(source, link.span());
  }
}
