package dev.editorial.wiki;

import static dev.editorial.wiki.LinkFindings.findings;
import static dev.editorial.wiki.LinkFindings.ledger;
import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Judgement;
import dev.editorial.testing.SmallWiki;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What links mean at the edges of a site: in its navigation, above its root, and beside it. */
class SiteLinksTest {

  @Test
  void a_navigation_holds_files_patterns_and_what_plugins_read() {
    String site =
        """
        === mkdocs.yml
        nav:
          - index.md
          - Above: ../README.md
          - All: "*.md"
          - Root: /elsewhere.md
          - Case: Guide/Index.md
          - Gone: gone.png
          - Gone: gone.md
          - Gone: ../gone.md
        === docs/index.md
        # X
        === docs/guide/index.md
        # Guide
        === README.md
        # Read me
        """;
    assertThat(ledger(site)).isEqualTo("8 links: 2 ok, 4 broken, 1 templated, 1 outside");
    assertThat(findings(site))
        .isEqualTo(
            """
            mkdocs.yml:6 `Guide/Index.md` is spelled `guide/index.md` on disk, and breaks where case counts
            mkdocs.yml:7 the file `gone.png` is not there
            mkdocs.yml:8 `gone.md` does not exist
            mkdocs.yml:9 `../gone.md` does not exist
            """);
  }

  @Test
  void what_a_navigation_should_say_is_told_from_the_root_of_the_pages() {
    String site =
        """
        === mkdocs.yml
        nav: [index.md, other/setup.md]
        === docs/index.md
        # X
        === docs/guide/setup.md
        # Set up
        """;
    assertThat(SmallWiki.check(site).findings())
        .filteredOn(found -> found.path().equals("mkdocs.yml"))
        .extracting(found -> found.finding().suggestion().orElseThrow())
        .containsExactly("did you mean `guide/setup.md`?");
  }

  @Test
  void a_table_of_contents_holds_folders_too() {
    String docs =
        """
        === docfx.json
        {}
        === toc.yml
        - href: guide/
        - href: plain/
        - href: guide/index.md?x
        - href: guide
        - href: made-by-the-build
        - href: gone/
        === guide/index.md
        # Guide
        === plain/a.txt
        x
        """;
    assertThat(ledger(docs)).isEqualTo("6 links: 4 ok, 2 generated");
    String part =
        """
        === guide/toc.yml
        - href: Index.md
        - href: index.md#guide
        - href: index.md#lost
        - href: ../guide/#lost
        - href: ../plain/a.txt
        """;
    assertThat(findings(docs + part))
        .isEqualTo(
            """
            guide/toc.yml:1 `Index.md` is spelled `index.md` on disk, and breaks where case counts
            guide/toc.yml:3 guide/index.md has no anchor `#lost`
            guide/toc.yml:4 guide/index.md has no anchor `#lost`
            """);
  }

  @Test
  void of_two_definitions_of_a_label_python_markdown_takes_the_last() {
    String page = "=== docs/index.md\n[x][a]\n\n[a]: %s\n[A]: %s\n=== docs/there.md\n# There\n";
    String mkdocs = "=== mkdocs.yml\nsite_name: x\n";
    assertThat(ledger(mkdocs + page.formatted("gone.md", "there.md"))).isEqualTo("1 links: 1 ok");
    assertThat(ledger(mkdocs + page.formatted("gone.md", "there.md#there")))
        .isEqualTo("1 links: 1 ok");
    assertThat(ledger(mkdocs + page.formatted("gone.md", "there.md#gone")))
        .isEqualTo("1 links: 1 broken");
    assertThat(ledger(mkdocs + page.formatted("gone.md", "#no-heading")))
        .isEqualTo("1 links: 1 broken");
    assertThat(findings(mkdocs + page.formatted("gone.md", "#no-heading")))
        .contains("this page has no anchor `#no-heading`");
    assertThat(ledger(mkdocs + page.formatted("there.md", "gone.md")))
        .isEqualTo("1 links: 1 broken");
    assertThat(ledger(mkdocs + page.formatted("gone.md", "https://example.org/")))
        .isEqualTo("1 links: 1 external");
    assertThat(ledger(page.formatted("there.md", "gone.md"))).isEqualTo("1 links: 1 ok");
    assertThat(
            findings(
                mkdocs + page.formatted("gone.md", "there.md").replace("[x][a]", "[x](gone.md)")))
        .as("a link that spells its destination out asks no definition")
        .isEqualTo("docs/index.md:1 `gone.md` does not exist\n");
  }

