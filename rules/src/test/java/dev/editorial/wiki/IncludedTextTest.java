package dev.editorial.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.SmallWiki;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a page gets from the files whose text is put into it: anchors, and labels of links. */
class IncludedTextTest {

  private static final String PAGE =
      """
      === docs/index.md
      # X
      --8<-- "limits.md"
      [1](#x) [2](#limits) [3](#lost) [4][Spec] [5][nowhere]
      """;

  private static final String PART =
      """
      === %s/limits.md
      ## Limits

      [spec]: https://example.org
      """;

  @Test
  void headings_and_definitions_of_a_page_that_is_put_in_count_as_the_pages_own() {
    assertThat(findings(site("docs/parts") + PAGE + PART.formatted("docs/parts")))
        .containsExactly("this page has no anchor `#lost`", "nowhere is not defined");
  }

  @Test
  void of_a_file_beside_the_site_the_definitions_are_read_and_any_anchor_may_be_there() {
    assertThat(findings(site("parts") + PAGE + PART.formatted("parts")))
        .containsExactly("nowhere is not defined");
  }

  @Test
  void a_file_that_is_no_page_brings_no_anchors() {
    String page = PAGE.replace("limits.md", "limits.txt");
    String part = PART.formatted("docs/parts").replace("limits.md", "limits.txt");
    assertThat(findings(site("docs/parts") + page + part))
        .contains("this page has no anchor `#limits`", "this page has no anchor `#lost`");
  }

  @Test
  void links_define_nothing_for_the_page_that_holds_them() {
    String page = PAGE + "[the part](parts/limits.md)\n";
    assertThat(
            findings(
                site("docs/other") + page + PART.formatted("docs/parts") + "=== docs/other/x\n"))
        .contains("Spec is not defined");
  }

  @Test
  void what_is_appended_to_every_page_may_put_in_more() {
    assertThat(
            findings(
                """
                === mkdocs.yml
                markdown_extensions:
                  - pymdownx.snippets:
                      auto_append: [parts/all.md]
                === parts/all.md
                [one]: https://example.org/1

                --8<-- "parts/more.md"
                === parts/more.md
                [two]: https://example.org/2
                === docs/index.md
                [1][One] [2][two] [3][three]
                """))
        .containsExactly("three is not defined");
  }

  private static String site(String folder) {
    return """
    === mkdocs.yml
    markdown_extensions:
      - pymdownx.snippets:
          base_path: [%s]
    """
        .formatted(folder);
  }

  private static List<String> findings(String site) {
    return SmallWiki.check(site).findings().stream()
        .filter(
            found ->
                found.path().equals("docs/index.md")
                    && found.rule().matches("links/.*|references/undefined-label"))
        .map(found -> found.finding().message())
        .map(message -> message.replaceFirst("`\\[(.*)\\]` (is not defined).*", "$1 $2"))
        .toList();
  }
}
