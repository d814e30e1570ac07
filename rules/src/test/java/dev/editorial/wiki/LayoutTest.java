package dev.editorial.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.Editorial;
import dev.editorial.api.Verdict;
import dev.editorial.testing.SmallWiki;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which wikis are seen in a repository, and what of each other they know. */
class LayoutTest {

  @Test
  void a_tool_below_a_wiki_does_not_silence_the_wiki_around_it() {
    String wiki = "=== index.md\n[[concepts/gone]] [a](concepts/a)\n=== concepts/a.md\n# A\n";
    for (String marker :
        List.of(
            "=== examples/site/_config.yml\ntitle: x\n=== examples/site/x.md\n# X\n",
            "=== tools/scrape/conf.py\nDEBUG = True\n=== tools/scrape/x.md\n# X\n",
            "=== docs/mkdocs.yml\nsite_name: x\n=== docs/x.md\n# X\n",
            "=== site/astro.config.mjs\n")) {
      assertThat(rules(wiki + marker)).containsExactly("references/undefined-entity index.md");
    }
  }

  @Test
  void the_files_around_a_site_are_read_as_the_code_host_shows_them() {
    String site =
        """
        === mkdocs.yml
        site_name: x
        === docs/index.md
        # X
        === docs/a.md
        # A
        === README.md
        [a](docs/a.md) [root](/docs/a.md) [bare](docs/a)
        """;
    assertThat(rules(site)).containsExactly("links/broken-link README.md");
    assertThat(roots(site)).containsExactly(". github", "docs mkdocs");
  }

  @Test
  void pages_around_a_generator_without_a_profile_are_not_judged_by_its_urls() {
    String split =
        """
        === website/docusaurus.config.js
        === website/blog/x.md
        # X
        === docs/a.md
        [b](./b) [route](/docs/guide) [made](./made-by-the-build) [gone](gone.md)
        === docs/b.md
        # B
        """;
    assertThat(rules(split)).containsExactly("links/broken-link docs/a.md");
  }

  @Test
  void a_part_of_a_site_knows_that_it_is_one() {
    String part =
        """
        === mkdocs.yml
        nav: [index.md, guide/a.md, guide/b.md]
        === docs/index.md
        # X
        === docs/guide/a.md
        [up](../index.md) [beside](b.md) [url](../../reference/) [gone](c.md)
        === docs/guide/b.md
        # B
        === editorial.yml
        root: docs/guide
        """;
    assertThat(rules(part)).containsExactly("links/broken-link docs/guide/a.md");
  }

  @Test
  void settings_within_a_site_make_no_wiki_of_their_own() {
    String site =
        """
        === mkdocs.yml
        site_name: x
        === docs/index.md
        # X
        === docs/examples/demo/mkdocs.yml
        site_name: y
        === docs/examples/demo/docs/a.md
        [up](../../../index.md)
        """;
    assertThat(rules(site)).isEmpty();
    assertThat(roots(site)).containsExactly("docs mkdocs");
  }

  @Test
  void a_vault_within_a_vault_is_a_part_of_it_and_others_find_each_other() {
    String nested =
        """
        === .obsidian/app.json
        {}
        === Home.md
        [[Plan]]
        === Projects/.obsidian/app.json
        {}
        === Projects/Plan.md
        [[Home]]
        """;
    assertThat(roots(nested)).containsExactly(". obsidian");
    String parallel =
        "=== %1$s/concepts/%1$s-idea.md\n# A\n[[%2$s-idea]] [[%2$s/concepts/%2$s-idea]]\n"
            + "=== %1$s/entities/%1$s-thing.md\n# B\n";
    assertThat(
            rules(parallel.formatted("notes", "archive") + parallel.formatted("archive", "notes")))
        .noneMatch(rule -> rule.startsWith("references/") || rule.startsWith("links/"));
  }