  @Test
  void two_labels_of_one_destination_are_told_apart() {
    assertThat(
            findings(
                """
                === mkdocs.yml
                site_name: x
                === docs/index.md
                [a]
                [b]

                [a]: gone.md
                [b]: gone.md
                [B]: there.md
                === docs/there.md
                # There
                """))
        .isEqualTo("docs/index.md:1 `gone.md` does not exist\n");
  }

  @Test
  void a_notebook_is_shown_at_the_url_of_a_page() {
    assertThat(
            ledger(
                """
                === mkdocs.yml
                plugins: [mkdocs-jupyter]
                === docs/a.md
                [1](../lessons/one/) [2](../lessons/two/)
                === docs/lessons/one.ipynb
                {}
                """))
        .isEqualTo("2 links: 1 ok, 1 broken");
  }

  @Test
  void owners_of_prefixes_are_asked_for_files_as_for_pages() {
    String site =
        """
        === editorial.yml
        root: docs
        prefixes:
          /own/: .
          /code/: ../src
          /far/: outside
        === docs/index.md
        [1](/own/a) [2](/own/a/) [3](/own/parts/) [4](/own/ring.svg) [5](/own/a.html) [6](/own/)
        [7](/code/main.c) [8](/far/x) [9](/far)
        === docs/a.md
        # A
        === docs/parts/b.md
        # B
        === docs/ring.svg
        x
        === src/main.c
        x
        """;
    assertThat(ledger(site)).isEqualTo("9 links: 7 ok, 2 outside");
    String broken =
        site.replace(
            "[7](/code/main.c)",
            "[7](/code/gone.c) [8](/code/gone) [9](/own/gone.png) [10](/own/A.md)");
    assertThat(findings(broken))
        .isEqualTo(
            """
            docs/index.md:2 the file `/code/gone.c` is not there
            docs/index.md:2 `/code/gone` does not exist
            docs/index.md:2 the file `/own/gone.png` is not there
            docs/index.md:2 `/own/A.md` is spelled `a.md` on disk, and breaks where case counts
            """);
  }

  @Test
  void a_site_below_a_path_of_its_server_owns_nothing_beside_it() {
    String site =
        """
        === mkdocs.yml
        site_url: https://example.org/base/
        === docs/index.md
        [1](/base/a/) [2](/base/) [3](/base) [4](/other/a/) [5](/bases/a/)
        === docs/a.md
        # A
        === docs/other/b.md
        # B
        """;
    assertThat(ledger(site)).isEqualTo("5 links: 3 ok, 2 outside");
  }

  @Test
  void a_site_of_which_no_url_is_set_lies_at_the_root_of_its_server() {
    String site =
        """
        === mkdocs.yml
        site_name: x
        === docs/index.md
        [1](/guide/a/) [2](/guide/gone/) [3](/elsewhere/a/) [4](../../../up/) [5](../../../up.md)
        === docs/guide/a.md
        # A
        """;
    assertThat(ledger(site)).isEqualTo("5 links: 1 ok, 1 broken, 3 outside");
    assertThat(findings(site))
        .isEqualTo(
            """
            docs/index.md:1 `/guide/gone/` does not exist
            docs/index.md:1 `../../../up.md` climbs above the root, where no other reader can follow
            """);
  }

  @Test
  void a_browser_climbs_no_higher_than_the_root_of_the_server() {
    String site =
        """
        === mkdocs.yml
        site_url: https://example.org/base/
        === docs/index.md
        [1](/base/../part/a/) [2](/base/../../part/gone/) [3](/base/../base/part/gone/)
        === docs/part/a.md
        # A
        """;
    assertThat(findings(site))
        .isEqualTo("docs/index.md:1 `/base/../base/part/gone/` does not exist\n");
    assertThat(ledger(site)).isEqualTo("3 links: 1 broken, 2 outside");
  }

  @Test
  void a_site_of_hugo_below_a_path_of_its_server_owns_its_folders_there() {
    String site =
        """
        === hugo.toml
        baseURL = "https://example.org/base/"
        === content/_index.md
        [1](/base/part/a/) [2](/base/part/gone/) [3](/base/tags/) [4](/part/a)
        === content/part/a.md
        # A
        """;
    assertThat(findings(site)).isEqualTo("content/_index.md:1 `/base/part/gone/` does not exist\n");
  }

  @Test
  void a_book_builds_links_to_pages_from_its_root_as_well() {
    String book =
        """
        === book.toml
        [output.html]
        site-url = "/base/"
        === src/SUMMARY.md
        [One](part/one.md)
        === src/part/one.md
        [1](/base/part/one.md) [2](/base/part/one.html) [3](/base/part/gone.md)
        """;
    assertThat(findings(book)).isEqualTo("src/part/one.md:1 `/base/part/gone.md` does not exist\n");
  }

