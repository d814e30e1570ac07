package dev.editorial.rules.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnusedAssetTest {

  private final RuleTester tester = RuleTester.of(UnusedAsset.class);

  @Test
  void a_name_in_any_syntax_and_any_text_is_a_use() {
    tester.check(
        """
        === index.md
        ---
        cover: "a b.png"
        ---
        <Figure src={require('./x%20(2).PNG')}/> and `data-src="https://example.org/wiki/y.svg?raw=1"`
        === a b.png
        x
        === x (2).png
        x
        === y.svg
        x
        === notes.txt
        z.pdf
        === z.pdf
        x
        === abc.png
        x
        ^ no page uses abc.png
        === c.png
        x
        ^ no page uses c.png
        """);
  }

  @Test
  void all_in_a_folder_that_is_linked_is_used() {
    tester.check(
        """
        === index.md
        [slides](slides/)
        === slides/one.png
        x
        === other/one-more.png
        x
        ^ no page uses other/one-more.png
        """);
  }

  @Test
  void what_lies_beside_code_in_themes_or_in_raw_text_is_left_alone() {
    tester.check(
        """
        === index.md
        # Start
        === app/main.py
        x
        === app/images/a.png
        x
        === theme/b.png
        x
        === wiki/raw/c.pdf
        x
        === script.js
        x
        === d.png
        x
        ^ no page uses d.png
        """);
  }

  @Test
  void files_of_a_wiki_within_are_asked_of_it_alone() {
    tester.check(
        """
        === README.md
        ![logo](docs/images/logo.png)
        === mkdocs.yml
        theme: {favicon: images/icon.png}
        === docs/index.md
        # Start
        === docs/images/logo.png
        x
        === docs/images/icon.png
        x
        === docs/images/old.png
        x
        ^ no page uses images/old.png
        """);
  }

  @Test
  void other_formats_of_a_picture_and_icons_that_browsers_ask_for_are_left_alone() {
    tester.check(
        """
        === index.md
        ![ring](assets/ring.svg)
        === assets/ring.svg
        x
        === assets/ring.png
        x
        === favicon-32x32.png
        x
        === images/logos/logo.pdf
        x
        """);
  }

  @Test
  void where_most_of_a_folder_is_unused_that_is_one_finding() {
    StringBuilder wiki = new StringBuilder("=== index.md\n# Start\n");
    for (int i = 10; i < 22; i++) {
      wiki.append("=== slides/%d.png\nx\n".formatted(i));
    }
    assertThat(tester.findings(wiki.toString()))
        .extracting(finding -> finding.path() + ": " + finding.finding().message())
        .containsExactly("slides/10.png: no page uses 12 of 12 files of slides/");
  }

  @Test
  void settings_name_what_may_lie_unused() {
    tester.check(
        """
        === editorial.yml
        rules:
          graph/unused-asset:
            severity: warning
            kept: ["press/"]
        === index.md
        # Start
        === press/a.png
        x
        """);
  }

  @Test
  void pictures_among_the_pages_around_another_wiki_are_asked_of_those() {
    String wiki =
        """
        === README.md
        # Read me
        === notes/a.md
        # A
        === mkdocs.yml
        site_name: x
        === docs/index.md
        # Start
        === notes/b.png
        x
        === build/c.png
        x
        """;
    assertThat(tester.findings(wiki))
        .extracting(found -> found.path())
        .containsExactly("notes/b.png");
  }

  @ParameterizedTest
  @CsvSource({"10, 0, 1", "10, 9, 1", "10, 10, 10", "9, 0, 9"})
  void most_of_a_folder_is_ten_files_and_more_than_half(int unused, int used, int findings) {
    StringBuilder wiki = new StringBuilder("=== index.md\n# Start\n");
    for (int i = 0; i < used; i++) {
      wiki.append("![x](slides/used-%d.png)%n".formatted(i));
    }
    for (int i = 0; i < unused; i++) {
      wiki.append("=== slides/unused-%d.png%nx%n".formatted(i));
    }
    for (int i = 0; i < used; i++) {
      wiki.append("=== slides/used-%d.png%nx%n".formatted(i));
    }
    assertThat(tester.findings(wiki.toString())).hasSize(findings);
  }

  @Test
  void a_sign_that_encodes_nothing_is_a_sign() {
    tester.check(
        """
        === index.md
        It is 100%zz of a.png, says "%zz b.png".
        === a.png
        x
        === %zz b.png
        x
        """);
  }
}
