package dev.editorial.rules.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.RuleTester;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  void a_day_needs_no_link() {
    tester.check(
        """
        === 2024-01-02.md
        # A day
        === a.md
        [[b]]
        === b.md
        [[a]]
        """);
  }

  @ParameterizedTest
  @CsvSource({"10, 0, 1", "10, 9, 1", "10, 10, 10", "9, 0, 9"})
  void most_of_a_folder_is_ten_pages_and_more_than_half(int orphans, int linked, int findings) {
    StringBuilder wiki = new StringBuilder("=== a.md\n[[b]]\n");
    for (int i = 0; i < linked; i++) {
      wiki.append("[[linked-%d]]%n".formatted(i));
    }
    wiki.append("=== b.md\n[[a]]\n");
    for (int i = 0; i < orphans; i++) {
      wiki.append("=== pages/orphan-%d.md%n# Orphan %1$d%n".formatted(i));
    }
    for (int i = 0; i < linked; i++) {
      wiki.append("=== pages/linked-%d.md%n# Linked %1$d%n".formatted(i));
    }
    assertThat(tester.findings(wiki.toString())).hasSize(findings);
  }

  @Test
  void the_catalogue_that_lists_it_is_the_evidence_and_its_own_link_is_none() {
    String catalogue = "=== index.md\n- [[a]]\n- [[b]]\n- [[c]]\n- [[d]]\n- [[e]]\n";
    String pages =
        "=== a.md\n[[b]] [[c]]\n=== b.md\n[[a]] [[d]]\n=== c.md\n[[a]]\n=== d.md\n[[a]]\n";
    String orphan = "=== e.md\n# E\n[[e]] [[a]]\n";
    assertThat(tester.findings(catalogue + pages + orphan))
        .extracting(found -> found.finding().evidence().orElse(""))
        .containsExactly("only the catalogue index.md lists it");
    assertThat(tester.findings(pages + orphan))
        .extracting(found -> found.finding().evidence().orElse(""))
        .containsExactly("");
  }

  /** So many pages of one folder that a page's relative is not just any of them. */
  private static String crowd(int pages) {
    StringBuilder wiki = new StringBuilder();
    for (int i = 0; i < pages; i++) {
      wiki.append("=== p%02d.md%n# Page%1$02d%n[[p%02d]]%n".formatted(i, (i + 1) % pages));
    }
    return wiki.toString();
  }

  private String relative(String wiki) {
    return tester.findings(wiki).stream()
        .map(found -> found.finding().message().replaceFirst("no page links to \"\\w+\"", ""))
        .collect(Collectors.joining());
  }

  @Test
  void the_closest_relative_is_what_the_page_says_most_about() {
    assertThat(relative(crowd(12) + "=== x.md\n# X\n[[x]] [[p05]] [[p07]] [[p07]]\n"))
        .isEqualTo("; its closest relative is p07.md");
    assertThat(relative(crowd(12) + "=== x.md\n# X\n[[p07]] [[p05]]\n"))
        .isEqualTo("; its closest relative is p05.md");
    assertThat(relative(crowd(12) + "=== q/x.md\n# X\n[[p05]] [[y]]\n=== q/y.md\n[[p01]]\n"))
        .isEqualTo("; its closest relative is q/y.md");
  }

  @Test
  void else_it_is_a_page_of_the_folder_with_a_word_of_the_title_or_a_tag_in_common() {
    String queues = "=== q.md\n---\ntags: [storage]\n---\n# Long queues\n[[q2]]\n";
    String others =
        queues + "=== q2.md\n# Long again\n[[q]] [[z/q]]\n=== z/q.md\n# Queue\n[[q2]]\n";
    String orphan = "=== x.md\n---\ntags: [%s]\n---\n# %s\n";
    assertThat(relative(crowd(12) + others + orphan.formatted("other", "Queue"))).isEmpty();
    assertThat(
            relative(crowd(12) + queues + "=== q2.md\n[[q]]\n" + orphan.formatted("Storage", "X")))
        .isEqualTo("; its closest relative is q.md");
    assertThat(
            relative(
                crowd(12) + queues + "=== q2.md\n[[q]]\n" + orphan.formatted("other", "Queues")))
        .isEqualTo("; its closest relative is q.md");
  }

  @Test
  void among_few_pages_any_is_near() {
    assertThat(relative(crowd(8) + "=== x.md\n# X\n"))
        .isEqualTo("; its closest relative is p00.md");
    assertThat(relative(crowd(9) + "=== x.md\n# X\n")).isEmpty();
  }

  @Test
  void is_silent_where_a_page_shows_a_base_of_obsidian() {
    String wiki =
        "=== .obsidian/app.json\n{}\n=== list.base\nx\n=== a.md\n%s\n=== b.md\n# B\n[[a]]\n";
    assertThat(tester.findings(wiki.formatted("![[list.base]]"))).isEmpty();
    assertThat(tester.findings(wiki.formatted("[list](list.base) ![[a]]"))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"4, 0, 0", "5, 0, 5", "5, 5, 5", "5, 6, 0", "9, 10, 0", "10, 30, 10"})
  void an_index_is_a_catalogue_from_ten_entries_or_five_and_half_of_the_pages(
      int listed, int others, int orphans) {
    StringBuilder index = new StringBuilder("=== index.md\n");
    StringBuilder pages = new StringBuilder();
    for (int i = 0; i < listed; i++) {
      index.append("- [[l%d]]%n".formatted(i));
      pages.append("=== l%d.md%n# L%1$d%n".formatted(i));
    }
    for (int i = 0; i < others; i++) {
      pages.append("=== o%d.md%n[[o%d]]%n".formatted(i, (i + 1) % others));
    }
    assertThat(tester.findings(index.toString() + pages))
        .extracting(found -> found.finding().evidence().orElse(""))
        .filteredOn(evidence -> evidence.contains("only the catalogue"))
        .hasSize(orphans);
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
