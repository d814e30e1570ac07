package dev.editorial.wiki;

import static dev.editorial.wiki.LinkFindings.findings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.CheckedWiki;
import dev.editorial.api.Verdict;
import dev.editorial.testing.SmallWiki;
import org.junit.jupiter.api.Test;

/** What each profile makes of links. */
class ProfileTest {

  private static final String LINKS =
      """
      === index.md
      [exact](systems/kafka.md) [bare](systems/kafka) [[kafka]] [[Apache Kafka]] [slug](#own-part) [id](#own)
      ## Own part {#own}
      === systems/kafka.md
      # Apache Kafka
      [from root](systems/kafka.md) [by url](../../index.md)
      """;

  @Test
  void the_fallback_takes_whatever_leads_somewhere() {
    assertThat(ledger("wiki", LINKS)).isEqualTo("8 links: 7 ok, 1 outside");
  }

  @Test
  void github_follows_files_alone_and_shows_wikilinks_as_text() {
    // Broken: the path without extension, the path from the root, and both anchors, since the
    // heading's slug holds its id.
    assertThat(ledger("github", LINKS)).isEqualTo("6 links: 1 ok, 4 broken, 1 outside");
  }

  @Test
  void obsidian_finds_names_but_no_titles() {
    assertThat(ledger("obsidian", LINKS))
        .isEqualTo("8 links: 4 ok, 2 broken, 1 unwritten, 1 outside");
  }

  @Test
  void mkdocs_looks_files_up_and_leaves_all_else_to_the_browser() {
    String site =
        """
        === mkdocs.yml
        markdown_extensions:
          - attr_list
        === docs/guide/setup.md
        # Set up {#own}
        [file](../about.md) [url](../../about/) [url of a file](../../about.md) [folder](about)
        [id](#own) [slug](#set-up) <a href="../../about/">url</a> <a href="../about.md">file</a>
        ![file](../ring.svg) <img src="../../ring.svg"> [repository](../../README.md)
        === docs/about.md
        # About
        === docs/ring.svg
        === README.md
        # Read me
        """;
    assertThat(findings(site))
        .isEqualTo(
            """
            docs/guide/setup.md:2 `../../about.md` does not exist
            docs/guide/setup.md:2 `about` does not exist
            docs/guide/setup.md:3 this page has no anchor `#set-up`
            docs/guide/setup.md:3 `../about.md` does not exist
            docs/guide/setup.md:4 `../../README.md` is there, but readers do not get it: it lies outside docs/, which is all that mkdocs builds
            """);
  }

  @Test
  void mkdocs_is_read_as_its_settings_say() {
    String site =
        """
        === mkdocs.yml
        docs_dir: pages
        site_url: https://example.org/base/
        use_directory_urls: false
        exclude_docs: |
          drafts/
        markdown_extensions:
          - toc:
              slugify: !!python/object/apply:pymdownx.slugs.slugify
                kwds:
                  case: lower
        plugins:
          - redirects:
              redirect_maps:
                gone.md: nowhere.md
        nav:
          - Home: index.md
          - Lost: lost.md
        === pages/index.md
        # Größe  & mehr
        [slug](#größe--mehr) [ascii](#groe-mehr) [html](about.html) [base](/base/about.html)
        [draft](drafts/plan.md)
        === pages/about.md
        # About
        === pages/drafts/plan.md
        [never checked](nowhere.md)
        """;
    assertThat(findings(site))
        .isEqualTo(
            """
            mkdocs.yml:14 `nowhere.md` does not exist
            mkdocs.yml:17 `lost.md` does not exist
            pages/index.md:2 this page has no anchor `#groe-mehr`
            pages/index.md:3 `drafts/plan.md` is there, but readers do not get it: `**/drafts/` in mkdocs.yml leaves it out
            """);
  }

  @Test
  void blocks_below_admonitions_and_tabs_are_read_in_python_markdown() {
    String site =
        """
        === mkdocs.yml
        site_name: x
        === docs/index.md
        # Home

        !!! note "Mind"

            [one](nowhere.md)

            ??? tip
                [two](nowhere.md)

        === "First tab"

            - [three](nowhere.md)

        [four](#home-first-tab)

            [code](nowhere.md)
        """;
    assertThat(findings(site)).contains("docs/index.md:5", "docs/index.md:8");
  }