  @Test
  void what_looks_like_hugo_may_be_another() {
    String zola =
        """
        === config.toml
        base_url = "https://example.org"
        theme = "x"
        === content/a.md
        [b](b.md)
        === content/b.md
        # B
        """;
    assertThat(roots(zola)).containsExactly(". wiki");
  }

  @Test
  void languages_of_hugo_lie_in_folders_or_in_names() {
    String folders =
        """
        === hugo.toml
        contentDir = "content/en"
        [languages.en]
        contentDir = "content/en"
        [languages.fr]
        contentDir = "content/fr"
        === content/en/docs/a.md
        [b](../b/) [fr](/fr/docs/b/)
        === content/en/docs/b.md
        # B
        === content/fr/docs/a.md
        [b](../b/)
        === content/fr/docs/b.md
        # B
        """;
    String names =
        """
        === hugo.toml
        defaultContentLanguage = "en"
        [languages.en]
        weight = 1
        [languages.de]
        weight = 2
        === content/a.en.md
        [b](b.md) [ref]({{< relref "b" >}}) [url](/b/) [de](/de/b/)
        === content/b.en.md
        # B
        === content/b.de.md
        # B
        """;
    assertThat(rules(folders)).isEmpty();
    assertThat(rules(names)).isEmpty();
  }

  @Test
  void settings_of_mkdocs_are_read_whatever_their_shape() {
    String page =
        "=== docs/index.md\n# Own {#own}\n[own](#own) [license](LICENSE)\n=== docs/LICENSE\n";
    for (String settings :
        List.of(
            "markdown_extensions:\n  attr_list: {}\n",
            "markdown_extensions: [toc, attr_list]\n",
            "INHERIT: base.yml\n=== base.yml\nmarkdown_extensions:\n  - attr_list\n",
            "plugins: [techdocs-core]\n")) {
      assertThat(rules("=== mkdocs.yml\n" + settings + page)).as(settings).isEmpty();
    }
    assertThat(
            rules(
                "=== mkdocs.yml\nmarkdown_extensions:\n  - toc:\n      separator: _\n"
                    + "=== docs/index.md\n# Two words\n[a](#two_words)\n"))
        .isEmpty();
  }

  @Test
  void what_a_template_puts_in_may_bring_any_anchor() {
    String site =
        """
        === mkdocs.yml
        plugins: [include-markdown, i18n]
        === docs/index.md
        {% include-markdown "../README.md" %}
        === docs/en/a.md
        [there](../index.md#install)
        === docs/fr/b.md
        [not translated](a.md) [gone](c.md)
        """;
    assertThat(rules(site)).containsExactly("links/broken-link docs/fr/b.md");
  }

  @Test
  void the_files_around_a_book_whose_navigation_is_known_are_files_too() {
    String book =
        """
        === book.toml
        === src/SUMMARY.md
        - [A](a.md)
        - [B](b.md)
        === src/a.md
        # A
        === src/b.md
        # B
        === CREDITS.md
        [a](src/a.md) [made](reference/a.html#x) [gone](src/gone.html)
        """;
    assertThat(rules(book)).containsExactly("links/broken-link CREDITS.md");
    assertThat(roots(book)).containsExactly(". github", "src mdbook");
    String fixtures = "=== tests/1.md\n# 1\n=== tests/2.md\n# 2\n=== tests/3.md\n# 3\n";
    assertThat(roots(book + fixtures)).containsExactly(". github", "src mdbook");
  }

