package dev.editorial.rules.references;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.RuleTester;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UncitedSourceTest {

  private final RuleTester tester = RuleTester.of(UncitedSource.class);

  private static String citing(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            number ->
                """
                === concepts/c%s.md
                ---
                sources: ["raw/a.pdf", "https://example.org/b/"]
                ---
                From [a](../raw/a.pdf) and <https://example.org/b>.
                """
                    .formatted(number))
        .collect(Collectors.joining("", "=== raw/a.pdf\nA\n=== raw/c.md\n# C\n", ""));
  }

  private static final String SILENT =
      """
      === concepts/d.md
      ---
      sources: ["raw/a.pdf", "raw/c.md"]
      ---
      From [a](../raw/a.pdf).
      """;

  @Test
  void files_and_addresses_are_sources_too() {
    assertThat(tester.findings(citing(10) + SILENT))
        .extracting(finding -> finding.finding().message())
        .containsExactly("the text does not cite raw/c.md");
  }

  @Test
  void nobody_is_asked_for_what_others_do_not_do() {
    assertThat(tester.findings(citing(8) + SILENT)).isEmpty();
    assertThat(tester.findings(citing(10) + SILENT + SILENT.replace("/d.md", "/e.md"))).isEmpty();
  }
}
