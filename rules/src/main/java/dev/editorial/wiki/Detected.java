package dev.editorial.wiki;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One tool that shows a wiki, as the files tell.
 *
 * @param root the folder that holds the wiki's pages, from the root of the tree of files
 * @param reason why this profile, in words for the report
 * @param listings files that list pages without being pages, from the wiki's root
 * @param foreignNavigation why the readers' paths through the wiki are not known from its pages, if
 *     so
 */
public record Detected(
    String root,
    Profile profile,
    String reason,
    Site site,
    List<String> listings,
    Optional<String> foreignNavigation) {

  public Detected {
    listings = List.copyOf(listings);
  }

  /** A tool that only shows the files. */
  static Detected plain(String root, Profile profile, String reason) {
    return new Detected(root, profile, reason, Site.NONE, List.of(), Optional.empty());
  }

  /** The same wiki under another profile, which knows nothing of the site. */
  Detected as(Profile other, String why) {
    return new Detected(root, other, why, Site.NONE, listings, foreignNavigation);
  }

  /** The same, the settings having said what owns site-root paths. */
  public Detected owning(Map<String, String> prefixes) {
    return prefixes.isEmpty() ? this : on(site.owning(prefixes));
  }

  /** The same, more being known of its site. */
  Detected on(Site other) {
    return new Detected(root, profile, reason, other, listings, foreignNavigation);
  }

  /** The same wiki, its root seen from elsewhere. */
  Detected at(String other) {
    return new Detected(other, profile, reason, site, listings, foreignNavigation);
  }

  /**
   * A part of the wiki that is checked by itself: what lies beyond it is there, and of URLs only
   * those within it are known.
   */
  Detected inPart() {
    return new Detected(
        "",
        profile.inPart(),
        reason + ", of which this is a part",
        Site.NONE.somewhere(),
        List.of(),
        Optional.of("the navigation is that of the whole"));
  }

  /** The same with other listings. */
  Detected listing(List<String> files) {
    return new Detected(root, profile, reason, site, files, foreignNavigation);
  }

  /** The same, its navigation not known from its pages. */
  Detected navigatedBy(Optional<String> foreign) {
    return new Detected(root, profile, reason, site, listings, foreign);
  }
}
