package dev.editorial.rules.dates;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;

class FutureDateTest {

  private final RuleTester tester = RuleTester.of(FutureDate.class);

  @Test
  void every_form_is_read_and_a_month_or_a_year_counts_as_a_whole() {
    tester.check(
        """
        === editorial.yml
        clock: 2024-06-01
        === a.md
        ---
        created: 2024
        updated: 2024-06
        modified: June 2025
                  ^^^^^^^^^ `modified` is June 2025, which is still to come
        lastmod: 1893456000000
                 ^^^^^^^^^^^^^ `lastmod` is 1893456000000, which is still to come
        date: {created: 2031-01-01}
                        ^^^^^^^^^^ `date.created` is 2031-01-01, which is still to come
        ---
        """);
  }

  @Test
  void tomorrow_may_be_today_elsewhere_and_day_and_month_may_be_exchanged() {
    tester.check(
        """
        === editorial.yml
        clock: 2024-06-01
        === a.md
        ---
        created: 2024-06-02T01:00:00+13:00
        updated: 03/07/2024
        modified: 2024-06-03
                  ^^^^^^^^^^ `modified` is 2024-06-03, which is still to come
        ---
        """);
  }

  @Test
  void what_is_meant_for_the_future_may_lie_there() {
    tester.check(
        """
        === editorial.yml
        clock: 2024-06-01
        entities:
          - folder: a
            dates: [due, expires, expiryDate, valid_until, next_review, publishDate, last_review, stale_after]
        === a/a.md
        ---
        due: 2030-01-01
        expires: 2030-01-01
        expiryDate: 2030-01-01
        valid_until: 2030-01-01
        next_review: 2030-01-01
        publishDate: 2030-01-01
        stale_after: 2030-01-01
        last_review: 2030-01-01
                     ^^^^^^^^^^ `last_review` is 2030-01-01, which is still to come
        ---
        """);
  }

  @Test
  void an_event_or_a_draft_may_bear_a_day_to_come() {
    tester.check(
        """
        === editorial.yml
        clock: 2024-06-01
        === event.md
        ---
        date: 2030-01-01
        location: Vienna
        ---
        === draft.md
        ---
        date: 2030-01-01
        draft: true
        ---
        === note.md
        ---
        date: 2030-01-01
              ^^^^^^^^^^ `date` is 2030-01-01, which is still to come
        ---
        """);
  }

  @Test
  void unreadable_front_matter_and_pages_that_are_not_checked_are_left_alone() {
    tester.check(
        """
        === editorial.yml
        clock: 2024-06-01
        === a.md
        ---
        updated: 2030-01-01
        a: b: c
        ---
        === templates/a.md
        ---
        updated: 2030-01-01
        ---
        """);
  }

  @Test
  void the_type_of_a_page_may_say_that_it_is_an_event() {
    tester.check(
        """
        === editorial.yml
        clock: 2024-06-01
        === meeting.md
        ---
        type: Meeting
        date: 2030-01-01
        ---
        === concept.md
        ---
        type: concept
        date: 2030-01-01
              ^^^^^^^^^^ `date` is 2030-01-01, which is still to come
        ---
        """);
  }
}
