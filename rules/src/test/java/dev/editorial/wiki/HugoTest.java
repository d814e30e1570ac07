package dev.editorial.wiki;

import static dev.editorial.wiki.LinkFindings.findings;
import static dev.editorial.wiki.LinkFindings.ledger;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the settings of Hugo, and the front matter of its pages, make of a site. */
class HugoTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/:year/:month/:day/:slug/           | /2024/05/06/first/",
        "/:year/:month/:title/               | /2024/05/one-title/",
        "/posts/:month/:slug/                | /posts/05/first/",
        "/blog/:section/:filename/           | /blog/posts/one/",
        "/blog/:sections/:contentbasename/   | /blog/posts/deep-down/one/",
        "/x/:slugorfilename/                 | /x/first/",
        "/x/:slugorcontentbasename/          | /x/first/",
        "/x/:sections[1:]/:slug/             | /x/posts/deep-down/first/",
      })
  void permalinks_are_filled_from_the_page(String pattern, String url) {
    String site =
        """
        === hugo.toml
        [permalinks]
        posts = "%s"
        === content/_index.md
        [right](%s) [by its path](/posts/deep-down/first/)
        === content/posts/Deep down/one.md
        ---
        title: One Title
        date: 2024-05-06
        slug: first
        ---
        """
            .formatted(pattern, url);
    assertThat(findings(site))
        .isEqualTo("content/_index.md:1 `/posts/deep-down/first/` does not exist\n");
  }

  @Test
  void a_date_may_be_as_short_as_the_part_that_is_asked_for() {
    String site =
        """
        === hugo.toml
        permalinks = {posts = "/posts/:year/:month/:slug/"}
        === content/_index.md
        [1](/posts/2024/05/one/) [2](/posts/2024/one/)
        === content/posts/one.md
        ---
        date: "2024-05"
        ---
        """;
    assertThat(findings(site)).isEqualTo("content/_index.md:1 `/posts/2024/one/` does not exist\n");
  }

  @Test
  void a_permalink_without_its_date_has_none_in_it() {
    String site =
        """
        === hugo.toml
        [permalinks.page]
        posts = "/posts/:year/:slug/"
        === content/_index.md
        [1](/posts/2024/one/) [2](/posts/2023/two/) [3](/posts/three/) [4](/posts/2024/three/)
        === content/posts/one.md
        ---
        date: 2024-05-06
        ---
        === content/posts/two.md
        ---
        publishDate: 2023-05-06
        ---
        === content/posts/three.md
        text
        """;
    assertThat(findings(site))
        .isEqualTo("content/_index.md:1 `/posts/2024/three/` does not exist\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "github       | größe-12-café",
        "github-ascii | groe-12-cafe",
        "blackfriday  | größe-1-2-café",
      })
  void headings_have_the_anchors_of_the_type_that_is_set(String type, String anchor) {
    String site =
        """
        === hugo.toml
        [markup.goldmark.parser]
        autoHeadingIDType = "%s"
        === content/_index.md
        # Größe 1.2 (Café)
        [1](#%s) [2](#no-such)
        """
            .formatted(type, anchor);
    assertThat(findings(site))
        .isEqualTo("content/_index.md:2 this page has no anchor `#no-such`\n");
  }

  @Test
  void pages_say_themselves_or_for_all_below_that_they_are_not_rendered() {
    String site =
        """
        === hugo.toml
        baseURL = "https://example.org/"
        === content/_index.md
        [1](parts/a.md)
        [2](parts/shown.md)
        [3](alone.md)
        [4](bundle/x.md)
        [5](aimed/a.md)
        [6](old.md)
        [7](listed.md)
        === content/parts/_index.md
        ---
        cascade: {build: {render: never}}
        ---
        === content/parts/a.md
        text
        === content/parts/shown.md
        ---
        build: {render: always}
        ---
        === content/alone.md
        ---
        build: {render: never}
        ---
        === content/old.md
        ---
        _build: {render: never}
        ---
        === content/listed.md
        ---
        build: {list: never}
        ---
        === content/bundle/index.md
        ---
        headless: true
        ---
        === content/bundle/x.md
        text
        === content/aimed/_index.md
        ---
        cascade: {build: {render: never}, _target: {path: /elsewhere/**}}
        ---
        === content/aimed/a.md
        text
        """;
    assertThat(
            findings(site)
                .replaceAll("(?m)^content/_index.md:| is there, but readers do not get it", ""))
        .isEqualTo(
            """
            1 `parts/a.md`: `/parts/**` in parts/_index.md leaves it out
            3 `alone.md`: its `build` says so
            4 `bundle/x.md`: `/bundle/**` in bundle/index.md leaves it out
            6 `old.md`: its `_build` says so
            """);
  }

  @Test
  void mounts_say_where_pages_and_files_come_from() {
    String site =
        """
        === hugo.toml
        staticDir = ["files"]
        theme = ["plain"]
        [[module.mounts]]
        source = "docs/text"
        target = "content"
        [[module.mounts]]
        source = "pictures"
        target = "static"
        [[module.mounts]]
        source = "layouts"
        target = "layouts"
        === docs/text/_index.md
        ![1](/img/a.png) ![2](/img/b.png) ![3](/img/c.png) ![4](/img/d.png) ![5](/img/e.png) ![6](/img/f.png)
        [url](/one/)
        === docs/text/one.md
        # One
        === pictures/img/a.png
        === files/img/b.png
        === static/img/c.png
        === themes/plain/static/img/d.png
        === assets/img/e.png
        === layouts/img/f.png
        === docs/text/img/g.png
        """;
    assertThat(findings(site))
        .isEqualTo("docs/text/_index.md:1 the image `/img/f.png` is not there\n");
  }

  @Test
  void several_mounts_share_the_folder_around_them() {
    String site =
        """
        === hugo.toml
        [[module.mounts]]
        source = "docs/one"
        target = "content"
        [[module.mounts]]
        source = "docs/two"
        target = "content"
        === docs/one/a.md
        [there](../two/b.md) [gone](../two/c.md)
        === docs/two/b.md
        # B
        """;
    assertThat(findings(site)).isEqualTo("docs/one/a.md:1 `../two/c.md` does not exist\n");
  }

  @Test
  void pages_may_be_files_and_bundles_folders() {
    String site =
        """
        === hugo.toml
        uglyURLs = true
        === content/_index.md
        [1](/docs/x.html) [2](/docs/x/) [3](/docs/b/) [4](/own.html) [5](/docs/)
        === content/docs/_index.md
        === content/docs/a.md
        ---
        slug: x
        ---
        === content/docs/b/index.md
        === content/docs/c.md
        ---
        url: /own.html
        ---
        """;
    assertThat(findings(site)).isEqualTo("content/_index.md:1 `/docs/x/` does not exist\n");
  }

  @Test
  void the_main_language_may_have_its_prefix_too() {
    String site =
        """
        === hugo.yaml
        defaultContentLanguage: en
        defaultContentLanguageInSubdir: true
        languages:
          en: {weight: 1}
          de: {weight: 2}
        === content/en/a.md
        [1](/en/docs/x/) [2](/de/docs/x/) [3](/docs/x/)
        === content/en/docs/b.md
        ---
        slug: x
        ---
        === content/de/docs/b.md
        ---
        slug: x
        ---
        """;
    assertThat(findings(site)).isEqualTo("content/en/a.md:1 `/docs/x/` does not exist\n");
  }

  @Test
  void taxonomies_and_feeds_are_made_by_the_build() {
    String site =
        """
        === hugo.toml
        [taxonomies]
        author = "authors"
        === content/_index.md
        [1](/authors/ann/) [2](/tags/) [3](/categories/x/) [4](/series/index.xml) [5](/page/2/) [6](/series/x/)
        === content/series/one.md
        === content/authors/_index.md
        === content/tags/_index.md
        === content/categories/_index.md
        === content/page/_index.md
        """;
    assertThat(findings(site)).isEqualTo("content/_index.md:1 `/series/x/` does not exist\n");
  }

  @Test
  void a_hook_of_the_sites_own_may_give_words_a_meaning() {
    String site =
        """
        === hugo.toml
        baseURL = "https://example.org/"
        === content/_index.md
        [word](some-word) [path](gone.md)
        """;
    assertThat(findings(site))
        .isEqualTo(
            """
            content/_index.md:1 `some-word` does not exist
            content/_index.md:1 `gone.md` does not exist
            """);
    for (String folder : new String[] {"_markup", "_default/_markup"}) {
      assertThat(findings(site + "=== layouts/" + folder + "/render-link.html\n"))
          .as(folder)
          .isEqualTo("content/_index.md:1 `gone.md` does not exist\n");
    }
  }

  @Test
  void languages_in_names_and_folders_within_folders_have_their_own_urls() {
    String site =
        """
        === hugo.yaml
        defaultContentLanguage: en
        languages:
          en: {weight: 1}
          de: {weight: 2}
          ch: {weight: 3, contentDir: content/de/ch}
        === content/_index.md
        [1](/x/one/) [2](/de/x/two/) [3](/ch/x/three/) [4](/x/four/) [5](/x/two/) [6](/x/three/) [7](/x/v1.2/)
        === content/x/a.en.md
        ---
        slug: one
        ---
        === content/x/a.de.md
        ---
        slug: two
        ---
        === content/de/ch/x/c.md
        ---
        slug: three
        ---
        === content/x/v1.2.md
        ---
        slug: four
        ---
        """;
    assertThat(findings(site))
        .isEqualTo(
            """
            content/_index.md:1 `/x/two/` does not exist
            content/_index.md:1 `/x/three/` does not exist
            """);
  }

  @Test
  void a_page_says_its_own_url_as_a_folder_or_as_a_file() {
    String site =
        """
        === hugo.toml
        baseURL = "https://example.org/"
        === content/_index.md
        [1](/own/folder/) [2](/own/file.html) [3](/own/file/) [4](/own/lost/)
        === content/own/_index.md
        # Own
        === content/one.md
        ---
        url: own/folder
        ---
        === content/two.md
        ---
        url: /own/file.html
        ---
        [beside](lost.html) [below](folder/)
        === content/other/a.md
        [from here](b.html)
        """;
    assertThat(findings(site))
        .isEqualTo(
            """
            content/_index.md:1 `/own/file/` does not exist
            content/_index.md:1 `/own/lost/` does not exist
            content/other/a.md:1 `b.html` does not exist
            content/two.md:4 `lost.html` does not exist
            """);
  }

  @Test
  void a_bundle_is_called_by_its_folder_and_a_section_by_the_first_of_its_folders() {
    String site =
        """
        === hugo.toml
        [permalinks]
        docs = "/read/:section/:contentbasename/"
        === content/_index.md
        [1](/read/docs/bundle/) [2](/read/docs/page/)
        === content/docs/part/bundle/index.md
        # Bundle
        === content/docs/part/page.md
        # Page
        === content/read/_index.md
        # Read
        """;
    assertThat(ledger(site)).isEqualTo("2 links: 2 ok");
    assertThat(findings(site.replace("/read/docs/bundle/", "/read/docs/index/")))
        .isEqualTo("content/_index.md:1 `/read/docs/index/` does not exist\n");
  }

  @Test
  void an_alias_is_a_path_from_the_root_a_url_or_beside_the_page() {
    String site =
        """
        === hugo.toml
        baseURL = "https://example.org/"
        === content/_index.md
        [1](/docs/first/) [2](/docs/second/) [3](/docs/third/) [4](/docs/page/) [5](/docs/fourth/)
        === content/docs/page.md
        ---
        aliases: [/docs/first/, "https://example.org/docs/second/", third, /docs/page/]
        ---
        """;
    assertThat(findings(site))
        .isEqualTo(
            """
            content/_index.md:1 `/docs/first/` is an old name of docs/page.md
            content/_index.md:1 `/docs/second/` is an old name of docs/page.md
            content/_index.md:1 `/docs/third/` is an old name of docs/page.md
            content/_index.md:1 `/docs/fourth/` does not exist
            """);
  }

  @Test
  void a_file_called_config_is_hugos_if_it_has_a_key_of_hugo() {
    String site =
        "=== config.toml\n"
            + "%s = \"x\"\n"
            + "=== content/a.md\n"
            + "[gone](/docs/gone/)\n"
            + "=== content/docs/b.md\n"
            + "# B\n";
    for (String key : List.of("baseURL", "languageCode", "defaultContentLanguage")) {
      assertThat(findings(site.formatted(key))).as(key).contains("`/docs/gone/` does not exist");
    }
    assertThat(findings(site.formatted("title"))).isEmpty();
    assertThat(findings(site.formatted("baseURL").replace("config", "hugo"))).isNotEmpty();
  }

  @Test
  void a_bundle_goes_by_the_name_of_its_folder() {
    assertThat(
            findings(
                """
                === hugo.toml
                === content/_index.md
                [n]({{< ref "nats" >}}) [s]({{< relref "nats#set-up" >}}) [g]({{< ref "nats#gone" >}}) [h]({{< ref "nets" >}})
                === content/guides/nats/index.md
                ## Set up
                """))
        .isEqualTo(
            """
            content/_index.md:1 guides/nats/index.md has no anchor `#gone`
            content/_index.md:1 `nets` does not exist
            """);
  }
}
