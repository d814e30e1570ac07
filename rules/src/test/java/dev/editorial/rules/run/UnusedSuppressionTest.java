package dev.editorial.rules.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Judgement;
import dev.editorial.testing.SmallWiki;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnusedSuppressionTest {

  @Test
  void a_directive_of_no_use_is_told_for_each_of_its_names() {
    assertThat(
            messages(
                "<!-- editorial-disable-next-line links, graph/orphan-page: why -->\n[a](gone.md)"))
        .containsExactly(
            "warning this suppression is of no use: `graph/orphan-page` finds nothing here");
    assertThat(messages("<!-- editorial-disable-page: why -->\n\n[a](a.md)"))
        .containsExactly("warning this suppression is of no use: nothing is found here");
  }

  @Test
  void a_reason_is_asked_for() {
    assertThat(messages("<!-- editorial-disable-next-line links -->\n[a](gone.md)"))
        .containsExactly("info this suppression gives no reason");
  }

  @Test
  void a_word_that_is_none_and_a_rule_that_is_none_are_told() {
    assertThat(messages("<!-- editorial-disable-nextline links: x -->\n[a](a.md)"))
        .containsExactly("warning `editorial-disable-nextline` is no word to Editorial");
    assertThat(messages("<!-- editorial-disable-page link: x -->\n\n[a](a.md)"))
        .containsExactly("warning unknown rule `link`; did you mean `links`?");
  }

  @Test
  void a_rule_that_is_off_finds_nothing_and_says_nothing_of_its_suppressions() {
    assertThat(
            messages(
                "<!-- editorial-disable-page links: x -->\n\n[a](a.md)\n"
                    + "=== editorial.yml\nrules: {links: off}"))
        .isEmpty();
  }

  private static List<String> messages(String text) {
    return SmallWiki.check("=== a.md\n" + text + "\n").fresh().stream()
        .filter(finding -> finding.rule().equals("run/unused-suppression"))
        .map(UnusedSuppressionTest::words)
        .toList();
  }

  private static String words(Judgement judgement) {
    return judgement.severity().word() + " " + judgement.finding().message();
  }
}
