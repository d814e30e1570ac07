package dev.editorial.wiki;

import dev.editorial.api.Bucket;
import dev.editorial.api.Conventions;
import dev.editorial.api.FileTree;
import dev.editorial.api.Link;
import dev.editorial.api.Outcome;
import dev.editorial.api.Page;
import java.util.Optional;

/**
 * Says what a link means, by the steps of a profile. The one place in which links are resolved.
 * Thread-safe.
 */
final class Resolver {

  private final Profile profile;
  private final Lookup lookup;
  private final PathResolution paths;
  private final WikilinkResolution wikilinks;
  private final MentionResolution mentions;

  Resolver(
      Detected detected,
      PageIndex index,
      FileTree files,
      Conventions conventions,
      PageAnchors anchors) {
    this.profile = detected.profile();
    this.lookup = new Lookup(profile, index, files, conventions, anchors);
    this.paths = new PathResolution(detected, index, files, lookup);
    this.wikilinks = new WikilinkResolution(profile, index, files, lookup);
    this.mentions = new MentionResolution(conventions, files, lookup);
  }

  /** What {@code link} means; empty where it turns out to be plain text. */
  Optional<Outcome> resolve(Page source, Link link) {
    if (link.isMention()) {
      return mentions.resolve(source, link);
    }
    if (link.isWikilink() && profile.wikilinks().isEmpty()) {
      return Optional.empty();
    }
    if (link.target().isEmpty()) {
      return Optional.of(
          link.fragment().isEmpty() ? new Outcome.Empty() : lookup.reached(source, link));
    }
    if (Paths.isTemplated(link.written())) {
      return Optional.of(new Outcome.Elsewhere(Bucket.TEMPLATED));
    }
    if (link.kind() == Link.Kind.AUTOLINK || isExternal(link)) {
      return Optional.of(new Outcome.Elsewhere(Bucket.EXTERNAL));
    }
    return Optional.of(
        link.isWikilink() ? wikilinks.resolve(source, link) : paths.resolve(source, link));
  }

  private static boolean isExternal(Link link) {
    return link.isWikilink() ? Paths.isUrl(link.target()) : Paths.isExternal(link.target());
  }
}
