package dev.editorial.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Judgement;
import dev.editorial.api.Verdict;
import dev.editorial.testing.SmallWiki;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What real wikis trip over, in the order of the design's list; each fails without its handling.
 */
class LinkTrapsTest {

  /** The pages that the examples below link to. */
  private static final String PAGES =
      """
      === systems/queue.md
      # Queue
      ## Limits
      === systems/cache.md
      # Cache
      === concepts/quorum.md
      # Quorum
      """;

  @Test
  void a_wikilink_that_has_a_destination_is_one_inline_link() {
    assertThat(links("[[Queue]](systems/queue.md) [[No page]](systems/cache.md)"))
        .isEqualTo("2 ok");
  }

  @Test
  void a_destination_in_double_brackets_is_logseqs_mirror_image() {
    assertThat(links("[the label]([[queue]])")).isEqualTo("1 ok");
    assertThat(found("[the label]([[quee]]) [[queue]] [[cache]] [[quorum]]"))
        .containsExactly("references/undefined-entity 1");
  }

  @Test
  void the_backslash_before_a_bar_belongs_to_the_table() {
    assertThat(links("| a | b |\n| - | - |\n| [[queue\\|the queue]] | [[cache]] |"))
        .isEqualTo("2 ok");
  }

  @Test
  void dendron_writes_the_label_first() {
    String workspace = "\n=== dendron.yml\nworkspace: {}\n";
    assertThat(links("[[The queue|queue]]" + workspace)).isEqualTo("1 ok");
    assertThat(links("[[queue|The queue]]")).isEqualTo("1 ok");
  }

  @Test
  void dendron_takes_tags_in_headings_for_words() {
    Verdict verdict =
        SmallWiki.check(
            """
            === dendron.yml
            workspace: {}
            === index.md
            [[plant|plant#plant-a-seedt]] [[no|plant#plant-a-tree]]
            === plant.md
            ## Plant a `Seed`<T>
            """);
    assertThat(rules(verdict)).containsExactly("links/broken-anchor 1");
  }

  @Test
  void a_log_names_pages_that_never_were_and_introduces_none() {
    Verdict verdict =
        SmallWiki.check(
            """
            === index.md
            [a](a.md)
            === a.md
            # A
            === b.md
            # B
            === log.md
            [b](b.md) and [[never/was]] and [gone](gone.md)
            """);
    assertThat(rules(verdict)).containsExactly("graph/orphan-page 1");
  }

  @Test
  void scraped_text_is_a_target_and_no_source() {
    assertThat(found("[paper](raw/paper.md)\n=== raw/paper.md\n[menu](/nav.html) [x](gone.md)\n"))
        .isEmpty();
    assertThat(found("[paper](raw/papre.md)\n=== raw/paper.md\n# Paper\n"))
        .containsExactly("links/broken-link 1");
  }

  @Test
  void a_name_in_two_folders_means_the_one_beside_or_else_is_ambiguous() {
    String twice =
        "\n=== a/setup.md\n# Setup\n=== b/setup.md\n# Setup\n=== b/start.md\n[[setup]]\n";
    assertThat(links("[[queue]]" + twice)).isEqualTo("2 ok");
    assertThat(found("[[setup]]" + twice)).contains("links/ambiguous-link 1");
  }

  @Test
  void unparsable_front_matter_is_one_finding_and_no_date_is_missed() {
    for (String line : List.of("authors:\n- @name", "title: a: b: c", "date: {{date}}")) {
      String page = "---\n%s\nupdated: soon\n---\n# A\n".formatted(line);
      assertThat(rules(SmallWiki.check("=== a.md\n" + page)))
          .containsExactly("metadata/unreadable-front-matter " + (line.contains("\n") ? 3 : 2));
    }
  }

  @Test
  void aliases_are_titles_in_obsidian_and_redirects_in_hugo() {
    String page = "=== %snew.md\n---\naliases: [Old name]\n---\n# New\n";
    assertThat(found("[[Old name]]\n" + page.formatted(""))).isEmpty();
    assertThat(
            rules(
                SmallWiki.check(
                    "=== hugo.toml\nbaseURL = \"/\"\n=== content/_index.md\n[x](/old/)\n"
                        + page.formatted("content/").replace("Old name", "/old/"))))
        .containsExactly("links/redirected-link 1");
  }

