package dev.editorial.rules.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.RuleTester;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatedCountTest {

  private final RuleTester tester = RuleTester.of(new StatedCount());

  private static String wiki(String index) {
    return "=== index.md\n"
        + index
        + "\n"
        + IntStream.range(0, 12)
            .mapToObj(i -> "=== companies/c%d.md\n# C%d\n".formatted(i, i))
            .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "There are 14 companies here.",
        "There are **14** company pages.",
        "- Companies (14)",
        "| a | b |\n|---|---|\n| Companies: 14 | x |",
        "Companies: 10, and more to come",
        "There are 6 companies here.",
        "There are 24 companies here."
      })
  void a_wrong_number_is_found(String index) {
    assertThat(tester.findings(wiki(index))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "There are 12 companies here.",
        "There are 12,000 companies in this town.",
        "There are 5 companies that count.",
        "There are 25 companies in this town.",
        "More than 10 companies are told of.",
        "About 10 companies, 10+ companies, ~10 companies",
        "Since 2024-10-14 companies are kept apart.",
        "`14 companies`",
        "# 14 companies"
      })
  void what_is_right_or_counts_something_else_is_left_alone(String index) {
    assertThat(tester.findings(wiki(index))).isEmpty();
  }

  @Test
  void pages_of_other_folders_do_not_count() {
    String others = "=== people/ann.md\n# Ann\n=== people/bob.md\n# Bob\n";
    assertThat(tester.findings(wiki("There are 12 companies here.") + others)).isEmpty();
    assertThat(tester.findings(wiki("There are 14 companies here.") + others)).hasSize(1);
  }

  @Test
  void only_index_pages_and_those_at_the_root_speak_for_the_wiki() {
    assertThat(
            tester.findings(
                wiki("# Start") + "=== concepts/acme.md\n# Acme\nIt bought 14 companies.\n"))
        .isEmpty();
  }

  @Test
  void thousands_are_read_with_their_separators() {
    String many =
        IntStream.range(0, 1001)
            .mapToObj(i -> "=== concepts/c%d.md\n# C%d\n".formatted(i, i))
            .collect(Collectors.joining());
    assertThat(tester.findings("=== index.md\n1,000 concepts\n" + many)).hasSize(1);
    assertThat(tester.findings("=== index.md\n1,001 concepts or 1.001 concepts\n" + many))
        .isEmpty();
  }
}
