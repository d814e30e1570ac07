package dev.editorial.it.edits;

import dev.editorial.api.Link;
import dev.editorial.api.Outcome;
import dev.editorial.api.ResolvedLink;
import dev.editorial.wiki.Profile;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A link with what it means before the edit.
 *
 * @param source the page that holds it, from the checked directory
 * @param targets the files that it leads to, from the checked directory
 */
record Reference(WikiFacts wiki, ResolvedLink resolved, String source, Set<String> targets) {

  private static final Map<Class<?>, String> RULES =
      Map.of(
          Outcome.Unwritten.class, "references/undefined-entity",
          Outcome.DeadAnchor.class, "links/broken-anchor",
          Outcome.WrongCase.class, "links/case-mismatch",
          Outcome.Ambiguous.class, "links/ambiguous-link",
          Outcome.Redirected.class, "links/redirected-link",
          Outcome.AboveRoot.class, "links/outside-repository",
          Outcome.Empty.class, "links/empty-destination");

  Link link() {
    return resolved.link();
  }

  Outcome outcome() {
    return resolved.outcome();
  }

  boolean isMissing() {
    return outcome() instanceof Outcome.Missing || outcome() instanceof Outcome.Unwritten;
  }

  /** The rule that finds fault with it. */
  Optional<String> rule() {
    Outcome outcome = outcome();
    if (outcome instanceof Outcome.Missing missing) {
      return Optional.of(
          switch (missing.target()) {
            case PAGE -> "links/broken-link";
            case ASSET -> "links/broken-asset";
            case ENTITY -> "references/undefined-entity";
          });
    }
    if (outcome instanceof Outcome.Unbuilt unbuilt) {
      return Optional.of(
          unbuilt.target() == Outcome.Target.ASSET ? "links/broken-asset" : "links/broken-link");
    }
    return Optional.ofNullable(RULES.get(outcome.getClass()));
  }

  /** What a rule would say at its place. */
  Seen seen(String rule) {
    return Seen.at(rule, source, link().span().line(), link().span().column());
  }

  /** Whether it names a block by its id, wherever that lies. */
  boolean isOfBlock() {
    return link().kind() == Link.Kind.BLOCK || link().target().startsWith("((");
  }

  /** The name that is looked for, as the profile reads the link. */
  String wanted() {
    String written = isSwapped() ? link().text() : link().target();
    int hash = isSwapped() ? written.indexOf('#') : -1;
    return Names.decoded(hash < 0 ? written : written.substring(0, hash).strip())
        .replaceFirst("^dendron://[^/]+/", "");
  }

  /** The anchor that is looked for, as the profile reads the link. */
  String anchor() {
    String written = link().text();
    int hash = written.indexOf('#');
    return Names.decoded(
        !isSwapped() ? link().fragment() : hash < 0 ? "" : written.substring(hash + 1));
  }

  /** Whether what stands first in the brackets is the label. */
  private boolean isSwapped() {
    return link().isWikilink()
        && wiki.profile().label() == Profile.Label.BEFORE_BAR
        && !link().text().isEmpty();
  }
}
