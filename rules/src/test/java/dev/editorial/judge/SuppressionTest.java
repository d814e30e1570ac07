package dev.editorial.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Judgement;
import dev.editorial.api.Status;
import dev.editorial.api.Verdict;
import dev.editorial.testing.SmallWiki;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- editorial-disable-next-line links/broken-link: soon -->\n[b](gone.md)",
        "<!-- editorial-disable-next-line links/broken-link: soon -->\n\n[b](gone.md)",
        "<!-- editorial-disable-next-line\n     links/broken-link: soon -->\n[b](gone.md)",
        "[b](gone.md) <!-- editorial-disable-line links: soon -->",
        "[b](gone.md) %% editorial-disable-line links/broken-link: soon %%",
        "{/* editorial-disable-next-line links/broken-link: soon */}\n[b](gone.md)",
        "<!-- editorial-disable graph, links: soon -->\n\ntext\n\n[b](gone.md)",
        "<!-- editorial-disable links: soon -->\n[b](gone.md)\n\n<!-- editorial-enable -->",
        "<!-- editorial-disable-page links/broken-link: soon -->\n\n[b](gone.md)",
        "[b](gone.md)\n\n<!-- editorial-disable-page links/broken-link -- soon -->",
      })
  void a_directive_suppresses_where_it_reaches_and_keeps_the_reason(String text) {
    Verdict verdict = SmallWiki.check("=== a.md\n" + text + "\n");
    assertThat(verdict.fresh()).filteredOn(f -> f.ruleSet().equals("links")).isEmpty();
    assertThat(verdict.findings())
        .filteredOn(finding -> finding.rule().equals("links/broken-link"))
        .singleElement()
        .returns(Status.SUPPRESSED, Judgement::status)
        .returns("soon", finding -> finding.reason().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- editorial-disable-next-line links/broken-anchor: soon -->\n[b](gone.md)",
        "<!-- editorial-disable-next-line links: soon -->\ntext\n[b](gone.md)",
        "<!-- editorial-disable links: soon -->\n<!-- editorial-enable -->\n\n[b](gone.md)",
        "```\n<!-- editorial-disable-page links: an example -->\n```\n[b](gone.md)",
      })
  void elsewhere_and_for_other_rules_it_does_not(String text) {
    assertThat(SmallWiki.check("=== a.md\n" + text + "\n").fresh())
        .extracting(Judgement::rule)
        .contains("links/broken-link");
  }

  @Test
  void the_front_matter_speaks_for_the_whole_page() {
    assertThat(
            SmallWiki.check(
                    """
                    === a.md
                    ---
                    editorial:
                      disable:
                        links/broken-link: the archive is frozen
                    ---
                    [b](gone.md)
                    """)
                .findings())
        .singleElement()
        .returns("the archive is frozen", finding -> finding.reason().orElseThrow());
  }

  @Test
  void an_override_gives_another_severity_or_suppresses_and_the_first_that_holds_counts() {
    Verdict verdict =
        SmallWiki.check(
            """
            === archive/a.md
            [b](gone.md)
            === drafts/b.md
            [b](gone.md)
            === c.md
            [b](gone.md)
            === editorial.yml
            rules:
              links/broken-link:
                overrides:
                  - {in: "archive/**", severity: off, reason: frozen}
                  - {in: ["archive/**", "drafts/**"], severity: info}
            """);
    assertThat(verdict.findings())
        .filteredOn(finding -> finding.rule().equals("links/broken-link"))
        .extracting(
            finding ->
                List.of(finding.path(), finding.severity().word(), finding.status().word())
                    .toString())
        .containsExactly(
            "[archive/a.md, error, suppressed]", "[c.md, error, new]", "[drafts/b.md, info, new]");
  }

  @Test
  void an_override_that_suppresses_nothing_is_told_at_the_settings() {
    assertThat(
            SmallWiki.check(
                    """
                    === a.md
                    [a](a.md)
                    === editorial.yml
                    rules:
                      links: {overrides: [{in: "archive/", severity: off, reason: frozen}]}
                    """)
                .fresh())
        .singleElement()
        .returns("editorial.yml", Judgement::path)
        .returns("the override for `archive/` suppresses nothing", f -> f.finding().message());
  }

  @Test
  void an_override_that_suppresses_something_or_was_to_give_a_severity_is_not_told() {
    String wiki =
        """
        === a.md
        [b](gone.md)
        === editorial.yml
        rules:
          links/broken-link:
            overrides:
              - {in: a.md, severity: off, reason: frozen}
              - {in: archive/, severity: info}
        """;
    assertThat(SmallWiki.check(wiki).fresh())
        .filteredOn(finding -> finding.rule().equals("run/unused-suppression"))
        .isEmpty();
  }

  @Test
  void a_reason_is_asked_for_at_each_place_that_lacks_one_unless_more_is_wrong_there() {
    String line = "[x](gone.md) <!-- editorial-disable-line %s -->\n";
    String two = line.formatted("links") + "\n" + line.formatted("link");
    assertThat(SmallWiki.check("=== a.md\n" + two + "=== b.md\n" + line.formatted("links")).fresh())
        .filteredOn(finding -> finding.rule().equals("run/unused-suppression"))
        .extracting(
            finding ->
                finding.path()
                    + ":"
                    + finding.finding().span().line()
                    + " "
                    + finding.finding().message())
        .containsExactly(
            "a.md:1 this suppression gives no reason",
            "a.md:3 unknown rule `link`; did you mean `links`?",
            "b.md:1 this suppression gives no reason");
  }

  @Test
  void each_mention_of_a_missing_name_is_suppressed_at_its_own_line() {
    String first = "=== a.md\n[[concepts/x]] <!-- editorial-disable-line references: later -->\n";
    assertThat(SmallWiki.check(first + "=== b.md\n[[concepts/x]] [[a]]\n").fresh())
        .filteredOn(finding -> finding.rule().equals("references/undefined-entity"))
        .singleElement()
        .returns("b.md", Judgement::path)
        .returns(List.of(), Judgement::related);
    assertThat(SmallWiki.check(first).fresh()).isEmpty();
  }

  @Test
  void an_override_suppresses_where_it_names_no_severity_and_for_the_rules_of_a_set() {
    String wiki =
        "=== a.md\n"
            + "[b](gone.md) ![c](gone.png)\n"
            + "=== editorial.yml\n"
            + "rules: {links: {overrides: [%s]}}\n";
    assertThat(links(wiki.formatted("{in: a.md}")))
        .containsExactly(
            "links/broken-asset error suppressed", "links/broken-link error suppressed");
    assertThat(links(wiki.formatted("{in: a.md, severity: warning}")))
        .containsExactly("links/broken-asset warning new", "links/broken-link warning new");
    assertThat(links(wiki.formatted("{in: b.md, severity: warning}")))
        .containsExactly("links/broken-asset error new", "links/broken-link error new");
  }

  private static List<String> links(String wiki) {
    return SmallWiki.check(wiki).findings().stream()
        .filter(finding -> finding.ruleSet().equals("links"))
        .map(
            finding ->
                "%s %s %s"
                    .formatted(finding.rule(), finding.severity().word(), finding.status().word()))
        .sorted()
        .toList();
  }

  @Test
  void of_several_mentions_those_that_are_suppressed_are_left_out() {
    String mention = "[[concepts/x]]\n";
    String suppressed = "[[concepts/x]] <!-- editorial-disable-line references: later -->\n";
    assertThat(
            SmallWiki.check("=== a.md\n%s\n%s\n%s".formatted(mention, suppressed, mention)).fresh())
        .filteredOn(finding -> finding.rule().equals("references/undefined-entity"))
        .singleElement()
        .returns(1, finding -> finding.finding().span().line())
        .satisfies(
            finding ->
                assertThat(finding.related()).extracting(p -> p.span().line()).containsExactly(5));
  }
}
