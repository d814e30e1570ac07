package dev.editorial.api;

import java.util.List;
import java.util.Optional;

/**
 * What the author of a page asks not to be told there, in a comment or in the front matter.
 *
 * @param firstLine the first line for which it holds, 1-based
 * @param lastLine the last one
 * @param rules ids of rules and names of rule sets; every rule, if empty
 * @param reason why, in the author's words
 * @param fault what is wrong with it, so that it holds for nothing
 * @param span the comment, or the front matter entry
 */
public record Directive(
    int firstLine,
    int lastLine,
    List<String> rules,
    Optional<String> reason,
    Optional<String> fault,
    Span span) {

  public Directive {
    rules = List.copyOf(rules);
  }

  /** Whether it holds for what this rule reports on this line. */
  public boolean covers(String rule, int line) {
    return fault.isEmpty()
        && firstLine <= line
        && line <= lastLine
        && (rules.isEmpty() || rules.stream().anyMatch(name -> names(name, rule)));
  }

  /** Whether {@code name} is the rule's id, or its rule set's name. */
  public static boolean names(String name, String rule) {
    return name.equals(rule) || rule.startsWith(name + "/");
  }
}