  @Test
  void hugo_knows_urls_paths_shortcodes_and_its_own_slugs() {
    String site =
        """
        === hugo.toml
        baseURL = "https://example.org/"
        [permalinks]
        posts = "/:year/:slug/"
        [markup.goldmark.parser]
        autoDefinitionTermID = true
        === content/_index.md
        [url](/docs/queue-systems/) [path](docs/Queue Systems.md) [own](/elsewhere/) [post](/2024/first/)
        [static](/logo.svg) [tag](/tags/x/) [ref]({{< ref "Queue Systems.md#a--b" >}}) [gone]({{< relref "docs/no.md" >}})
        [dead](/docs/queue/) [anchor](/docs/queue-systems/#_index) [term](/elsewhere/#a-term)
        === content/docs/_index.md
        === content/docs/Queue Systems.md
        # A -- B
        === content/docs/own.md
        ---
        url: /elsewhere/
        ---
        A term
        : what it means
        === content/posts/one.md
        ---
        date: 2024-05-06
        slug: first
        ---
        # One
        === static/logo.svg
        """;
    assertThat(findings(site.replace("docs/Queue Systems.md)", "docs/Queue%20Systems.md)")))
        .isEqualTo(
            """
            content/_index.md:2 `docs/no.md` does not exist
            content/_index.md:3 `/docs/queue/` does not exist
            content/_index.md:3 docs/Queue Systems.md has no anchor `#_index`
            """);
  }

  @Test
  void hugo_keeps_languages_apart() {
    String site =
        """
        === hugo.yaml
        defaultContentLanguage: en
        languages:
          en: {weight: 1}
          de: {weight: 2}
        === content/en/a.md
        [home](/x/b/) [other](/de/x/b/) [not here](/x/c/)
        === content/en/x/b.md
        # B
        === content/de/x/b.md
        # B
        === content/de/x/c.md
        # C
        """;
    assertThat(findings(site)).isEqualTo("content/en/a.md:1 `/x/c/` does not exist\n");
  }

  @Test
  void mdbook_builds_what_its_summary_lists() {
    String book =
        """
        === book.toml
        [book]
        src = "text"
        [output.html.redirect]
        "/old.html" = "one.html"
        === text/SUMMARY.md
        - [One](one.md)
        - [Gone](gone.md)
        === text/one.md
        # Über `Vec<T>` & more
        [slug](#über-vect--more) [built](one.html) [draft](draft.md) [std](../std/index.html) [old](old.html)
        {{#include parts/there.txt}} {{#include parts/gone.txt}}
        === text/draft.md
        # Draft
        === text/parts/there.txt
        """;
    assertThat(findings(book))
        .isEqualTo(
            """
            text/SUMMARY.md:2 `gone.md` does not exist
            text/one.md:2 `draft.md` is there, but readers do not get it: SUMMARY.md does not list it
            text/one.md:2 `old.html` is an old name of one.md
            text/one.md:3 the file `parts/gone.txt` is not there
            """);
  }

  @Test
  void dendron_has_the_label_first_and_finds_notes_in_every_vault() {
    String workspace =
        """
        === dendron.yml
        workspace:
          vaults:
            - fsPath: mine
            - fsPath: theirs
        === mine/root.md
        [[The label|sys.queue]] [[sys.queue#part-one]] [[dendron://theirs/sys.log]] [[gone.note]]
        ![[sys.queue#part-one,1:#*]] ![asset](/assets/ring.svg) [[sys.queue#no-part]]
        === mine/sys.queue.md
        ## Part One
        === mine/assets/ring.svg
        === theirs/sys.log.md
        # Log
        """;
    assertThat(findings(workspace))
        .isEqualTo(
            """
            mine/root.md:1 `gone.note` does not exist; it is mentioned once on 1 page
            mine/root.md:2 mine/sys.queue.md has no anchor `#no-part`
            """);
  }

