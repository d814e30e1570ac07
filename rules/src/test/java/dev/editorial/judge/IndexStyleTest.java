package dev.editorial.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.SmallWiki;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which page is the index of a folder, by what it lists and where it lies. */
class IndexStyleTest {

  @Test
  void of_two_lists_beside_each_other_the_fuller_counts_and_then_the_first() {
    assertThat(missing(list("concepts/README.md", 18) + list("concepts/index.md", 19)))
        .containsExactly("concepts/index.md does not list \"C19\" (19 of 20)");
    assertThat(missing(list("concepts/README.md", 19) + list("concepts/index.md", 18)))
        .containsExactly("concepts/README.md does not list \"C19\" (19 of 20)");
    assertThat(missing(list("concepts/README.md", 19) + list("concepts/index.md", 19)))
        .containsExactly("concepts/README.md does not list \"C19\" (19 of 20)");
  }

  @Test
  void a_list_nearer_by_counts_before_a_fuller_one() {
    assertThat(missing(list("index.md", 20) + list("concepts/index.md", 19)))
        .containsExactly("concepts/index.md does not list \"C19\" (19 of 20)");
  }

  @Test
  void a_page_counts_once_however_often_it_is_named_and_a_template_not_at_all() {
    String twice = list("concepts/index.md", 17) + "- [[c00]]\n- [[c01]]\n- [[_template]]\n";
    assertThat(missing(twice + "=== concepts/_template.md\n# T\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "index.md, true",
    "concepts.md, true",
    "Concepts.md, true",
    "concepts/concepts.md, true",
    "concepts/readme.md, true",
    "overview.md, false",
    "other/index.md, false",
    "concept/index.md, false",
  })
  void an_index_lies_above_or_in_the_folder_and_is_called_so_or_as_the_folder_is(
      String path, boolean is) {
    assertThat(missing(list(path, 19))).hasSize(is ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"10, 9, 1", "9, 8, 0", "9, 9, 0", "20, 18, 2", "20, 17, 0"})
  void nine_tenths_of_ten_pages_make_an_index(int pages, int listed, int findings) {
    assertThat(missing(list("concepts/index.md", listed), pages)).hasSize(findings);
  }

  @Test
  void an_index_that_is_set_is_held_to_all_pages() {
    String settings = "=== editorial.yml\nentities: [{folder: concepts, index: concepts/all.md}]\n";
    assertThat(missing(settings + list("concepts/all.md", 18) + list("concepts/index.md", 20)))
        .containsExactly(
            "concepts/all.md does not list \"C18\" (18 of 21)",
            "concepts/all.md does not list \"C19\" (18 of 21)");
  }

  private static List<String> missing(String lists) {
    return missing(lists, 20);
  }

  /** What an index leaves out of a folder with so many pages. */
  private static List<String> missing(String lists, int pages) {
    String concepts =
        IntStream.range(0, pages)
            .mapToObj("=== concepts/c%1$02d.md\n# C%1$02d\n"::formatted)
            .collect(Collectors.joining());
    return SmallWiki.check(lists + concepts).findings().stream()
        .filter(found -> found.rule().equals("graph/not-in-index"))
        .map(
            found ->
                found.finding().message()
                    + found
                        .finding()
                        .evidence()
                        .map(it -> it.replaceFirst("it lists (.* of \\d+) .*", " ($1)"))
                        .orElse(""))
        .toList();
  }

  /** A page that lists so many of the concepts. */
  private static String list(String path, int listed) {
    return "=== %s\n# All\n".formatted(path)
        + IntStream.range(0, listed)
            .mapToObj("- [[concepts/c%02d]]\n"::formatted)
            .collect(Collectors.joining());
  }
}
