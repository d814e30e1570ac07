package dev.editorial.rules.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.RuleTester;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TypeMismatchTest {

  private final RuleTester tester = RuleTester.of(TypeMismatch.class);

  @Test
  void a_folder_is_of_one_type_where_nine_tenths_of_its_pages_are() {
    assertThat(tester.findings(tools("tool", 18) + other("concept", 2)))
        .extracting(finding -> finding.finding().message())
        .containsExactly(
            "type `concept` in tools/, which holds pages of type `tool`",
            "type `concept` in tools/, which holds pages of type `tool`");
    assertThat(tester.findings(tools("tool", 17) + other("concept", 3))).isEmpty();
  }

  @Test
  void the_name_of_a_folder_gives_no_type_that_its_pages_do_not_bear() {
    assertThat(
            tester.findings(
                (tools("idea", 18) + other("theory", 10)).replace("tools/", "concepts/")))
        .isEmpty();
  }

  @Test
  void the_suggestion_names_the_folder_of_the_type() {
    assertThat(
            tester.findings(
                "=== concepts/a.md\n---\ntype: concept\n---\n"
                    + tools("tool", 18)
                    + other("Concept", 1)))
        .extracting(finding -> finding.finding().suggestion().orElseThrow())
        .containsExactly("correct the type, or move the page to concepts/, which holds this type");
  }

  @Test
  void case_does_not_count_and_purposes_fit_everywhere() {
    assertThat(tester.findings(tools("tool", 18) + other("Tool", 1))).isEmpty();
    assertThat(tester.findings(tools("tool", 18) + other("MOC", 1))).isEmpty();
    assertThat(tester.findings(tools("tool", 18) + "=== tools/index.md\n---\ntype: list\n---\n"))
        .isEmpty();
  }

  @Test
  void several_types_and_none_are_left_alone() {
    assertThat(tester.findings(tools("tool", 18) + other("[tool, concept]", 1))).isEmpty();
    assertThat(tester.findings(tools("tool", 18) + other("", 1))).isEmpty();
  }

  private static String tools(String type, int pages) {
    return pages("a", type, pages);
  }

  private static String other(String type, int pages) {
    return pages("b", type, pages);
  }

  private static String pages(String name, String type, int pages) {
    return IntStream.range(0, pages)
        .mapToObj(i -> "=== tools/%s%d.md\n---\ntype: %s\n---\n".formatted(name, i, type))
        .collect(Collectors.joining());
  }
}
