package dev.editorial.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A link of a page with what it turned out to mean. */
public record ResolvedLink(Page source, Link link, Outcome outcome) {

  /** Where it stands. */
  public Place place() {
    return new Place(source, link.span());
  }

  /** The pages that hold the links, in a set of the caller's own. */
  public static Set<Page> sources(List<ResolvedLink> links) {
    Set<Page> sources = new HashSet<>();
    for (ResolvedLink link : links) {
      sources.add(link.source());
    }
    return sources;
  }

  /** Where all but the first of the links stand, for a finding that is shown at that one. */
  public static List<Place> furtherPlaces(List<ResolvedLink> links) {
    List<Place> places = new ArrayList<>();
    for (ResolvedLink link : links.subList(1, links.size())) {
      places.add(link.place());
    }
    return places;
  }
}