  @Test
  void a_site_below_a_path_of_its_server_owns_its_folders_there() {
    String site =
        """
        === mkdocs.yml
        site_url: https://example.org/base/
        === docs/index.md
        [1](/base/part/a/) [2](/base/part/gone/) [3](/base/tags/) [4](/base/part/gone.png)
        === docs/part/a.md
        # A
        """;
    assertThat(findings(site))
        .isEqualTo(
            """
            docs/index.md:1 `/base/part/gone/` does not exist
            docs/index.md:1 the file `/base/part/gone.png` is not there
            """);
    assertThat(ledger(site)).isEqualTo("4 links: 1 ok, 2 broken, 1 outside");
  }

  @Test
  void what_another_build_makes_above_a_site_is_not_known() {
    String site =
        """
        === book.toml
        [book]
        === src/SUMMARY.md
        [One](part/one.md)
        === src/part/one.md
        [1](../../api/index.html) [2](../../../up.md) [3](../../api/index.md) [4](../std/print.html)
        [5](ONE.html) [6](gone.html)
        """;
    assertThat(findings(site))
        .isEqualTo(
            """
            src/part/one.md:1 `../../../up.md` climbs above the root, where no other reader can follow
            src/part/one.md:2 `ONE.html` is spelled `one.md` on disk, and breaks where case counts
            src/part/one.md:2 `gone.html` does not exist
            """);
  }

  @Test
  void pages_that_an_adapter_of_hugo_makes_are_not_known() {
    String site =
        """
        === hugo.toml
        baseURL = "/"
        === content/_index.md
        [made](books/a/b) [gone](other/c)
        === content/books/_content.gotmpl
        x
        === content/other/_index.md
        """;
    assertThat(findings(site)).isEqualTo("content/_index.md:1 `other/c` does not exist\n");
  }

  @Test
  void plugins_that_make_pages_make_them_in_folders_of_their_own() {
    String site =
        """
        === mkdocs.yml
        plugins: [%s]
        === docs/index.md
        [1](made/a.md) [2](there/gone.md) [3](gone.md)
        === docs/there/a.md
        # A
        """;
    String two =
        """
        docs/index.md:1 `there/gone.md` does not exist
        docs/index.md:1 `gone.md` does not exist
        """;
    assertThat(findings(site.formatted("gen-files"))).isEqualTo(two);
    assertThat(findings(site.formatted("search")))
        .isEqualTo("docs/index.md:1 `made/a.md` does not exist\n" + two);
  }

  @Test
  void a_page_in_another_vault_is_elsewhere_where_the_workspace_lacks_the_vault() {
    String workspace =
        """
        === dendron.yml
        workspace:
          vaults:
            - fsPath: mine
        === mine/root.md
        [[dendron://theirs/sys.queue]] [[dendron://mine/sys.log]]
        """;
    assertThat(findings(workspace))
        .isEqualTo("mine/root.md:1 `sys.log` does not exist; it is mentioned once on 1 page\n");
    assertThat(ledger(workspace)).isEqualTo("2 links: 1 broken, 1 outside");
  }

  @Test
  void a_path_beyond_all_file_systems_is_looked_for_nowhere() {
    String longest = "a/".repeat(2_048);
    assertThat(
            SmallWiki.check("=== index.md\n[x](%1$sx.md)\n\n[y](%1$sx.png)\n".formatted(longest))
                .findings())
        .extracting(found -> found.finding().span().line() + " " + found.rule())
        .contains("1 links/broken-link", "3 links/broken-asset");
  }

  @Test
  void a_label_before_a_bar_may_be_followed_by_a_heading_of_the_page_itself() {
    String workspace =
        "=== dendron.yml\nworkspace: {}\n=== root.md\n## Part\n[[x|#part]] [[y|#no]]\n";
    assertThat(findings(workspace)).isEqualTo("root.md:2 this page has no anchor `#no`\n");
  }

  @Test
  void a_navigation_is_known_unless_a_plugin_may_change_it() {
    String site =
        """
        === mkdocs.yml
        nav: [index.md, a.md]
        plugins: [search, %s]
        === docs/index.md
        # X
        === docs/a.md
        # A
        === docs/lost.md
        # Lost
        """;
    assertThat(orphans(site.formatted("social"))).containsExactly("docs/lost.md");
    assertThat(orphans(site.formatted("literate-nav"))).isEmpty();
    assertThat(orphans(site.replace("nav:", "extra:").formatted("social"))).isEmpty();
  }

  private static List<String> orphans(String site) {
    return SmallWiki.check(site).findings().stream()
        .filter(found -> found.rule().equals("graph/orphan-page"))
        .map(Judgement::path)
        .toList();
  }
}
