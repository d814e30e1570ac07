package dev.editorial.wiki;

import dev.editorial.api.Anchor;
import dev.editorial.api.Heading;
import dev.editorial.api.Page;
import dev.editorial.api.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The anchors of each page in one profile, and which of them a change renamed, computed when a link
 * first asks for them. Thread-safe.
 */
final class PageAnchors {

  private final Profile profile;
  private final Optional<Inclusion> inclusion;
  private final Map<String, Map<String, String>> byPath = new ConcurrentHashMap<>();
  private final Map<String, List<RenamedHeadings.Renamed>> renamed = new ConcurrentHashMap<>();

  private PageAnchors(Profile profile, Optional<Inclusion> inclusion) {
    this.profile = profile;
    this.inclusion = inclusion;
  }

  /** The anchors of pages, with those of the text that is put into them. */
  PageAnchors(Profile profile, Inclusion inclusion) {
    this(profile, Optional.of(inclusion));
  }

  /** The anchors of pages into which nothing is put. */
  static PageAnchors plain(Profile profile) {
    return new PageAnchors(profile, Optional.empty());
  }

  /** The pages whose text is put into one, if all are known. */
  private Optional<List<Page>> included(Page page) {
    return inclusion.isPresent() ? inclusion.get().pagesIn(page) : Optional.of(List.of());
  }

  /** Whether every anchor of a page is known: none may come with text from elsewhere. */
  boolean areKnown(Page page) {
    return included(page).isPresent();
  }

  /** Whether the fragment names a place in the page; the top of a page always is one. */
  boolean has(Page page, String fragment) {
    int directive = fragment.indexOf(":~:");
    String named = directive < 0 ? fragment : fragment.substring(0, directive);
    if (named.isEmpty()
        || profile.anchors().makes(named)
        || named.equalsIgnoreCase("top")
        || page.problem().isPresent()) {
      return true;
    }
    Map<String, String> anchors = of(page);
    AnchorDialect dialect = profile.anchors();
    String decoded = Paths.decode(named);
    return has(anchors, dialect, named)
        || (!decoded.equals(named) && has(anchors, dialect, decoded));
  }

  private static boolean has(Map<String, String> anchors, AnchorDialect dialect, String spelling) {
    for (String part : dialect.partsOf(spelling)) {
      if (Collections.disjoint(anchors.keySet(), dialect.keysOf(part))) {
        return false;
      }
    }
    return true;
  }

  /** The anchors as links would write them. */
  Collection<String> names(Page page) {
    return of(page).values();
  }

  /**
   * What has become of an anchor that a page had before a change, if a heading made it that was
   * renamed since.
   */
  Optional<String> renamed(Page before, Page now, String fragment) {
    String wanted = Paths.decode(fragment);
    return RenamedHeadings.successor(
            renamed.computeIfAbsent(
                now.path(), path -> RenamedHeadings.between(before.headings(), now.headings())),
            profile.anchors().key(wanted),
            this::keysOf)
        .flatMap(key -> Optional.ofNullable(of(now).get(key)));
  }

  private List<String> keysOf(Heading heading) {
    return List.copyOf(
        profile.anchors().anchorsOf(List.of(heading), List.of(), profile.extras()).keySet());
  }

  private Map<String, String> of(Page page) {
    return byPath.computeIfAbsent(page.path(), path -> find(page));
  }

  private Map<String, String> find(Page page) {
    List<Heading> headings = new ArrayList<>();
    for (Heading heading : page.headings()) {
      if (!isHidden(profile, page, heading.span())) {
        headings.add(heading);
      }
    }
    List<Anchor> anchors = new ArrayList<>();
    for (Anchor anchor : page.anchors()) {
      if (!isHidden(profile, page, anchor.span())) {
        anchors.add(anchor);
      }
    }
    for (Page part : included(page).orElse(List.of())) {
      headings.addAll(part.headings());
      anchors.addAll(part.anchors());
    }
    return profile.anchors().anchorsOf(headings, anchors, profile.extras());
  }

  /** Whether a place lies in a comment of the profile's kind. */
  static boolean isHidden(Profile profile, Page page, Span place) {
    if (profile.percentComments() == Profile.PercentComments.TEXT) {
      return false;
    }
    for (Span hidden : page.hidden()) {
      if (hidden.holds(place)) {
        return true;
      }
    }
    return false;
  }
}
