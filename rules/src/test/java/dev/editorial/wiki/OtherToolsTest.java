package dev.editorial.wiki;

import static dev.editorial.wiki.LinkFindings.findings;
import static dev.editorial.wiki.LinkFindings.ledger;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other tools than that of the profile put into pages, and what they make of links. */
class OtherToolsTest {

  @ParameterizedTest
  @ValueSource(strings = {"[[toc]]", "[[_TOC_]]", "[[_TOSP_]]"})
  void a_table_of_contents_is_no_link_to_a_page(String mark) {
    assertThat(ledger("=== index.md\n# Home\n" + mark + "\n")).isEqualTo("1 links: 1 generated");
    assertThat(ledger("=== index.md\n[[contents]]\n")).isEqualTo("1 links: 1 unwritten");
  }

  @Test
  void a_link_with_parts_and_an_embed_are_no_such_marks() {
    assertThat(ledger("=== index.md\n[[toc#part]] [[toc|Contents]] ![[toc]]\n"))
        .isEqualTo("3 links: 3 unwritten");
  }

  @Test
  void github_runs_no_program_in_a_page() {
    String wiki = "=== editorial.yml\nprofile: github\n=== index.md\n[x](a.md#/x)\n=== a.md\n# A\n";
    assertThat(findings(wiki)).isEqualTo("index.md:1 a.md has no anchor `#/x`\n");
  }

  @Test
  void a_page_of_that_name_is_a_page() {
    assertThat(ledger("=== index.md\n[[toc]]\n=== toc.md\n# Contents\n"))
        .isEqualTo("1 links: 1 ok");
  }

  @Test
  void a_fragment_may_be_a_route_of_a_program_in_the_page() {
    assertThat(
            findings(
                """
                === index.md
                [get](api.md#/plugin/get) [old](api.md#!/plugin) [gone](api.md#plugin) [[api#/get]]
                === api.md
                # API
                """))
        .isEqualTo(
            """
            index.md:1 api.md has no anchor `#plugin`
            index.md:1 api.md has no anchor `#/get`
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!--@include: ./part.md-->",
        "<!-- @include: ./part.md{3,} -->",
        "import Part from './_part.md';\n\n<Part />",
        "import A from '@site/a';\nimport Part from \"./_part.mdx\"",
        "```python exec=\"on\"\nprint('# Made')\n```",
        "{{ table_of(\"x\") }}",
      })
  void a_page_that_takes_text_from_elsewhere_may_have_any_anchor(String taken) {
    String wiki = "=== index.md\n[made](a.md#made)\n=== a.md\n# A\n\n%s\n";
    assertThat(ledger(wiki.formatted(taken))).startsWith("1 links: 1 templated");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- include: ./part.md -->",
        "import the data from `a.md`",
        "We import from 'a.md'.",
        "import notes from 'a.md' by hand",
        "```python\nprint('# Made')\n```",
        "{{ name }}",
      })
  void words_about_it_take_nothing(String words) {
    String wiki = "=== index.md\n[made](a.md#made)\n=== a.md\n# A\n\n%s\n";
    assertThat(ledger(wiki.formatted(words))).startsWith("1 links: 1 broken");
  }

  @Test
  void quartz_makes_slugs_of_headings_and_of_what_links_write() {
    assertThat(
            findings(
                """
                === quartz.config.ts
                === content/index.md
                [1](zfs.md#why-mirrors-win) [2](zfs.md#Why%20Mirrors%20Win) [[zfs#why-mirrors-win]]
                [[zfs#Why Mirrors Win]] [gone](zfs.md#why-raid-wins)
                === content/zfs.md
                # ZFS
                ## Why Mirrors Win
                """))
        .isEqualTo("content/index.md:2 zfs.md has no anchor `#why-raid-wins`\n");
  }

  @Test
  void a_wiki_of_github_has_the_label_on_either_side() {
    String home =
        """
        === Home.md
        [[how to install|Getting Started]] [[Getting-Started|first]] [[gone|lost]]
        === Getting-Started.md
        # Getting Started
        """;
    assertThat(findings(home)).contains("`how to install`", "`gone`");
    assertThat(findings(home + "=== _Sidebar.md\n[[Home]]\n"))
        .contains("`gone`")
        .doesNotContain("`how to install`");
  }

  @Test
  void what_liquid_comments_out_is_not_read() {
    assertThat(
            findings(
                """
                === index.md
                {% comment %}
                [gone](gone.md)
                {% endcomment %}
                [lost](lost.md)
                """))
        .isEqualTo("index.md:4 `lost.md` does not exist\n");
  }

  @Test
  void files_and_anchors_may_be_there_in_another_language() {
    assertThat(
            findings(
                """
                === mkdocs.yml
                plugins: [i18n]
                === docs/index.md
                ![there](ring.png) [there](page.md#francais) ![gone](rang.png) [gone](page.md#deutsch)
                === docs/ring.fr.png
                === docs/page.md
                # Page
                === docs/page.fr.md
                ## Francais
                === docs/rang.backup.png
                """))
        .isEqualTo(
            """
            docs/index.md:1 the image `rang.png` is not there
            docs/index.md:1 page.md has no anchor `#deutsch`
            """);
  }
}
