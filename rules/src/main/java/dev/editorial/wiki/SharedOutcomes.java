package dev.editorial.wiki;

import dev.editorial.api.Link;
import dev.editorial.api.Outcome;
import dev.editorial.api.Page;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Outcomes of wikilinks that name a page by its path from the root, where that is looked at first:
 * such a link means the same on every page, and most targets are written many times. Thread-safe.
 */
final class SharedOutcomes {

  private final Profile profile;
  private final PageIndex index;
  private final Map<String, Outcome> byTarget = new ConcurrentHashMap<>();

  SharedOutcomes(Profile profile, PageIndex index) {
    this.profile = profile;
    this.index = index;
  }

  /** What the link means, from here or else as it is resolved. */
  Optional<Outcome> of(Link link, Supplier<Optional<Outcome>> resolution) {
    if (link.kind() != Link.Kind.WIKILINK || !link.fragment().isEmpty()) {
      return resolution.get();
    }
    Outcome shared = byTarget.get(link.target());
    if (shared != null) {
      return Optional.of(shared);
    }
    Optional<Outcome> outcome = resolution.get();
    outcome
        .filter(Outcome.Reached.class::isInstance)
        .filter(reached -> isAtThePath(link, ((Outcome.Reached) reached).page()))
        .ifPresent(reached -> byTarget.put(link.target(), reached));
    return outcome;
  }

  /** A label that stands before the bar is the target, and a title may hold what parts a link. */
  private boolean isAtThePath(Link link, Page page) {
    return profile.wikilinks().get(0) == Profile.Step.FROM_ROOT
        && profile.label() == Profile.Label.AFTER_BAR
        && page.address().equals(link.target())
        && !index.hasTitlesLikeParts();
  }
}
