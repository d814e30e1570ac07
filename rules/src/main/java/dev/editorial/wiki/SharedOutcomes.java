package dev.editorial.wiki;

import dev.editorial.api.Link;
import dev.editorial.api.Outcome;
import dev.editorial.api.Page;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Outcomes of links that name a page by its path, where that path is looked at before all else:
 * wikilinks from the root, and Markdown links from the folder. Such a path means the same on every
 * page, and most are written many times. Thread-safe.
 */
final class SharedOutcomes {

  private final PageIndex index;
  private final boolean rootFirst;
  private final boolean folderFirst;
  private final Map<String, Outcome> byName = new ConcurrentHashMap<>();
  private final Map<String, Outcome> byPath = new ConcurrentHashMap<>();

  SharedOutcomes(Profile profile, PageIndex index) {
    this.index = index;
    // A label that stands before the bar is the target.
    this.rootFirst =
        !profile.wikilinks().isEmpty()
            && profile.wikilinks().get(0) == Profile.Step.FROM_ROOT
            && profile.label() == Profile.Label.AFTER_BAR;
    this.folderFirst =
        !profile.files().isEmpty() && profile.files().get(0) == Profile.Step.FROM_FOLDER;
  }

  /** What the link means, from here or else as it is resolved. */
  Optional<Outcome> of(Page source, Link link, Supplier<Optional<Outcome>> resolution) {
    if (!link.fragment().isEmpty()) {
      return resolution.get();
    }
    // A title may hold what parts a link, and is looked for before any path.
    if (link.kind() == Link.Kind.WIKILINK && rootFirst && !index.hasTitlesLikeParts()) {
      return shared(byName, link.target(), link, resolution);
    }
    if (link.kind() == Link.Kind.INLINE && folderFirst && isPlainPath(link.target())) {
      return shared(byPath, Paths.resolve(source.folder(), link.target()), link, resolution);
    }
    return resolution.get();
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

  private static Optional<Outcome> shared(
      Map<String, Outcome> known, String name, Link link, Supplier<Optional<Outcome>> resolution) {
    Outcome shared = known.get(name);
    if (shared != null) {
      return Optional.of(shared);
    }
    Optional<Outcome> outcome = resolution.get();
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