  @Test
  void a_relative_link_means_what_the_profile_says() {
    String page = "=== %sa/b.md\n[x](%s)\n=== %sa/c.md\n# C\n";
    String mkdocs = "=== mkdocs.yml\nsite_name: x\n";
    assertThat(ofLinks(SmallWiki.check(page.formatted("", "c.md", "")))).isEmpty();
    assertThat(ofLinks(SmallWiki.check(page.formatted("", "a/c.md", "")))).isEmpty();
    assertThat(ofLinks(SmallWiki.check(page.formatted("", "~/a/c.md", "")))).isEmpty();
    assertThat(ofLinks(SmallWiki.check(mkdocs + page.formatted("docs/", "../c/", "docs/"))))
        .isEmpty();
    assertThat(ofLinks(SmallWiki.check(mkdocs + page.formatted("docs/", "c/", "docs/"))))
        .containsExactly("links/broken-link 1");
    assertThat(
            ofLinks(
                SmallWiki.check(
                    "=== book.toml\n[book]\n=== src/SUMMARY.md\n[b](a/b.md) [c](a/c.md)\n"
                        + page.formatted("src/", "c.html", "src/"))))
        .isEmpty();
  }

  @Test
  void case_and_unicode_form_count_on_every_system() {
    assertThat(found("[a](systems/Queue.md) [b](Systems/queue.md)"))
        .containsExactly("links/case-mismatch 1", "links/case-mismatch 1");
    assertThat(found("[a](Gr\u00f6\u00dfe.md)\n=== Gro\u0308\u00dfe.md\n# G\n"))
        .containsExactly("links/case-mismatch 1");
  }

  @Test
  void comments_hide_links_and_headings() {
    assertThat(links("%% [[nowhere/at-all]] %% <!-- [x](gone.md) --> [[queue]]")).isEqualTo("1 ok");
    assertThat(found("[x](#hidden)\n\n%%\n## Hidden\n%%\n"))
        .containsExactly("links/broken-anchor 1");
  }

  @Test
  void code_and_maths_hold_no_links() {
    assertThat(
            links(
                "`[[a]]` [[queue]] a ` lone tick\n\n```toml\n[[menus.main]]\n```\n\n"
                    + "$E[x](y)$ and $$\n[[1, 2]]\n$$ and [[1, 2]] and a ` [[cache]]"))
        .isEqualTo("2 ok");
  }

  @Test
  void an_unclosed_fence_is_told_since_it_swallows_the_rest() {
    assertThat(found("[[queue]]\n\n```\n[[nowhere/at-all]]\n"))
        .containsExactly("content/unclosed-fence 3");
  }

  @Test
  void a_report_of_a_checker_quotes_broken_links() {
    assertThat(
            found("[r](lint-report-2024-01-01.md)\n=== lint-report-2024-01-01.md\n[[gone/page]]\n"))
        .isEmpty();
  }

  @Test
  void trees_of_versions_and_languages_hold_no_duplicates() {
    String entity = "=== %s/concepts/quorum.md\n---\ntype: concept\n---\n# Quorum\n";
    assertThat(rules(SmallWiki.check(entity.formatted("v1") + entity.formatted("v2"))))
        .noneMatch(rule -> rule.startsWith("duplicates/"));
    assertThat(rules(SmallWiki.check(entity.formatted("a") + entity.formatted("b"))))
        .anyMatch(rule -> rule.startsWith("duplicates/same-title"));
  }

