package dev.editorial.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Basis;
import dev.editorial.api.Convention;
import dev.editorial.api.Severity;
import dev.editorial.api.Verdict;
import dev.editorial.testing.SmallWiki;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    String settings = "=== editorial.yml\nroles: {log: ['journal/', 'log.md']}\n";
    assertThat(statements(pages + settings))
        .contains("2 pages are of role log by name: not checked");
    assertThat(SmallWiki.check(pages + settings).wikis().get(0).conventions())
        .extracting(Convention::basis)
        .containsExactly(Basis.SET, Basis.INFERRED);
  }

  @Test
  void what_a_site_shows_by_itself_is_no_part_of_other_pages_whatever_its_folder_is_called() {
    String page = "=== docs/%s/a.md\n[x](gone.md)\n";
    String site = "=== mkdocs.yml\nnav: [includes/a.md]\n";
    assertThat(statements(site + page.formatted("includes"))).isEmpty();
    assertThat(statements(page.formatted("includes").replace("docs/", "")))
        .containsExactly("1 page is of role template by name: not checked");
    assertThat(statements(site.replace("includes", "templates") + page.formatted("templates")))
        .containsExactly("1 page is of role template by name: not checked");
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
  void a_day_in_one_name_of_ten_is_no_style() {
    StringBuilder wiki = new StringBuilder("=== notes/2024-01-02-big-day.md\n# Day\n");
    for (String word : "one two three four five six seven eight nine".split(" ")) {
      wiki.append("=== notes/%s-thing.md\n# Thing\n".formatted(word));
    }
    assertThat(statements(wiki.toString()))
        .anyMatch(statement -> statement.startsWith("notes/: ") && statement.contains("10 of 10"));
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "notes/log.md            |                                | false",
        "concepts/log.md         |                                | true",
        "notes/log.md            | type: concept                  | true",
        "notes/log.md            | type: Changelog                | false",
        "templates/page.md       | type: concept                  | true",
        "templates/page.md       | {type: concept, title: Page}   | true",
        "templates/page.md       | {type: concept, title: '{{x}}'} | false",
        "templates/page.md       | {type: concept, title: '<Name>'} | false",
        "templates/page.md       | {type: concept, title: '[Name]'} | false",
        "concepts/_template.md   |                                | false",
        "notes/a-template.md     |                                | false",
        "a/b/c/raw/x.md          |                                | true",
        "a/b/raw/x.md            |                                | false",
      })
  void a_page_is_checked_unless_its_name_says_otherwise_and_its_front_matter_does_not(
      String path, String keys, boolean checked) {
    String frontMatter = keys == null ? "" : "---\n%s\n---\n".formatted(keys);
    Verdict verdict =
        SmallWiki.check("=== %s\n%sText.\n[x](gone.md)\n".formatted(path, frontMatter));
    assertThat(verdict.findings().stream().anyMatch(f -> f.rule().equals("links/broken-link")))
        .isEqualTo(checked);
  }

  private static String typed(String folder, int typed, int untyped) {
    return IntStream.range(0, typed + untyped)
        .mapToObj(
            i ->
                "=== %s/%d.md\n%s# P\n"
                    .formatted(folder, i, i < typed ? "---\ntype: tool\n---\n" : ""))
        .collect(Collectors.joining());
  }

  @Test
  void a_folder_has_a_type_from_three_pages_and_nine_tenths_on() {
    assertThat(statements(typed("tools", 3, 0)))
        .containsExactly("tools/: 3 of 3 pages are of type tool");
    assertThat(statements(typed("tools", 2, 0))).isEmpty();
    assertThat(statements(typed("tools", 9, 1))).contains("tools/: 9 of 10 pages are of type tool");
    assertThat(statements(typed("tools", 8, 2))).isEmpty();
  }

  @Test
  void the_name_of_a_folder_counts_where_its_pages_bear_no_types_or_all_do() {
    assertThat(statements(typed("a/Concepts", 0, 3)))
        .containsExactly("a/Concepts/ holds entities, by its name");
    assertThat(statements(typed("concepts", 2, 0)))
        .containsExactly("concepts/ holds entities, by its name");
    assertThat(statements(typed("concepts", 1, 2))).isEmpty();
  }

  @Test
  void keys_that_relate_pages_have_the_form_that_their_name_and_use_give_them() {
    String page = "=== p%d.md\n---\nparent: %s\n---\n";
    String one = page.formatted(0, "\"[[p1]]\"");
    assertThat(statements(one))
        .containsExactly("`parent` relates pages (1 page names it) and forms a tree");
    StringBuilder many = new StringBuilder();
    for (int i = 1; i < 10; i++) {
      many.append(page.formatted(i, "\"[[p0]]\""));
    }
    String several = page.formatted(0, "[\"[[p1]]\", \"[[p2]]\"]");
    assertThat(statements(many + several))
        .containsExactly("`parent` relates pages (10 pages name it) and forms a tree");
    assertThat(statements(many.toString().replace("\"[[p0]]\"", "[\"[[p0]]\", \"[[x]]\"]")))
        .containsExactly("`parent` relates pages (9 pages name it) and must not form a cycle");
    assertThat(statements(one.replace("parent", "related")))
        .containsExactly("`related` relates pages (1 page names it) and may form any graph");
    assertThat(statements(one.replace("parent", "Depends_On")))
        .containsExactly("`depends_on` relates pages (1 page names it) and must not form a cycle");
    assertThat(statements(one + "=== editorial.yml\nrelations: {Parent: {acyclic: true}}\n"))
        .containsExactly("`Parent` must not form a cycle");
  }
}
