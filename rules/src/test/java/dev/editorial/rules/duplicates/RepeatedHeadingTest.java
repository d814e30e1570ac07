package dev.editorial.rules.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedHeadingTest {

  private final RuleTester tester = RuleTester.of(RepeatedHeading.class);

  @Test
  void a_link_by_the_words_is_as_ambiguous_as_one_by_the_slug() {
    tester.check(
        """
        === a.md
        # A
        ## Read *paths*
        ## More
        ## Read paths
        ^^^^^^^^^^^^^ "Read paths" stands on this page before, and a link on it leads to the first
        ## Read paths
        See [[#Read paths]].
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# A\n## Limits\n## Limits\n",
        "# Limits\n## Limits\n[x](#limits)\n",
        "## Limits\n## Limits {#more}\n[x](#limits)\n",
        "## Limits\n## Limits\n[x](#limits) [y](#limits-1)\n",
        "<a id=\"limits\"></a>\n## Limits\n## Limits\n[x](#limits)\n",
        "## `/Zi`\n## `/ZI`\n[x](#zi)\n",
        "## ?\n## ?\n[x](a.md)\n",
        "## operator+\n## operator-\n[x](#operator)\n",
        "::: one\n\n## Limits\n\n:::\n\n::: two\n\n## Limits\n\n:::\n\n[x](#limits)\n",
      })
  void what_leads_to_one_alone(String page) {
    assertThat(tester.findings("=== a.md\n" + page)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::: one\n\n:::\n\n## Limits\n\n## Limits\n\n[x](#limits)\n",
        "## Limits\n\n## Limits\n\n::: one\n\n:::\n\n[x](#limits)\n",
        "## Limits\n\nThey are low.\n\n## Limits\n\n[x](#limits)\n",
        "## Größe\n\n## Größe\n\n[x](#größe)\n",
        "### Limits\n\n## Other\n\n### Limits\n\n[x](#limits)\n",
      })
  void what_may_lead_to_either(String page) {
    assertThat(tester.findings("=== a.md\n" + page)).hasSize(1);
  }
}
