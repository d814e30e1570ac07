package dev.editorial.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.SmallWiki;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which keys hold dates, and which of them every page of a folder is to carry. */
class DateStyleTest {

  @ParameterizedTest
  @CsvSource({
    "date, 1, 1, true",
    "last_updated, 0, 1, true",
    "checked_on, 9, 1, true",
    "checked_on, 8, 2, false",
    "checked_on, 4, 1, false",
    "meta.Reviewed, 9, 1, true",
    "edition, 9, 1, false",
    "ticket, 19, 1, false",
  })
  void a_key_holds_dates_by_its_name_or_since_nearly_all_are_and_it_sounds_so(
      String key, int days, int others, boolean isDate) {
    StringBuilder wiki = new StringBuilder();
    for (int i = 0; i < days + others; i++) {
      String value = i < days ? "2024-01-%02d".formatted(i + 1) : "soon";
      wiki.append("=== notes/p%d.md\n---\n%s: %s\n---\n# P%d\n".formatted(i, key, value, i));
    }
    assertThat(rules(wiki.toString(), "dates/invalid-date")).hasSize(isDate ? others : 0);
  }

  @Test
  void a_date_that_no_calendar_has_is_one_and_an_empty_value_says_nothing() {
    StringBuilder wiki = new StringBuilder();
    for (String value :
        List.of("2024-02-30", "2024-02-31", "2024-01-01", "2024-01-02", "''", "soon")) {
      wiki.append(
          "=== notes/%d.md\n---\nchecked_on: %s\n---\n# P\n".formatted(wiki.length(), value));
    }
    assertThat(rules(wiki.toString(), "dates/invalid-date"))
        .as("four of five are not nine in ten")
        .isEmpty();
    assertThat(rules(wiki.toString().replace("soon", "2024-01-03"), "dates/invalid-date"))
        .hasSize(2);
  }

  @Test
  void pages_that_cannot_be_read_carry_no_date_and_lack_none() {
    StringBuilder wiki = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      wiki.append("=== tools/t%d.md\n---\ncreated: 2024-01-02\n---\n# T%d\n".formatted(i, i));
    }
    wiki.append("=== tools/x.md\n---\ntitle: a: b: c\n---\n# X\n");
    assertThat(statements(wiki.toString())).contains("tools/: 9 of 9 pages carry `created`");
    assertThat(rules(wiki.toString(), "dates/missing-date")).isEmpty();
  }

  @Test
  void dates_that_are_set_are_those_of_the_last_word_on_a_folder() {
    String settings =
        "=== editorial.yml\nentities:\n  - {folder: tools, dates: [created]}\n"
            + "  - {folder: tools, dates: [Seen, updated]}\n";
    String page = "=== tools/t.md\n---\nSeen: 2024-01-02\ncreated: soon\n---\n# T\n";
    assertThat(statements(settings + page))
        .contains("tools/: every page carries `Seen`", "tools/: every page carries `updated`")
        .doesNotContain("tools/: every page carries `created`");
    assertThat(rules(settings + page, "dates/missing-date")).hasSize(1);
  }

  private static List<String> rules(String wiki, String rule) {
    return SmallWiki.check(wiki).findings().stream()
        .filter(found -> found.rule().equals(rule))
        .map(found -> found.path() + ": " + found.finding().message())
        .toList();
  }

  private static List<String> statements(String wiki) {
    return SmallWiki.check(wiki).wikis().get(0).conventions().stream()
        .map(convention -> convention.statement())
        .toList();
  }
}
