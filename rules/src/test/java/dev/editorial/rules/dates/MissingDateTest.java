package dev.editorial.rules.dates;

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
}
