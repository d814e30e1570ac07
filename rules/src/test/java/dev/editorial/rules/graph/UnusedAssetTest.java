package dev.editorial.rules.graph;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;

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
}
