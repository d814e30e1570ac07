package dev.editorial.rules.dates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.RuleTester;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MissingDateTest {

  /** Nine pages of one folder, each with two dates. */
  private static final String NINE_DATED_PAGES =
      IntStream.rangeClosed(1, 9)
          .mapToObj(
              day ->
                  """
                  === systems/page-%d.md
                  ---
                  created: 2024-01-0%d
                  ms.date: 01/0%d/2024
                  ---
                  """
                      .formatted(day, day, day))
          .collect(Collectors.joining());

  private final RuleTester tester = RuleTester.of(MissingDate.class);

  @Test
  void what_nine_tenths_of_a_folder_carry_is_expected_of_the_rest() {
    tester.check(
        NINE_DATED_PAGES
            + """
            === systems/j.md
            ---
            created: None
            ---
            # J
            ^^^ the page has no `created` and no `ms.date`
            === systems/index.md
            # Systems
            === concepts/a.md
            # A
            """);
  }

  @Test
  void a_page_with_unreadable_front_matter_is_left_alone() {
    tester.check(
        NINE_DATED_PAGES
            + """
            === systems/j.md
            ---
            a: b: c
            ---
            """);
  }

  @Test
  void a_map_of_dates_counts() {
    tester.check(
        """
        === editorial.yml
        entities:
          - folder: systems
            dates: [date.created]
        === systems/a.md
        ---
        date: {created: 2024-01-02, updated: 2024-01-03}
        ---
        === systems/b.md
        ---
        date: {updated: 2024-01-03}
        ---
        # B
        ^^^ the page has no `date.created`
        === systems/c.md
        date:: 2024
        ^ the page has no `date.created`
        """);
  }

  @Test
  void the_evidence_is_how_many_carry_it_where_nobody_set_it() {
    String page = "=== systems/j.md\n---\ncreated: 2024-01-02\n---\n# J\n";
    assertThat(evidence(NINE_DATED_PAGES + page))
        .isEqualTo("9 of 10 pages of systems/ carry `ms.date`");
    assertThat(evidence((NINE_DATED_PAGES + page).replace("systems/", "")))
        .isEqualTo("9 of 10 pages of the root carry `ms.date`");
    String settings = "=== editorial.yml\nentities: [{folder: systems, dates: [ms.date]}]\n";
    assertThat(evidence(NINE_DATED_PAGES + page + settings)).isEmpty();
    assertThat(evidence(NINE_DATED_PAGES + "=== systems/j.md\n# J\n" + settings)).isEmpty();
  }

  private String evidence(String wiki) {
    return tester.findings(wiki).get(0).finding().evidence().orElse("");
  }
}
