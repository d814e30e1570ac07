package dev.editorial.rules.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;

class OrphanPageTest {

  private final RuleTester tester = RuleTester.of(OrphanPage.class);

  @Test
  void a_catalogue_saves_no_page() {
    tester.check(
        """
        === index.md
        - [[a]]
        - [[b]]
        - [[c]]
        - [[d]]
        - [[e]]
        === a.md
        [[b]] [[c]]
        === b.md
        [[a]] [[d]]
        === c.md
        [[a]]
        === d.md
        [[a]]
        === e.md
        # E
        ^^^ no page links to "E"; its closest relative is a.md
        [[a]]
        """);
  }

  @Test
  void a_log_saves_no_page_and_a_page_does_not_save_itself() {
    tester.check(
        """
        === log.md
        [[a]]
        === a.md
        # A
        ^^^ no page links to "A"; its closest relative is b.md
        [[a]] [[b]]
        === b.md
        # B
        """);
  }

  @Test
  void front_matter_mentions_and_wrong_case_save_a_page() {
    tester.check(
        """
        === a.md
        ---
        related: "[[b]]"
        ---
        See [c](C.md).
        === b.md
        [[a]]
        === c.md
        # C
        """);
  }

  @Test
  void settings_name_pages_that_need_no_link() {
    tester.check(
        """
        === editorial.yml
        rules:
          graph/orphan-page:
            roots: ["drafts/", "*-start.md"]
        === a.md
        [[b]]
        === b.md
        [[a]]
        === drafts/x.md
        # X
        === my-start.md
        # Start
        """);
  }

  @Test
  void where_a_generator_makes_the_navigation_the_rule_is_silent() {
    tester.check(
        """
        === mkdocs.yml
        site_name: x
        === a.md
        # A
        === b.md
        # B
        """);
  }

  @Test
  void where_tags_and_properties_are_links_too_the_rule_is_silent() {
    tester.check(
        """
        === logseq/config.edn
        {}
        === pages/a.md
        status:: done
        - [[b]] #later
        === pages/b.md
        - [[a]]
        === pages/later.md
        - what #later collects
        === pages/status.md
        - what the property collects
        """);
  }

  @Test
  void where_most_of_a_folder_are_orphans_that_is_one_finding() {
    StringBuilder wiki = new StringBuilder("=== a.md\n[[b]]\n=== b.md\n[[a]]\n");
    for (int i = 10; i < 22; i++) {
      wiki.append("=== journal/%d.md\n# Day %d\n".formatted(i, i));
    }
    assertThat(tester.findings(wiki.toString()))
        .extracting(finding -> finding.path() + ": " + finding.finding().message())
        .containsExactly(
            "journal/10.md: 12 of 12 pages of journal/ have no page that links to them");
  }

  @Test
  void is_silent_where_a_fence_lists_pages_by_a_query() {
    String wiki =
        """
        === index.md
        [A](a.md)
        ```dataview
        %s FROM "books"
        ```
        === a.md
        # A
        === b.md
        # B
        """;
    assertThat(tester.findings(wiki.formatted("TABLE rating"))).isEmpty();
    assertThat(tester.findings(wiki.formatted("TASK"))).hasSize(1);
  }

  @Test
  void a_place_in_a_menu_saves_a_page_and_the_page_of_errors_needs_none() {
    tester.check(
        """
        === index.md
        [a](a.md)
        === a.md
        # A
        === menu.md
        ---
        nav_order: 3
        ---
        # Menu
        === 404.md
        # Nothing here
        === vendored/LICENSE.md
        # The licence
        === left.md
        # Left
        ^^^^^^ no page links to "Left"; its closest relative is a.md
        """);
  }
}
