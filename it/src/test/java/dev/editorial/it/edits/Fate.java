package dev.editorial.it.edits;

import java.util.Optional;
import java.util.Set;

/**
 * What becomes of a link by an edit.
 *
 * @param rule that finds fault with it afterwards
 * @param targets where it leads afterwards, by the names before the edit
 * @param certain whether this is all that may come of it; else the rule may be any, and the targets
 *     are those that may answer
 * @param there whether the link is still there
 */
record Fate(Optional<String> rule, Set<String> targets, boolean certain, boolean there) {

  static Fate breaks(String rule) {
    return new Fate(Optional.of(rule), Set.of(), true, true);
  }

  /** It leads nowhere, and that is no finding. */
  static Fate fallsSilent() {
    return new Fate(Optional.empty(), Set.of(), true, true);
  }

  static Fate leadsTo(Set<String> targets) {
    return new Fate(Optional.empty(), targets, true, true);
  }

  /** It still leads there, but a rule finds fault with it. */
  static Fate faulty(String rule, Set<String> targets) {
    return new Fate(Optional.of(rule), targets, true, true);
  }

  static Fate removed() {
    return new Fate(Optional.empty(), Set.of(), true, false);
  }

  /** Something else answers to its name, by rules that are not worked out here. */
  static Fate open(Set<String> candidates) {
    return new Fate(Optional.empty(), candidates, false, true);
  }
}
