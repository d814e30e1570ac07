package dev.editorial.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.Editorial;
import dev.editorial.api.Judgement;
import dev.editorial.api.Rule;
import java.util.List;
import java.util.Optional;

/** Runs one rule over a small wiki and compares what it finds with the carets in the text. */
public final class RuleTester {

  private final Rule rule;

  private RuleTester(Rule rule) {
    this.rule = rule;
  }

  public static RuleTester of(Class<? extends Rule> rule) {
    return of(Editorial.allRules().stream().filter(rule::isInstance).findFirst().orElseThrow());
  }

  public static RuleTester of(Rule rule) {
    return new RuleTester(rule);
  }

  /** Fails, with the corrected text, unless the rule finds exactly what the carets mark. */
  public void check(String wiki) {
    String found = WikiText.parse(wiki).marked(findings(wiki));
    assertThat(found)
        .as("what %s finds; the corrected expectation is%n%s", rule.info().id(), found)
        .isEqualTo(wiki.stripTrailing() + "\n");
  }

  /** What the rule finds, for a look at more than place and message. */
  public List<Judgement> findings(String wiki) {
    return SmallWiki.check(WikiText.parse(wiki), Optional.of(rule)).findings();
  }
}