  @Test
  void logseq_encodes_names_in_file_names() {
    String graph =
        """
        === logseq/config.edn
        {:hidden ["drafts"] ; notes
         :file/name-format :triple-lowbar}
        === pages/contents.md
        - [[Data/Queue]] and [[what? now]] and [[Aug 26th, 2022]] and [[Other name]]
        - [to a block](((62b0b1c4-0000-4000-8000-000000000001))) [label]([[Data/Queue]])
        === pages/Data___Queue.md
        alias:: Other name, Third
        - a block
          id:: 62b0b1c4-0000-4000-8000-000000000001
        === pages/what%3F now.md
        - [[Third]]
        === journals/2022_08_26.md
        - a day
        === drafts/x.md
        - [[nowhere/at all]]
        """;
    assertThat(findings(graph)).isEmpty();
  }

  @Test
  void foam_resolves_names_wherever_they_lie() {
    String notes =
        """
        === .vscode/settings.json
        {"foam.edit.linkReferenceDefinitions": "off"}
        === readme.md
        [[queue]] [[systems/queue]] [[queue#Part]]
        === data/systems/queue.md
        # Queue
        ## Part
        """;
    assertThat(chosen(notes)).isEqualTo("foam: .vscode/settings.json speaks of Foam");
    assertThat(findings(notes)).isEmpty();
  }

  @Test
  void an_okf_bundle_has_paths_from_its_root() {
    String bundle =
        """
        === index.md
        ---
        okf_version: "0.2"
        ---
        [page](/systems/queue.md) [folder](systems/) [alias](/systems/old.md)
        === systems/queue.md
        ---
        aliases: [/systems/old.md]
        ---
        # Queue
        """;
    assertThat(chosen(bundle)).isEqualTo("okf: index.md declares `okf_version`");
    assertThat(findings(bundle))
        .isEqualTo("index.md:4 `/systems/old.md` is an old name of systems/queue.md\n");
  }

  @Test
  void auto_looks_at_the_files_and_gives_its_reason() {
    assertThat(chosen("=== a.md\n# A")).isEqualTo("wiki: no sign of a tool at the root");
    assertThat(chosen("=== docs/a.md\n# A\n=== mkdocs.yml\nsite_name: x"))
        .isEqualTo("mkdocs: mkdocs.yml names docs/");
    assertThat(chosen("=== a.md\n# A\n=== .obsidian/app.json\n{}"))
        .isEqualTo("obsidian: .obsidian/ lies at the root");
    assertThat(chosen("=== src/a.md\n# A\n=== book.toml\n[book]"))
        .isEqualTo("mdbook: book.toml names src/");
    assertThat(chosen("=== a.md\n# A\n=== conf.py\nextensions = []\n"))
        .isEqualTo("wiki: conf.py lies in the root, but there is no profile for Sphinx");
    assertThat(chosen("=== a.md\n# A\n=== editorial.yml\nprofile: github"))
        .isEqualTo("github: set in editorial.yml");
  }

  @Test
  void a_generator_is_known_by_its_settings_above_the_root_too() {
    assertThat(
            chosen(
                "=== docs/a.md\n"
                    + "# A\n"
                    + "=== mkdocs.yml\n"
                    + "site_name: x\n"
                    + "=== editorial.yml\n"
                    + "root: ./docs/"))
        .isEqualTo("mkdocs: ../mkdocs.yml names ../docs/");
  }

  @Test
  void several_profiles_tell_what_is_alive_in_one_and_dead_in_another() {
    Verdict verdict =
        SmallWiki.check(
            """
            === index.md
            [dead in both](gone.md) [[kafka]] [bare](systems/kafka)
            === systems/kafka.md
            # Kafka
            === editorial.yml
            profile: [wiki, github]
            """);
    assertThat(verdict.findings())
        .filteredOn(finding -> finding.rule().equals("links/broken-link"))
        .extracting(finding -> finding.finding().subject() + " " + finding.profiles())
        .containsExactly("gone [wiki, github]", "systems/kafka [github]");
    assertThat(verdict.findings().get(1).finding().evidence())
        .contains("under github, but not under wiki");
    assertThat(verdict.wikis().get(0).profiles()).hasSize(2);
  }

