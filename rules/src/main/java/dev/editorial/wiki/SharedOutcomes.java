package dev.editorial.wiki;

import dev.editorial.api.Link;
import dev.editorial.api.Outcome;
import dev.editorial.api.Page;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Outcomes of links that name a page by its path, where that path is looked at before all else:
 * wikilinks from the root, and Markdown links from the folder. Such a path means the same on every
 * page, and most are written many times. Thread-safe.
 */
final class SharedOutcomes {

  private final PageIndex index;
  private final Resolution resolution;
  private final boolean rootFirst;
  private final boolean folderFirst;
  private final Map<String, Outcome> byName = new ConcurrentHashMap<>();
  private final Map<String, Outcome> byPath = new ConcurrentHashMap<>();

  /** What a link means that nobody has asked for yet. */
  @FunctionalInterface
  interface Resolution {
    Optional<Outcome> resolve(Page source, Link link);
  }

  SharedOutcomes(Profile profile, PageIndex index, Resolution resolution) {
    this.index = index;
    this.resolution = resolution;
    // A label that stands before the bar is the target.
    this.rootFirst =
        !profile.wikilinks().isEmpty()
            && profile.wikilinks().get(0) == Profile.Step.FROM_ROOT
            && profile.label() == Profile.Label.AFTER_BAR;
    this.folderFirst =
        !profile.files().isEmpty() && profile.files().get(0) == Profile.Step.FROM_FOLDER;
  }

  /** What the link means, from here or else as it is resolved. */
  Optional<Outcome> of(Page source, Link link) {
    if (!link.fragment().isEmpty()) {
      return resolution.resolve(source, link);
    }
    // A title may hold what parts a link, and is looked for before any path.
    if (link.kind() == Link.Kind.WIKILINK && rootFirst && !index.hasTitlesLikeParts()) {
      return shared(byName, link.target(), source, link);
    }
    if (link.kind() == Link.Kind.INLINE && folderFirst && isPlainPath(link.target())) {
      return shared(byPath, Paths.resolve(source.folder(), link.target()), source, link);
    }
    return resolution.resolve(source, link);
  }

  /** Whether all of it is a relative path to a Markdown file, with nothing to be decoded. */
  private static boolean isPlainPath(String target) {
    return target.endsWith(".md")
        && target.charAt(0) != '/'
        && target.charAt(0) != '~'
        && target.indexOf('%') < 0
        && target.indexOf('?') < 0
        && target.indexOf(':') < 0
        && target.indexOf('{') < 0
        && target.indexOf('@') < 0;
  }

  private Optional<Outcome> shared(
      Map<String, Outcome> known, String name, Page source, Link link) {
    Outcome shared = known.get(name);
    if (shared != null) {
      return Optional.of(shared);
    }
    Optional<Outcome> outcome = resolution.resolve(source, link);
    if (outcome.isPresent()
        && outcome.get() instanceof Outcome.Reached reached
        && nameOf(reached.page(), link).equals(name)) {
      known.put(name, reached);
    }
    return outcome;
  }

  /** What a link of this kind calls a page from everywhere. */
  private static String nameOf(Page page, Link link) {
    return link.kind() == Link.Kind.WIKILINK ? page.address() : page.path();
  }
}
