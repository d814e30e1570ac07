package dev.editorial.rules.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Convention;
import dev.editorial.api.Severity;
import dev.editorial.testing.RuleTester;
import dev.editorial.testing.SmallWiki;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameStyleTest {

  private static final String[] NUMBERS = "one two three four five six seven eight nine".split(" ");

  private final RuleTester tester = RuleTester.of(NameStyle.class);

  @Test
  void the_style_is_suggested() {
    assertThat(suggestion("%s-thing", "Split_Brain")).isEqualTo("rename it to split-brain.md");
    assertThat(suggestion("%s-thing", "What's new?")).isEqualTo("rename it to whats-new.md");
    assertThat(suggestion("%s-thing", "HTTPServer2")).isEqualTo("rename it to httpserver2.md");
    assertThat(suggestion("%s_thing", "split-brain")).isEqualTo("rename it to split_brain.md");
    assertThat(suggestion("The%sThing", "split-brain")).isEqualTo("rename it to SplitBrain.md");
    assertThat(suggestion("%sThing", "split-brain")).isEqualTo("rename it to splitBrain.md");
    assertThat(suggestion("Thing %s and Some", "split-brain"))
        .isEqualTo("rename it to Split brain.md");
    assertThat(suggestion("2024-01-02-%s-thing", "split-brain"))
        .isEqualTo("begin the name with its day, as YYYY-MM-DD");
    assertThat(suggestion("2024-01-02-%s-thing", "2024-03-04-Split Brain"))
        .isEqualTo("rename it to 2024-03-04-split-brain.md");
  }

  @Test
  void a_day_in_the_front_matter_is_taken() {
    tester.check(
        pages("2024-01-02 %s")
            + """
            === notes/split-brain.md
            ---
            date: 2024-05-06
            ---
            # Split brain
            ^^^^^^^^^^^^^ the file name `split-brain` does not begin with a day, as 9 of 10 of notes/ do
            """);
    for (String key : List.of("date", "published", "created")) {
      String page = "=== notes/split-brain.md\n---\n%s: 2024-05-06\n---\n".formatted(key);
      assertThat(suggestion(pages("2024-01-02-%s-thing") + page))
          .as(key)
          .isEqualTo("rename it to 2024-05-06-split-brain.md");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "README            | Read me",
        "_index            | Index",
        "quorum            | Quorum",
        "release-1.10      | Release 1.10",
        "zähler-über-strom | Zähler",
        "2024-01-02        | A day",
        "config.enableMath | How to set enableMath",
        "local_t           | local_t class",
        "config._hidden    | Hidden",
      })
  void names_of_tools_names_in_one_word_and_what_the_title_says_are_left_alone(
      String name, String title) {
    assertThat(tester.findings(pages("%s-thing") + page(name, title))).isEmpty();
  }

  @Test
  void a_title_that_is_made_of_the_name_or_says_something_else_excuses_nothing() {
    assertThat(tester.findings(pages("%s-thing") + page("local_t", "local_t"))).hasSize(1);
    assertThat(tester.findings(pages("%s-thing") + page("local_t", "A class"))).hasSize(1);
    assertThat(tester.findings(pages("%s-thing") + page("a.enableMath.useIt", "enableMath")))
        .hasSize(1);
    assertThat(tester.findings(pages("Thing %s and Some") + page("local_t", "local_t class")))
        .hasSize(1);
    assertThat(tester.findings(pages("%s_thing") + page("enableMath_now", "Of enableMath")))
        .isEmpty();
  }

  private static String page(String name, String title) {
    return "=== notes/%s.md\n# %s\n".formatted(name, title);
  }

  @Test
  void a_name_that_is_taken_is_a_page_to_merge_with() {
    String taken = pages("%s-thing") + page("Split_Brain", "A") + page("split-brain", "B");
    assertThat(suggestion(taken)).isEqualTo("rename it, or merge it into split-brain.md");
    assertThat(suggestion(taken.replace("notes/", "")))
        .isEqualTo("rename it, or merge it into split-brain.md");
    assertThat(suggestion(pages("%s-thing").replace("notes/", "") + "=== Split_Brain.md\n# A\n"))
        .isEqualTo("rename it to split-brain.md");
  }

  @Test
  void a_page_about_a_key_is_named_as_the_key_is() {
    tester.check(
        pages("%s thing")
            + pages("%s other thing")
            + """
            === notes/first-version.md
            # About versions
            === notes/second-version.md
            # About versions, too
            ^^^^^^^^^^^^^^^^^^^^^ the file name `second-version` is not in words with spaces, as 19 of 21 of notes/ are
            === notes/space___thing.md
            first-version:: 3
            """);
  }

  @Test
  void mixed_and_small_folders_have_no_style() {
    tester.check(
        pages("%s-thing") + "=== notes/Split_Brain.md\n# A\n=== notes/Gray Failure.md\n# B\n");
    tester.check("=== notes/a-b.md\n# A\n=== notes/c-d.md\n# C\n=== notes/E F.md\n# E\n");
    tester.check(pages("%s") + "=== notes/Split_Brain.md\n# A\n");
  }

  @Test
  void it_is_a_convention_with_figures_and_at_most_a_warning() {
    String wiki = pages("%s-thing") + "=== notes/Split_Brain.md\n# A\n";
    assertThat(SmallWiki.check(wiki).wikis().get(0).conventions())
        .extracting(Convention::statement)
        .contains("notes/: 9 of 10 file names are kebab-case");
    String asked = wiki + "=== editorial.yml\nrules: {metadata/name-style: error}\n";
    assertThat(SmallWiki.check(asked).findings())
        .filteredOn(finding -> finding.rule().equals("metadata/name-style"))
        .extracting(finding -> finding.severity())
        .containsExactly(Severity.WARNING);
  }

  private String suggestion(String pattern, String odd) {
    return suggestion(pages(pattern) + page(odd, "A"));
  }

  private String suggestion(String wiki) {
    return tester.findings(wiki).stream()
        .map(found -> found.finding().suggestion().orElse(""))
        .collect(Collectors.joining());
  }

  private static String pages(String pattern) {
    return Stream.of(NUMBERS)
        .map(number -> "=== notes/%s.md\n# A\n".formatted(pattern.formatted(number)))
        .collect(Collectors.joining());
  }

  @Test
  void many_folders_of_one_style_are_summed_up() {
    StringBuilder wiki = new StringBuilder();
    for (String folder : List.of("a", "b", "c", "d", "e")) {
      wiki.append(pages("%s-thing").replace("notes", folder));
      wiki.append("=== %s/ten-things.md%n# Ten%n".formatted(folder));
    }
    assertThat(statements(wiki.toString())).contains("a/: 10 of 10 file names are kebab-case");
    wiki.append(pages("%s-thing").replace("notes", "f")).append("=== f/Ten_Things.md\n# Ten\n");
    assertThat(statements(wiki.toString()))
        .contains("6 folders: 59 of 60 file names are kebab-case")
        .doesNotContain("a/: 10 of 10 file names are kebab-case");
  }

  private static List<String> statements(String wiki) {
    return SmallWiki.check(wiki).wikis().get(0).conventions().stream()
        .map(Convention::statement)
        .toList();
  }
}
