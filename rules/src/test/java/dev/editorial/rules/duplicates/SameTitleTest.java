package dev.editorial.rules.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;

class SameTitleTest {

  private final RuleTester tester = RuleTester.of(SameTitle.class);

  @Test
  void aliases_are_titles_and_case_does_not_tell_apart() {
    tester.check(
        """
        === concepts/quorum.md
        # Quorum
        === concepts/majority.md
        ---
        aliases: [quorum]
        ---
        # Majority
        ^^^^^^^^^^ concepts/quorum.md has the title or alias "quorum" too
        === index.md
        [[concepts/quorum]]
        """);
  }

  @Test
  void sources_versions_and_languages_may_share_a_title() {
    tester.check(
        """
        === concepts/quorum.md
        # Quorum
        === sources/2024-01-02-quorum.md
        # Quorum
        === raw/quorum.md
        # Quorum
        === docs/v1.0/concepts/lease.md
        # Lease
        === docs/v2.0/concepts/lease.md
        # Lease
        === en/concepts/epoch.md
        # Epoch
        === de/concepts/epoch.md
        # Epoch
        """);
  }

  @Test
  void pages_that_describe_no_entity_are_left_alone() {
    tester.check(
        """
        === guides/a.md
        # Overview
        === guides/b.md
        # Overview
        """);
  }

  @Test
  void each_language_tree_is_judged_by_itself() {
    tester.check(
        """
        === en/concepts/a.md
        # Cache
        === en/concepts/b.md
        # Cache
        ^^^^^^^ en/concepts/a.md has the title "Cache" too
        === de/concepts/a.md
        # Cache
        === de/concepts/b.md
        # Cache
        ^^^^^^^ de/concepts/a.md has the title "Cache" too
        """);
  }

  @Test
  void sections_are_no_titles() {
    String usage = "# Usage\nClick.\n# Background\nNone.\n";
    assertThat(
            tester.findings(
                "=== concepts/grid.md\n"
                    + usage
                    + "=== concepts/lock.md\n"
                    + usage.replace("C", "K")))
        .isEmpty();
  }

  @Test
  void headings_below_the_title_leave_it_the_title_and_folders_are_no_trees() {
    tester.check(
        """
        === a/concepts/lease.md
        # Lease
        ## Terms
        === b/concepts/leases.md
        # Lease
        ^^^^^^^ a/concepts/lease.md has the title "Lease" too
        ## Terms
        """);
  }

  @Test
  void a_page_that_links_to_itself_is_no_better_known_for_it() {
    tester.check(
        """
        === concepts/a.md
        # Lease
        === concepts/b.md
        # Lease
        ^^^^^^^ concepts/a.md has the title "Lease" too
        [self](b.md#lease)
        """);
  }

  @Test
  void the_evidence_is_how_many_pages_link_to_either() {
    String wiki = "=== concepts/a.md\n# Lease\n=== concepts/b.md\n# Lease\n";
    assertThat(tester.findings(wiki).get(0).finding().evidence())
        .contains("0 pages link to concepts/a.md, 0 to concepts/b.md");
    var finding = tester.findings(wiki + "=== index.md\n[[concepts/b]]\n").get(0).finding();
    assertThat(finding.evidence()).contains("1 page links to concepts/b.md, 0 to concepts/a.md");
    assertThat(finding.suggestion())
        .contains("merge it into concepts/b.md, or tell the two apart in their titles");
  }

  @Test
  void an_alias_that_the_titles_tell_apart_is_no_sign() {
    String page =
        "=== concepts/property-%1$s.md\n---\naliases: [Property]\n---\n# Property (%1$s)\n";
    assertThat(tester.findings(page.formatted("HTML") + page.formatted("Law"))).isEmpty();
    assertThat(tester.findings(page.formatted("Law") + page.formatted("Law").replace("-Law", "-2")))
        .hasSize(1);
  }
}
