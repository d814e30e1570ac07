package dev.editorial.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a rule is called and what it says of itself. The documentation is Markdown; its {@code wiki
 * bad} and {@code wiki good} fences hold small wikis that run as tests.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RuleInfo {

  /**
   * The rule set and the rule's name: {@code graph/orphan-page} for the class {@code
   * graph.OrphanPage}.
   */
  String id();

  /** The severity of its findings unless settings say otherwise. */
  Severity severity();

  /** The release that first had it. */
  String since();

  /** What it reports, in one phrase. */
  String summary();

  /** Why it matters, what to do, and at least one bad and one good wiki. */
  String doc();
}