  @Test
  void canvases_and_bases_link() {
    String vault =
        """
        === .obsidian/app.json
        {}
        === start.md
        # Start
        [[board.canvas]]
        === queue.md
        # Queue
        === board.canvas
        {"nodes": [
          {"type": "file", "file": "queue.md"},
          {"type": "file", "file": "gone.md"},
          {"type": "text", "text": "see [[start]] and [[lost/note]]"}
        ]}
        === list.base
        filters:
          and:
            - file.hasLink(link("x")) && list([[lost/two]])
        """;
    assertThat(findings(vault))
        .isEqualTo(
            """
            board.canvas:3 `gone.md` does not exist
            board.canvas:4 `lost/note` does not exist; it is mentioned once on 1 page
            list.base:3 `lost/two` does not exist; it is mentioned once on 1 page
            """);
    assertThat(SmallWiki.check(vault).findings())
        .noneMatch(finding -> finding.rule().equals("graph/orphan-page"));
  }

  @Test
  void tables_of_contents_link_from_the_root() {
    String docs =
        """
        === docfx.json
        {}
        === toc.yml
        - name: One
          href: one.md
        - name: Two
          items:
            - href: two.md
        === one.md
        # One
        === lonely.md
        # Lonely
        """;
    assertThat(findings(docs)).isEqualTo("toc.yml:5 `two.md` does not exist\n");
    assertThat(SmallWiki.check(docs).findings())
        .filteredOn(finding -> finding.rule().equals("graph/orphan-page"))
        .extracting(finding -> finding.path())
        .containsExactly("lonely.md");
  }

  @Test
  void mdx_is_read_where_a_generator_shows_it() {
    String page = "=== docs/a.mdx\n[b](gone.md)\n=== docs/b.md\n[a](a.mdx)\n";
    assertThat(findings(page)).isEmpty();
    assertThat(findings(page + "=== docusaurus.config.js\n"))
        .isEqualTo("docs/a.mdx:1 `gone.md` does not exist\n");
  }

  @Test
  void comments_of_mdx_hold_neither_links_nor_anchors() {
    String site =
        """
        === docusaurus.config.js
        === docs/a.mdx
        [one](b.mdx#kept) {/*[hidden](gone.md)*/} [two](gone.md)

        {/*

        ## Dropped

        [hidden](gone.md)

        */}

        [three](#dropped) `{/*` [shown](gone.md) `*/}` {/* not closed [four](gone.md)
        === docs/b.mdx
        ## A title {/*kept*/}

        [a](a.mdx)
        """;
    assertThat(findings(site))
        .isEqualTo(
            """
            docs/a.mdx:1 `gone.md` does not exist
            docs/a.mdx:11 this page has no anchor `#dropped`
            docs/a.mdx:11 `gone.md` does not exist
            docs/a.mdx:11 `gone.md` does not exist
            """);
  }

  @Test
  void code_between_shortcodes_and_tags_is_no_text() {
    String code = "[x](gone.md)\n\n# Code\n\n";
    String site =
        "=== hugo.toml\nbaseURL = \"/\"\n=== content/a.md\n{{< highlight md >}}\n"
            + code
            + "{{< /highlight >}}\n\n{% highlight md %}\n"
            + code
            + "{% endhighlight %}\n\n[y](gone.md) {{< highlight md >}}";
    assertThat(findings(site)).isEqualTo("content/a.md:15 `gone.md` does not exist\n");
  }

  @Test
  void prefixes_say_what_owns_paths_from_the_sites_root() {
    String site =
        """
        === mkdocs.yml
        site_name: x
        === docs/index.md
        [own](/docs/a/) [gone](/docs/b/) [another site](/blog/c/) [unknown](/else/d/) [folder](/docs/blog/)
        === docs/a.md
        # A
        === docs/blog/x.md
        # X
        === editorial.yml
        prefixes:
          /docs/: .
          /blog/: outside
        """;
    assertThat(findings(site)).isEqualTo("docs/index.md:1 `/docs/b/` does not exist\n");
  }

