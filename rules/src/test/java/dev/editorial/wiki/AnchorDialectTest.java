package dev.editorial.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Page;
import dev.editorial.read.PageReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
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

  private static Collection<String> anchors(AnchorDialect dialect, String text) {
    Page page = new PageReader().read("a.md", text.getBytes(StandardCharsets.UTF_8));
    return dialect
        .anchorsOf(page.headings(), page.anchors(), Set.of(Profile.Extra.ATTRIBUTES))
        .values();
  }
}
