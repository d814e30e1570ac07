package dev.editorial.rules.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Convention;
import dev.editorial.api.Severity;
import dev.editorial.testing.RuleTester;
import dev.editorial.testing.SmallWiki;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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
  }

  @Test
  void names_of_tools_and_names_in_one_word_are_left_alone() {
    tester.check(
        pages("%s-thing")
            + """
            === notes/README.md
            # Read me
            === notes/_index.md
            # Index
            === notes/quorum.md
            # Quorum
            === notes/release-1.10.md
            # Release 1.10
            === notes/zähler-über-strom.md
            # Zähler
            === notes/2024-01-02.md
            # A day
            === notes/config.enableMath.md
            # enableMath
            === notes/local_t.md
            # local_t class
            === notes/config._hidden.md
            # Hidden
            """);
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
    return tester.findings(pages(pattern) + "=== notes/%s.md\n# A\n".formatted(odd)).stream()
        .map(found -> found.finding().suggestion().orElse(""))
        .collect(Collectors.joining());
  }

  private static String pages(String pattern) {
    return Stream.of(NUMBERS)
        .map(number -> "=== notes/%s.md\n# A\n".formatted(pattern.formatted(number)))
        .collect(Collectors.joining());
  }
}