  @Test
  void an_anchor_on_a_page_of_another_wiki_is_looked_up_as_well() {
    String repository =
        """
        === mkdocs.yml
        site_name: x
        === docs/a.md
        # A
        === README.md
        [a](docs/a.md#a) [b](docs/a.md#b) [c](docs/c.md)
        """;
    assertThat(findings(repository))
        .isEqualTo(
            """
            README.md:1 docs/a.md has no anchor `#b`
            README.md:1 `docs/c.md` does not exist
            """);
  }

  @Test
  void attribute_lists_count_where_the_extension_is_on() {
    String page = "=== docs/a.md\n# Own {#way}\n[id](#way) [slug](#own-way)\n=== mkdocs.yml\n";
    for (String settings : new String[] {"site_name: x", "markdown_extensions: [admonition]"}) {
      assertThat(findings(page + settings + "\n")).contains("`#way`").doesNotContain("`#own-way`");
    }
    assertThat(findings(page + "markdown_extensions:\n  - attr_list\n"))
        .contains("`#own-way`")
        .doesNotContain("`#way`");
  }

  @Test
  void plugins_of_mkdocs_decide_what_the_files_do_not_show() {
    String site =
        """
        === mkdocs.yml
        plugins:
          - blog
          - i18n
          - mkdocstrings
          - gen-files
        === docs/index.md
        [class][package.Class] [made](reference/package.md) [month](blog/archive/2024/) [page](guide.md)
        [really gone](gone.md)
        === docs/guide.en.md
        # Guide
        === docs/api.md
        ::: package.module
        === docs/blog/posts/one.md
        <img src="../../../../assets/x.png"> [api](../../api.md#package.module.Class) ![gone](y.png)
        === docs/assets/x.png
        """;
    assertThat(findings(site))
        .isEqualTo(
            """
            docs/blog/posts/one.md:1 the image `y.png` is not there
            docs/index.md:2 `gone.md` does not exist
            """);
    assertThat(SmallWiki.check(site).findings())
        .noneMatch(finding -> finding.rule().equals("references/undefined-label"));
  }

  @Test
  void the_configuration_of_hugo_may_be_split() {
    String site =
        """
        === config/_default/hugo.toml
        theme = "plain"
        === config/_default/languages.toml
        [en]
        weight = 1
        [de]
        contentDir = "content/german"
        === content/en/docs/a.md
        [b](/docs/b/) [german](/de/docs/b/) [gone](/docs/c/) ![theme](/theme.png)
        === content/en/docs/b.md
        # B
        === content/german/docs/b.md
        # B
        === themes/plain/static/theme.png
        """;
    assertThat(findings(site)).isEqualTo("content/en/docs/a.md:1 `/docs/c/` does not exist\n");
  }

  private static String chosen(String wiki) {
    CheckedWiki.CheckedProfile checked = SmallWiki.check(wiki).wikis().get(0).profiles().get(0);
    return checked.name() + ": " + checked.reason();
  }

  private static String ledger(String profile, String wiki) {
    return LinkFindings.ledger(wiki + "=== editorial.yml\nprofile: " + profile + "\n");
  }

  @Test
  void books_lie_beside_each_other_and_builds_fill_files_in() {
    String book =
        """
        === book.toml
        === src/SUMMARY.md
        - [A](guide/a.md)
        === src/guide/a.md
        [beside](../../rustc/index.md) [too high](../../gone.md) [filled in](b.md)
        === src/guide/b.md.in
        @text@
        """;
    assertThat(SmallWiki.check(book).findings())
        .extracting(finding -> finding.finding().message())
        .containsExactly("`../../gone.md` does not exist");
  }

  @Test
  void a_program_brings_the_anchors_of_the_command_that_it_describes_and_a_box_none() {
    String site =
        """
        === mkdocs.yml
        site_name: x
        === docs/index.md
        [a](cli.md#tool-run) [b](box.md#nowhere)
        === docs/cli.md
        ::: mkdocs-click
            :module: tool.cli
        === docs/box.md
        ::: tip
        Text.
        :::
        """;
    assertThat(SmallWiki.check(site).findings())
        .extracting(finding -> finding.finding().message())
        .containsExactly("box.md has no anchor `#nowhere`");
  }
}
