package dev.editorial.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Convention;
import dev.editorial.api.Severity;
import dev.editorial.testing.SmallWiki;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HouseStyleTest {

  @Test
  void entity_folders_are_known_by_their_types_or_their_names() {
    assertThat(
            statements(
                """
                === tools/a.md
                ---
                type: tool
                ---
                === tools/b.md
                ---
                type: tool
                ---
                === tools/c.md
                ---
                type: tool
                ---
                === wiki/companies/a.md
                # A
                === guides/a.md
                # A
                """))
        .containsExactly(
            "tools/: 3 of 3 pages are of type tool", "wiki/companies/ holds entities, by its name");
  }

  @Test
  void a_date_is_expected_from_nine_tenths_on() {
    assertThat(statements(systems(9, 1))).contains("systems/: 9 of 10 pages carry `created`");
    assertThat(statements(systems(8, 2))).noneMatch(statement -> statement.contains("created"));
    assertThat(statements(systems(4, 0))).noneMatch(statement -> statement.contains("created"));
  }

  @Test
  void what_rests_on_an_inferred_convention_is_at_most_a_warning() {
    String settings = "=== editorial.yml\nentities: [{folder: systems, dates: [created]}]\n";
    assertThat(missingDate(systems(9, 1))).isEqualTo(Severity.WARNING);
    assertThat(missingDate(systems(9, 1) + settings)).isEqualTo(Severity.ERROR);
  }

  @Test
  void roles_follow_names_and_settings_win() {
    String pages = "=== a.md\n# A\n=== log.md\n# Log\n=== raw/x.md\n# X\n=== journal/1.md\n# 1\n";
    assertThat(statements(pages))
        .containsExactly(
            "1 page is of role log by name: not checked",
            "1 page is of role raw by name: not checked");
    assertThat(statements(pages + "=== editorial.yml\nroles: {log: ['journal/', 'log.md']}\n"))
        .contains("2 pages are of role log by name: not checked");
  }

  @Test
  void of_two_roles_in_the_settings_the_first_written_counts() {
    String page = "=== xa.md\n# X\n=== b.md\n# B\n=== editorial.yml\n";
    assertThat(statements(page + "roles: {raw: [xa.md], report: ['x*'], template: ['*a.md']}"))
        .containsExactly("1 page is of role raw by name: not checked");
    assertThat(statements(page + "roles: {template: ['*a.md'], report: ['x*'], raw: [xa.md]}"))
        .containsExactly("1 page is of role template by name: not checked");
    assertThat(statements(page + "roles: {report: ['x*'], template: ['*a.md'], raw: [xa.md]}"))
        .containsExactly("1 page is of role report by name: not checked");
  }

  private static Severity missingDate(String wiki) {
    return SmallWiki.check(wiki).findings().stream()
        .filter(finding -> finding.rule().equals("dates/missing-date"))
        .findFirst()
        .orElseThrow()
        .severity();
  }

  private static List<String> statements(String wiki) {
    return SmallWiki.check(wiki).wikis().get(0).conventions().stream()
        .map(Convention::statement)
        .toList();
  }

  private static String systems(int dated, int undated) {
    return IntStream.range(0, dated + undated)
        .mapToObj(
            i ->
                i < dated
                    ? "=== systems/%d.md\n---\ncreated: 2024-01-02\n---\n# S%d\n".formatted(i, i)
                    : "=== systems/%d.md\n# S%d\n".formatted(i, i))
        .collect(Collectors.joining());
  }

  @Test
  void an_entity_may_be_called_log_or_template() {
    assertThat(
            statements(
                "=== concepts/log.md\n"
                    + "# Log\n"
                    + "=== x/prompt-template.md\n"
                    + "---\n"
                    + "type: concept\n"
                    + "---\n"
                    + "# P\n"))
        .noneMatch(statement -> statement.contains("role"));
  }
}
