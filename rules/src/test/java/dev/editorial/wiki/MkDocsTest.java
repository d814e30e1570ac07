package dev.editorial.wiki;

import static dev.editorial.wiki.LinkFindings.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the settings of MkDocs, its extensions and its plugins make of a site. */
class MkDocsTest {

  private static final List<String> ANCHORS =
      List.of("groe-mehr", "größe-mehr", "größe--mehr", "Größe--Mehr");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "slugify: !!python/name:markdown.extensions.toc.slugify          | groe-mehr",
        "slugify: !!python/name:markdown.extensions.toc.slugify_unicode  | größe-mehr",
        "slugify: !!python/name:pymdownx.slugs.uslugify                  | größe--mehr",
        "slugify: !!python/name:pymdownx.slugs.gfm                       | größe--mehr",
        "slugify: !!python/name:pymdownx.slugs.uslugify_cased            | Größe--Mehr",
        "slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}} | größe--mehr",
        "slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower-ascii}} |"
            + " größe--mehr",
        "slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: fold}} | größe--mehr",
        "slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: none}} | Größe--Mehr",
        "slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {}} | Größe--Mehr",
        "slugify: !!python/name:our.own.slugs                            | groe-mehr größe-mehr"
            + " größe--mehr Größe--Mehr",
        "slugify: our.own.slugs                                          | groe-mehr größe-mehr"
            + " größe--mehr Größe--Mehr",
        "separator: _                                                    | groe-mehr größe-mehr"
            + " größe--mehr Größe--Mehr",
        "separator: '-'                                                  | groe-mehr",
      })
  void headings_have_the_anchors_of_the_slugify_that_is_set(String toc, String alive) {
    StringBuilder page = new StringBuilder("# Größe & Mehr\n");
    ANCHORS.forEach(anchor -> page.append("[x](#%s) ".formatted(anchor)));
    String found =
        findings(
            """
            === mkdocs.yml
            markdown_extensions:
              - toc:
                  permalink: true
                  %s
            === docs/index.md
            %s
            """
                .formatted(toc, page));
    assertThat(ANCHORS)
        .filteredOn(anchor -> !found.contains("`#" + anchor + "`"))
        .containsExactly(alive.split(" "));
  }

  @Test
  void pages_are_left_out_by_patterns_as_git_writes_them() {
    String site =
        """
        === mkdocs.yml
        exclude_docs: |
          # a comment
          notes.md
          /plans/*.md
          !kept.md
          old/
        draft_docs: wip.md
        plugins:
          - exclude:
              glob: [secret/*]
        === docs/index.md
        [1](notes.md)
        [2](a/notes.md)
        [3](plans/x.md)
        [4](plans/kept.md)
        [5](a/plans/x.md)
        [6](old/x.md)
        [7](a/old/x.md)
        [8](old.md)
        [9](wip.md)
        [10](secret/x.md)
        [11](templates/x.md)
        """;
    String pages =
        List.of(
                "notes",
                "a/notes",
                "plans/x",
                "plans/kept",
                "a/plans/x",
                "old/x",
                "a/old/x",
                "old",
                "wip",
                "secret/x",
                "templates/x")
            .stream()
            .map("=== docs/%s.md\ntext\n"::formatted)
            .reduce("", String::concat);
    assertThat(
            findings(site + pages)
                .replaceAll("(?m)^docs/index.md:| is there, but readers do not get it", ""))
        .isEqualTo(
            """
            1 `notes.md`: `**/notes.md` in mkdocs.yml leaves it out
            2 `a/notes.md`: `**/notes.md` in mkdocs.yml leaves it out
            3 `plans/x.md`: `/plans/*.md` in mkdocs.yml leaves it out
            6 `old/x.md`: `**/old/` in mkdocs.yml leaves it out
            7 `a/old/x.md`: `**/old/` in mkdocs.yml leaves it out
            9 `wip.md`: `**/wip.md` in mkdocs.yml leaves it out
            10 `secret/x.md`: `/secret/*` in mkdocs.yml leaves it out
            11 `templates/x.md`: `/templates/` in MkDocs itself leaves it out
            """);
  }

  @Test
  void double_brackets_are_links_where_a_plugin_or_an_extension_makes_them() {
    String site =
        "=== mkdocs.yml\n"
            + "%s\n"
            + "=== docs/index.md\n"
            + "[[guide]] [[gone/page]]\n"
            + "=== docs/a/guide.md\n"
            + "# G\n";
    String gone = "docs/index.md:1 `gone/page` does not exist; it is mentioned once on 1 page\n";
    for (String settings : List.of("site_name: x", "plugins: [search]")) {
      assertThat(findings(site.formatted(settings))).as(settings).isEmpty();
    }
    for (String settings :
        List.of(
            "plugins: [roamlinks]",
            "plugins: [ezlinks]",
            "plugins: [obsidian-support]",
            "markdown_extensions: [mdx_wikilinks]",
            "markdown_extensions:\n  - wikilinks: {base_url: /}")) {
      assertThat(findings(site.formatted(settings))).as(settings).isEqualTo(gone);
    }
  }

  @Test
  void files_that_awesome_plugins_take_their_navigation_from_are_listings() {
    String site =
        """
        === mkdocs.yml
        plugins: [%s]
        === docs/index.md
        # X
        === docs/a/.nav.yml
        nav:
          - one.md
          - gone.md
        === docs/b/.pages
        nav:
          - gone.md
        === docs/a/one.md
        # One
        """;
    assertThat(findings(site.formatted("awesome-nav")))
        .isEqualTo(
            """
            docs/a/.nav.yml:3 `gone.md` does not exist
            docs/b/.pages:2 `gone.md` does not exist
            """);
    assertThat(findings(site.formatted("search"))).isEmpty();
  }

  @Test
  void extensions_and_hooks_make_anchors_of_their_own() {
    String page =
        """
        === docs/index.md
        # Ship it :rocket:
        === "First tab"

            text

        <!-- md:setting colour -->

        [emoji](#ship-it) [tab](#first-tab) [comment](#colour)
        === mkdocs.yml
        """;
    assertThat(missing(page + "site_name: x")).containsExactly("ship-it", "first-tab", "colour");
    assertThat(missing(page + "hooks: [hooks/made.py]")).containsExactly("ship-it", "first-tab");
    for (String emoji : List.of("material.extensions.emoji.twemoji", "materialx.emoji.twemoji")) {
      assertThat(
              missing(
                  page
                      + "markdown_extensions:\n  - pymdownx.emoji:\n      emoji_index:"
                      + " !!python/name:"
                      + emoji))
          .as(emoji)
          .containsExactly("first-tab", "colour");
    }
    String tabbed = "markdown_extensions:\n  - pymdownx.tabbed:\n      alternate_style: true\n";
    assertThat(missing(page + tabbed)).contains("first-tab");
    assertThat(missing(page + tabbed + "      slugify: !!python/name:pymdownx.slugs.uslugify"))
        .containsExactly("ship-it", "colour");
  }

  private static List<String> missing(String wiki) {
    return Pattern.compile("no anchor `#([\\w-]+)`")
        .matcher(findings(wiki))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void a_folder_of_the_blog_plugin_has_urls_of_its_own() {
    String site =
        """
        === mkdocs.yml
        plugins:
          - blog:
              blog_dir: ./news
        === docs/index.md
        [month](news/archive/2024/) [month](blog/archive/2024/) [month](other/archive/2024/)
        """;
    assertThat(findings(site)).isEqualTo("docs/index.md:1 `other/archive/2024/` does not exist\n");
  }

  @Test
  void labels_may_be_defined_in_what_is_appended_to_every_page() {
    String site =
        """
        === mkdocs.yml
        markdown_extensions:
          - pymdownx.snippets:
              base_path: [parts, !relative more]
              auto_append: [labels.md]
        === parts/labels.md
        [Known]: https://example.org
        === parts/one.txt
        === docs/index.md
        [known][] [unknown][]

        --8<-- "one.txt"
        """;
    assertThat(
            dev.editorial.testing.SmallWiki.check(site).findings().stream()
                .filter(finding -> finding.rule().equals("references/undefined-label"))
                .map(finding -> finding.finding().message()))
        .hasSize(1)
        .allMatch(message -> message.contains("unknown"));
  }

  @Test
  void pages_that_moved_leave_their_old_names() {
    String site =
        """
        === mkdocs.yml
        plugins:
          - redirects:
              redirect_maps:
                old.md: new/README.md
                gone/index.md: new/README.md
                away.md: https://example.org/
        === docs/index.md
        [1](/old/) [2](/gone/) [3](/away/) [4](/new/gone/)
        === docs/new/README.md
        # New
        """;
    assertThat(findings(site.replace("plugins:", "site_url: https://example.org/\nplugins:")))
        .isEqualTo(
            """
            docs/index.md:1 `/old/` is an old name of new/README.md
            docs/index.md:1 `/gone/` is an old name of new/README.md
            docs/index.md:1 `/new/gone/` does not exist
            """);
  }

  @Test
  void posts_of_a_blog_have_urls_by_their_dates() {
    String site =
        """
        === mkdocs.yml
        plugins:
          - blog:
              blog_dir: news
        === docs/index.md
        [1](news/2024/05/one/)
        [2](newsletter/2024/05/one/)
        === docs/news/posts/one.md
        [3](../../../pictures/) [4](lost.md)
        """;
    assertThat(findings(site))
        .isEqualTo(
            """
            docs/index.md:2 `newsletter/2024/05/one/` does not exist
            docs/news/posts/one.md:1 `lost.md` does not exist
            """);
  }
}
