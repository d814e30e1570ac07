package dev.editorial.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.Editorial;
import dev.editorial.api.Rule;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documentation of every rule in the pieces that tools show. */
class RuleHelpTest {

  /** Beyond this, code hosts cut a description off. */
  private static final int LONGEST = 1024;

  static List<Rule> rules() {
    return Editorial.allRules();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void examples_are_told_apart_with_fences_and_without(Rule rule) {
    RuleHelp help = new RuleHelp(rule.info());

    assertThat(help.reason()).isNotBlank().hasSizeLessThan(LONGEST).doesNotContain("\n", "```");
    assertThat(parts(help.markdown(), "\n\nExample with a finding:\n\n```text\n"))
        .isEqualTo(parts(help.text(), "\n\nExample with a finding:\n\n"))
        .isEqualTo(parts(rule.info().doc(), "```wiki bad\n"));
    assertThat(parts(help.markdown(), "\n\nExample without:\n\n```text\n"))
        .isEqualTo(parts(help.text(), "\n\nExample without:\n\n"))
        .isEqualTo(parts(rule.info().doc(), "```wiki good\n"));
    assertThat(help.text()).doesNotContain("```wiki", "```text");
  }

  private static int parts(String text, String separator) {
    return text.split(Pattern.quote(separator), -1).length;
  }
}
