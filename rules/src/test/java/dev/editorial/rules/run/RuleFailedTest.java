package dev.editorial.rules.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Judgement;
import dev.editorial.api.Page;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.testing.RuleTester;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleFailedTest {

  @RuleInfo(
      id = "test/breaks-down",
      severity = Severity.WARNING,
      since = "1.0",
      summary = "Rule that breaks down",
      doc = "It throws at every page but index.md.")
  static final class BreaksDown implements Rule.OfPage<Rule.NoOptions> {
    @Override
    public void check(Page page, NoOptions options, Report report) {
      if (!page.path().equals("index.md")) {
        throw new IllegalStateException("no price");
      }
    }
  }

  @Test
  void one_finding_tells_of_the_rule_and_the_others_run_on() {
    List<Judgement> findings =
        RuleTester.of(new BreaksDown())
            .findings("=== a.md\n# A\n=== b.md\n# B\n=== index.md\n# I\n");
    assertThat(findings)
        .extracting(
            finding -> finding.path() + " " + finding.rule() + " " + finding.severity().word())
        .containsExactly("a.md run/rule-failed error");
    assertThat(findings.get(0).finding().message())
        .startsWith(
            "the rule test/breaks-down broke down, so its findings are not complete:"
                + " java.lang.IllegalStateException: no price at RuleFailedTest.java:");
  }
}