  @Test
  void several_wikis_in_one_repository_resolve_at_home_first() {
    String wiki =
        """
        === wikis/%1$s/wiki/index.md
        [[quorum]] [[Quorum]] [there](../../%2$s/wiki/concepts/quorum.md)
        === wikis/%1$s/wiki/concepts/quorum.md
        # Quorum
        === wikis/%1$s/wiki/sources/paper.md
        # Paper
        [[quorum]]
        """;
    Verdict verdict = SmallWiki.check(wiki.formatted("one", "two") + wiki.formatted("two", "one"));
    assertThat(verdict.wikis()).extracting(w -> w.root()).containsExactly("wikis/one", "wikis/two");
    assertThat(rules(verdict)).containsExactly("graph/orphan-page 1", "graph/orphan-page 1");
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_front_matter() {
    assertThat(
            found(
                "[[The queue]]\n=== x.md\n\\xef\\xbb\\xbf---\ntitle: The queue\n---\n[[queue]]\n"))
        .isEmpty();
  }

  @Test
  void a_query_is_no_part_of_a_path() {
    assertThat(links("[1](systems/queue.md?raw=1) [2](?tab=limits) [3](systems/?x#y)"))
        .isEqualTo("3 ok");
    assertThat(found("[1](systems/gone.md?raw=1)")).containsExactly("links/broken-link 1");
  }

  @Test
  void what_a_template_fills_in_is_not_known_in_any_syntax() {
    assertThat(links("[1]({{base}}/x.md) [[{{name}}]] ![3](${img}/x.png)"))
        .isEqualTo("3 templated");
  }

  @Test
  void a_block_is_named_by_its_id_and_may_lie_in_a_page_of_another_syntax() {
    String graph =
        """
        === logseq/config.edn
        {}
        === pages/a.md
        - ((62b0b1c4-0000-4000-8000-00000000000%s)) {{embed ((62b0b1c4-0000-4000-8000-000000000001))}}
        === pages/b.md
        - a block
          id:: 62b0b1c4-0000-4000-8000-000000000001
          note:: 62b0b1c4-0000-4000-8000-000000000002
        """;
    assertThat(LinkFindings.ledger(graph.formatted("1"))).isEqualTo("2 links: 2 ok");
    assertThat(LinkFindings.ledger(graph.formatted("2"))).isEqualTo("2 links: 1 ok, 1 broken");
    assertThat(LinkFindings.ledger(graph.formatted("2") + "=== pages/c.org\n"))
        .isEqualTo("2 links: 1 ok, 1 generated");
    assertThat(LinkFindings.ledger(graph.formatted("1").replace("logseq/", "other/")))
        .as("round brackets are words elsewhere")
        .isEqualTo("0 links: ");
  }

  @Test
  void a_folder_may_be_spelled_wrong_at_any_depth() {
    String deep = "\n=== guide/part/deep/a.md\n# A\n";
    assertThat(found("[1](guide/) [2](guide/part/deep)" + deep)).isEmpty();
    assertThat(found("[1](guide/#limits) [2](guide/#lost)\n=== guide/index.md\n# Limits\n"))
        .as("the index of a folder has the anchors")
        .containsExactly("links/broken-anchor 1");
    for (String folder : List.of("Guide/", "guide/Part", "Guide/part/deep/")) {
      assertThat(found("[x](%s)".formatted(folder) + deep))
          .as(folder)
          .containsExactly("links/case-mismatch 1");
    }
  }

  @Test
  void extensions_of_pages_may_be_left_out_whichever_they_are() {
    String pages = "\n=== x/one.markdown\n# One\n=== x/two.mdx\n# Two\n";
    assertThat(links("[1](x/one) [[x/one]] [[one]]" + pages)).isEqualTo("3 ok");
    assertThat(found("[1](x/two) [2](x/two#lost)" + pages + "=== docusaurus.config.js\n"))
        .containsExactly("links/broken-anchor 1");
    String left = "\n=== drafts/three.md\n# Three\n=== editorial.yml\nexclude: [drafts/]\n";
    assertThat(links("[[three]] [[drafts/three]]" + left)).isEqualTo("2 ok");
  }

  private static String links(String index) {
    StringBuilder words = new StringBuilder();
    SmallWiki.check(wiki(index))
        .ledger()
        .forEach(
            (bucket, count) -> {
              if (count > 0) {
                words.append(words.isEmpty() ? "" : ", ").append(count + " " + bucket.word());
              }
            });
    return words.toString();
  }

  /** The rules that find something about links, with the line. */
  private static List<String> found(String index) {
    return ofLinks(SmallWiki.check(wiki(index)));
  }

  private static List<String> ofLinks(Verdict verdict) {
    return rules(verdict).stream()
        .filter(rule -> !rule.startsWith("graph/") && !rule.startsWith("duplicates/"))
        .toList();
  }

  private static String wiki(String index) {
    String own = index.endsWith("\n") ? index : index + "\n";
    return "=== index.md\n" + own + PAGES;
  }

  private static List<String> rules(Verdict verdict) {
    return verdict.findings().stream()
        // Pages of a line or two are empty by design here.
        .filter(finding -> !finding.rule().equals("content/empty-page"))
        .sorted(Judgement.ORDER)
        .map(finding -> finding.rule() + " " + finding.finding().span().line())
        .toList();
  }
}
