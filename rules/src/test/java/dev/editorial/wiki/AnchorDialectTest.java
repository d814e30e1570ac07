package dev.editorial.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Page;
import dev.editorial.read.PageReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchorDialectTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hello World | hello-world",
        "Prefix splits & merges | prefix-splits--merges",
        "C++ and C# | c-and-c",
        "What's new? | whats-new",
        "a_b  c | a_b--c",
        "Größe | größe",
        "日本 語 | 日本-語",
        "1.2.3 Notes | 123-notes",
        "emoji 🚀 here | emoji--here",
        "naïve café – dash | naïve-café--dash",
        "A to Z, 0 to 9 | a-to-z-0-to-9",
      })
  void github_keeps_letters_digits_connectors_and_hyphens(String text, String slug) {
    assertThat(AnchorDialect.githubSlug(text)).isEqualTo(slug);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hello World | hello-world",
        "Prefix splits & merges | prefix-splits-merges",
        "C++ and C# | c-and-c",
        "Größe | groe",
        "Café | cafe",
        "a_b  c | a_b-c",
        "1.2.3 Notes | 123-notes",
      })
  void python_markdown_folds_to_ascii_and_joins_runs(String text, String slug) {
    assertThat(AnchorDialect.pythonSlug(text)).isEqualTo(slug);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hello World | hello-world",
        "Prefix splits & merges | prefix-splits-merges",
        "v2.0 changes! | v2-0-changes",
        "2. Using `foo.bar()` | _2-using-foo-bar",
        "Größe | große",
        "emoji 🚀 here | emoji-🚀-here",
        "_private_ | private",
        "0 to 9 | _0-to-9",
        "9 to 0 | _9-to-0",
        "?! | ''",
      })
  void vue_drops_accents_and_joins_by_punctuation(String text, String slug) {
    assertThat(AnchorDialect.vueSlug(text)).isEqualTo(slug);
  }

  @Test
  void vue_makes_its_own_slugs_besides_those_of_the_fallback() {
    assertThat(anchors(AnchorDialect.VUE, "# v1.2\n# Same\n# Same\n# v1.2"))
        .contains("v12", "v1-2", "same", "same-1", "v1-2-1");
  }

  @Test
  void github_numbers_repeats_and_passes_over_names_that_are_taken() {
    assertThat(anchors(AnchorDialect.GITHUB, "# a\n# a\n# a-1\n# a"))
        .containsExactly("a", "a-1", "a-1-1", "a-2");
  }

  @Test
  void python_markdown_numbers_repeats_with_underscores_and_names_an_empty_slug() {
    assertThat(anchors(AnchorDialect.PYTHON, "# a\n# a\n# 日本\n# a_1"))
        .containsExactly("a", "a_1", "_1", "a_2");
  }

  @Test
  void an_explicit_id_replaces_the_slug_only_where_the_tool_knows_it() {
    String page = "# Own way {#own}";
    assertThat(anchors(AnchorDialect.PYTHON, page)).containsExactly("own");
    assertThat(anchors(AnchorDialect.GITHUB, page)).containsExactly("own-way-own");
    assertThat(anchors(AnchorDialect.WIKI, page)).contains("own", "own-way");
  }

  @Test
  void obsidian_compares_words_whatever_the_punctuation_and_case() {
    assertThat(AnchorDialect.OBSIDIAN.keysOf("Reads#1 fast"))
        .contains(AnchorDialect.OBSIDIAN.key("1 (Fast)"));
    assertThat(AnchorDialect.OBSIDIAN.key("A?B")).isEqualTo(AnchorDialect.OBSIDIAN.key("a b"));
  }

  @Test
  void python_markdown_can_be_told_to_keep_letters_of_all_scripts_or_their_case() {
    String page = "# Größe  & Mehr ½\n# Größe - Mehr ½";
    assertThat(anchors(AnchorDialect.PYTHON_UNICODE, page))
        .containsExactly("größe-mehr-½", "größe-mehr-½_1");
    assertThat(anchors(AnchorDialect.PYMDOWNX, page))
        .containsExactly("größe--mehr-½", "größe---mehr-½");
    assertThat(anchors(AnchorDialect.PYMDOWNX_CASED, page))
        .containsExactly("Größe--Mehr-½", "Größe---Mehr-½");
  }

  @Test
  void python_markdown_counts_on_from_a_number_and_passes_over_ids_further_below() {
    assertThat(anchors(AnchorDialect.PYTHON, "# a_9\n# a_9\n# b\n# c {#b}"))
        .containsExactly("a_9", "a_10", "b_1", "b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HUGO             | Größe: 1.2_x 日本    | größe-12_x-日本",
        "HUGO_ASCII       | Größe: 1.2_x Café    | groe-12_x-cafe",
        "HUGO_BLACKFRIDAY | (Größe): 1.2_x ½!    | größe-1-2-x-½",
        "MDBOOK           | Größe: 1.2_x-½ Ⓐ     | größe-12_x-½-ⓐ",
        "DENDRON          | Größe: 1.2_x         | größe-12_x",
      })
  void each_tool_has_its_own_slugs(AnchorDialect dialect, String text, String slug) {
    assertThat(anchors(dialect, "# " + text)).contains(slug);
  }

  @Test
  void hugo_passes_over_every_id_and_names_what_has_no_letters() {
    assertThat(anchors(AnchorDialect.HUGO, "# a-1\n# a\n# a\n# !\n# x {#own}\n# own"))
        .containsExactly("a-1", "a", "a-2", "heading", "own", "own-1");
  }

  @Test
  void dashes_count_or_not_as_the_typographer_saw_them_or_code() {
    assertThat(anchors(AnchorDialect.HUGO, "# a -- b")).containsExactly("a--b", "a----b");
    assertThat(anchors(AnchorDialect.MDBOOK, "# a -- b")).containsExactly("a----b", "a--b");
  }

  @Test
  void mdbook_takes_an_id_for_the_slug_and_once_left_other_scripts_in_their_case() {
    assertThat(anchors(AnchorDialect.MDBOOK, "# Über Alles\n# x {#own}"))
        .containsExactly("über-alles", "Über-alles", "own");
    assertThat(anchors(AnchorDialect.MDBOOK, "# A bis Ä bis Z"))
        .containsExactly("a-bis-ä-bis-z", "a-bis-Ä-bis-z");
  }

  @Test
  void terms_of_definition_lists_are_anchors_where_that_is_asked_for() {
    String page = "Größe X\n: what it is\n\nGröße X\n: what else it is\n";
    Set<Profile.Extra> terms = Set.of(Profile.Extra.TERMS);
    assertThat(anchors(AnchorDialect.HUGO, page, terms)).containsExactly("größe-x", "größe-x-1");
    assertThat(anchors(AnchorDialect.HUGO_ASCII, page, terms))
        .containsExactly("groe-x", "groe-x-1");
    assertThat(anchors(AnchorDialect.HUGO_BLACKFRIDAY, page, terms))
        .containsExactly("größe-x", "größe-x-1");
    assertThat(anchors(AnchorDialect.MDBOOK, page, terms)).containsExactly("größe-x", "größe-x-1");
    assertThat(anchors(AnchorDialect.GITHUB, page, terms)).isEmpty();
    assertThat(anchors(AnchorDialect.HUGO, page)).isEmpty();
  }

  @Test
  void tabs_are_anchors_with_and_without_the_heading_above_them() {
    String tab = "=== \"First tab :smile:\"\n\n    text\n";
    String page = tab + "\n# One\n\n# Two\n\n" + tab + "\n# Three\n";
    Set<Profile.Extra> tabs = Set.of(Profile.Extra.TABS);
    for (AnchorDialect python :
        List.of(
            AnchorDialect.PYTHON,
            AnchorDialect.PYTHON_UNICODE,
            AnchorDialect.PYMDOWNX,
            AnchorDialect.PYMDOWNX_CASED)) {
      assertThat(anchors(python, page, tabs))
          .as("%s", python)
          .contains("first-tab-smile", "-first-tab-smile")
          .anyMatch("two-first-tab-smile"::equalsIgnoreCase)
          .noneMatch("one-first-tab-smile"::equalsIgnoreCase)
          .noneMatch("three-first-tab-smile"::equalsIgnoreCase);
      assertThat(anchors(python, page)).as("%s", python).hasSize(3);
    }
    assertThat(anchors(AnchorDialect.GITHUB, page, tabs)).containsExactly("one", "two", "three");
    assertThat(
            anchors(
                AnchorDialect.PYTHON,
                page,
                Set.of(Profile.Extra.TABS, Profile.Extra.PICTURED_EMOJI)))
        .contains("first-tab", "two-first-tab");
  }

  @Test
  void an_emoji_is_a_picture_or_its_name() {
    String page = "# Ship it :rocket:";
    assertThat(anchors(AnchorDialect.PYTHON, page)).containsExactly("ship-it-rocket");
    assertThat(anchors(AnchorDialect.PYTHON, page, Set.of(Profile.Extra.PICTURED_EMOJI)))
        .containsExactly("ship-it", "ship-it-rocket");
  }

  /** In the order: HTML, attribute list, comment, block id. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GITHUB           | html",
        "PYTHON           | html attribute comment",
        "PYTHON_UNICODE   | html attribute comment",
        "PYMDOWNX         | html attribute comment",
        "PYMDOWNX_CASED   | html attribute comment",
        "HUGO             | html attribute",
        "HUGO_ASCII       | html attribute",
        "HUGO_BLACKFRIDAY | html attribute",
        "MDBOOK           | html",
        "DENDRON          | html ^block",
        "DOCFX            | html",
        "OBSIDIAN         | html ^block",
        "UNKNOWN          | html",
        "WIKI             | html attribute comment ^block",
        "VUE              | html attribute comment ^block",
      })
  void each_tool_takes_its_own_kinds_of_written_anchors(AnchorDialect dialect, String taken) {
    String page =
        """
        <a id="html"></a>

        Text
        {#attribute}

        <!-- md:setting comment -->

        Text ^block
        """;
    Set<Profile.Extra> all = Set.of(Profile.Extra.ATTRIBUTES, Profile.Extra.COMMENTS);
    assertThat(anchors(dialect, page, all)).containsExactlyInAnyOrder(taken.split(" "));
  }

  @Test
  void comments_and_attribute_lists_count_where_they_are_asked_for() {
    String page = "# Own {#way}\n\n<!-- md:setting comment -->\n\nText\n{#attribute}\n";
    assertThat(anchors(AnchorDialect.PYTHON, page, Set.of())).containsExactly("own-way");
    assertThat(anchors(AnchorDialect.PYTHON, page, Set.of(Profile.Extra.COMMENTS)))
        .containsExactly("own-way", "comment");
    assertThat(anchors(AnchorDialect.HUGO, page, Set.of())).containsExactly("way", "attribute");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PYTHON           | fn:1 fnref:1 fnref2:1 __tabbed_1_2 __codelineno-0-1 tag:java",
        "PYTHON_UNICODE   | fn:1 fnref:1 __tabbed_1_2 __codelineno-0-1 tag:java",
        "PYMDOWNX         | fn:1 fnref:1 __tabbed_1_2 __codelineno-0-1 tag:java",
        "PYMDOWNX_CASED   | fn:1 fnref:1 __tabbed_1_2 __codelineno-0-1 tag:java",
        "HUGO             | fn:1 fnref:1",
        "HUGO_ASCII       | fn:1 fnref:1",
        "HUGO_BLACKFRIDAY | fn:1 fnref:1",
        "MDBOOK           | footnote-1 fr-1-1",
        "DENDRON          | * L3 L3-L5 ^begin ^end",
        "DOCFX            | tab/linux",
        "UNKNOWN          | anything",
      })
  void anchors_that_a_tool_makes_itself_are_known(AnchorDialect dialect, String fragments) {
    assertThat(fragments.split(" ")).allMatch(dialect::makes);
    assertThat(dialect.makes("a-heading")).isEqualTo(dialect == AnchorDialect.UNKNOWN);
    assertThat(AnchorDialect.GITHUB.makes(fragments.split(" ")[0])).isFalse();
  }

  @Test
  void a_reference_of_dendron_names_the_first_and_the_last_heading_of_a_stretch() {
    assertThat(AnchorDialect.DENDRON.partsOf("one,1:#two")).containsExactly("one", "two");
    assertThat(AnchorDialect.DENDRON.partsOf("#one:#*")).containsExactly("one");
    assertThat(AnchorDialect.DENDRON.partsOf("^begin:#^end")).isEmpty();
    assertThat(AnchorDialect.GITHUB.partsOf("one:#two")).containsExactly("one:#two");
    assertThat(AnchorDialect.DENDRON.keysOf("One Thing")).containsExactly("one-thing");
    assertThat(AnchorDialect.DENDRON.keysOf("^id")).containsExactly("^id");
  }

  @Test
  void docfx_and_the_fallback_compare_whatever_the_case() {
    assertThat(AnchorDialect.DOCFX.key("Own-Way")).isEqualTo("own-way");
    assertThat(AnchorDialect.WIKI.key("^Block")).isEqualTo("^block");
    assertThat(AnchorDialect.WIKI.key("Own: way")).isEqualTo("own way");
    assertThat(AnchorDialect.GITHUB.key("Own-Way")).isEqualTo("Own-Way");
  }

  @Test
  void a_heading_is_named_by_its_text_as_well_where_links_may_hold_spaces() {
    String page = "# Two *words*: {#own}";
    assertThat(anchors(AnchorDialect.WIKI, page))
        .containsExactly("two-words", "own", "two-words-own", "Two words:");
    assertThat(anchors(AnchorDialect.OBSIDIAN, page)).containsExactly("Two words: {#own}");
    assertThat(anchors(AnchorDialect.DENDRON, "# List<T> of words"))
        .containsExactly("listt-of-words", "List of words");
    assertThat(anchors(AnchorDialect.UNKNOWN, page)).containsExactly("two-words");
  }

  @Test
  void a_path_of_headings_may_mean_any_of_its_ends() {
    assertThat(AnchorDialect.OBSIDIAN.keysOf("Queue#Limits#Size"))
        .containsExactlyInAnyOrder("queue limits size", "limits size", "size");
    assertThat(AnchorDialect.GITHUB.keysOf("limits")).containsExactly("limits");
  }

  private static Collection<String> anchors(AnchorDialect dialect, String text) {
    return anchors(dialect, text, Set.of(Profile.Extra.ATTRIBUTES));
  }

  private static Collection<String> anchors(
      AnchorDialect dialect, String text, Set<Profile.Extra> extras) {
    Page page = new PageReader().read("a.md", text.getBytes(StandardCharsets.UTF_8));
    return dialect.anchorsOf(page.headings(), page.anchors(), extras).values();
  }
}
