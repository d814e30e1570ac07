package dev.editorial.rules.dates;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;

class MissingDateTest {

  private final RuleTester tester = RuleTester.of(MissingDate.class);

  @Test
  void what_nine_tenths_of_a_folder_carry_is_expected_of_the_rest() {
    tester.check(
        """
        === systems/a.md
        ---
        created: 2024-01-01
        ms.date: 01/01/2024
        ---
        === systems/b.md
        ---
        created: 2024-01-02
        ms.date: 01/02/2024
        ---
        === systems/c.md
        ---
        created: 2024-01-03
        ms.date: 01/03/2024
        ---
        === systems/d.md
        ---
        created: 2024-01-04
        ms.date: 01/04/2024
        ---
        === systems/e.md
        ---
        created: 2024-01-05
        ms.date: 01/05/2024
        ---
        === systems/f.md
        ---
        created: 2024-01-06
        ms.date: 01/06/2024
        ---
        === systems/g.md
        ---
        created: 2024-01-07
        ms.date: 01/07/2024
        ---
        === systems/h.md
        ---
        created: 2024-01-08
        ms.date: 01/08/2024
        ---
        === systems/i.md
        ---
        created: 2024-01-09
        ms.date: 01/09/2024
        ---
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
        """
        === systems/a.md
        ---
        created: 2024-01-01
        ms.date: 01/01/2024
        ---
        === systems/b.md
        ---
        created: 2024-01-02
        ms.date: 01/02/2024
        ---
        === systems/c.md
        ---
        created: 2024-01-03
        ms.date: 01/03/2024
        ---
        === systems/d.md
        ---
        created: 2024-01-04
        ms.date: 01/04/2024
        ---
        === systems/e.md
        ---
        created: 2024-01-05
        ms.date: 01/05/2024
        ---
        === systems/f.md
        ---
        created: 2024-01-06
        ms.date: 01/06/2024
        ---
        === systems/g.md
        ---
        created: 2024-01-07
        ms.date: 01/07/2024
        ---
        === systems/h.md
        ---
        created: 2024-01-08
        ms.date: 01/08/2024
        ---
        === systems/i.md
        ---
        created: 2024-01-09
        ms.date: 01/09/2024
        ---
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