  @Test
  void zensical_is_read_as_mkdocs_is_in_either_form() {
    String pages =
        """
        === docs/index.md
        [one][shared] [two](c.md#twice_1) [code][json.dumps]
        === docs/a.md
        # A
        === docs/c.md
        # Twice
        # Twice
        === docs/b.md
        # B
        === .parts/refs.md
        [shared]: https://example.org
        """;
    String yaml =
        """
        === zensical.yml
        nav: [index.md, a.md, c.md]
        plugins: [autorefs]
        markdown_extensions:
          - pymdownx.snippets: {auto_append: [.parts/refs.md]}
        """;
    String toml =
        """
        === zensical.toml
        [project]
        nav = ["index.md", {"A" = "a.md"}, "c.md"]
        [project.plugins.autorefs]
        [project.markdown_extensions.pymdownx.snippets]
        auto_append = [".parts/refs.md"]
        """;
    for (String settings : List.of(yaml, toml)) {
      assertThat(roots(settings + pages)).contains("docs mkdocs");
      assertThat(rules(settings + pages)).isEmpty();
      assertThat(SmallWiki.check(settings + pages).findings())
          .extracting(finding -> finding.rule() + " " + finding.path())
          .contains("graph/orphan-page docs/b.md")
          .doesNotContain("graph/orphan-page docs/a.md");
    }
  }

  @Test
  void labels_of_myst_are_known_to_its_build_alone() {
    String pages =
        """
        === docs/index.md
        [figure](#fig:hills) [code](#Spawner.start) [page](a.md) [dead](a.md#nowhere)
        === docs/a.md
        # A
        """;
    String sphinx = "=== docs/conf.py\nextensions = ['myst_parser']\n";
    for (String settings : List.of(sphinx, "=== docs/myst.yml\nversion: 1\n")) {
      assertThat(rules(settings + pages)).containsExactly("links/broken-anchor docs/index.md");
    }
  }

  @Test
  void where_most_pages_are_mdx_some_generator_builds_them() {
    String docs =
        """
        === README.md
        # X
        === docs/01-start.mdx
        [b](#nowhere) [route](/docs/start) [beside](./other)
        === docs/02-next.mdx
        # Next
        """;
    assertThat(rules(docs)).containsExactly("links/broken-anchor docs/01-start.mdx");
  }

  @Test
  void settings_that_cannot_be_read_are_told() {
    Verdict verdict =
        SmallWiki.check(
            "=== mkdocs.yml\nnav: [a\nx: {\n=== docs/a.md\n# A\n=== docs/b.md\n[a](a.md)\n");
    assertThat(verdict.wikis().get(0).profiles().get(0).reason())
        .matches("mkdocs.yml names docs/, but cannot be read to its end: .*\\w.*");
  }

  @Test
  void a_profile_that_is_set_holds_for_the_wiki_that_it_fits() {
    String site =
        """
        === mkdocs.yml
        site_name: x
        === docs/index.md
        # X
        === docs/a.md
        # A
        === README.md
        [folder](docs) [license](LICENSE)
        === LICENSE
        === editorial.yml
        profile: [mkdocs, github]
        """;
    assertThat(rules(site)).isEmpty();
  }

  @Test
  void a_profile_that_is_set_says_where() {
    String wiki = "=== editorial.yml\nprofile: wiki\n=== a.md\n# A\n";
    assertThat(SmallWiki.check(wiki).wikis().get(0).profiles().get(0).reason())
        .isEqualTo("set in editorial.yml; no sign of a tool at the root");
  }

  @Test
  void a_profile_that_is_asked_for_wins_and_says_so(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("editorial.yml"), "profile: mkdocs\n");
    Files.writeString(folder.resolve("a.md"), "# A\n");

    Verdict verdict = Editorial.check(Editorial.Request.of(folder).under(Optional.of("obsidian")));

    assertThat(verdict.wikis().get(0).profiles())
        .extracting(profile -> profile.name() + ": " + profile.reason())
        .containsExactly("obsidian: set for this run");
  }

  private static List<String> roots(String repository) {
    return SmallWiki.check(repository).wikis().stream()
        .map(wiki -> wiki.root() + " " + wiki.profiles().get(0).name())
        .toList();
  }

  /** The rules that find something about links and names, with the page. */
  private static List<String> rules(String repository) {
    return SmallWiki.check(repository).findings().stream()
        .filter(
            finding ->
                finding.rule().startsWith("links/") || finding.rule().startsWith("references/"))
        .map(finding -> finding.rule() + " " + finding.path())
        .toList();
  }
}
