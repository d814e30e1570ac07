package dev.editorial.rules.dates;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;

class InvalidDateTest {

  private final RuleTester tester = RuleTester.of(InvalidDate.class);

  @Test
  void every_usual_form_is_a_date() {
    tester.check(
        """
        === a.md
        ---
        date: 2024-02-29
        created: 2024/01/31
        updated: 01/31/2024
        modified: 31.01.2024
        lastmod: 2024-01-31T10:11:12+01:00
        last_updated: 2024-01-31 10:11 UTC
        created_at: 1706700000000
        updated_at: January 31, 2024
        modified_at: 31 Jan 2024
        date_created: 2024-01
        date_modified: "[[2024-01-31]]"
        last_modified: None
        date_updated:
        ---
        """);
  }

  @Test
  void impossible_days_and_placeholders_are_none() {
    tester.check(
        """
        === a.md
        ---
        date: 2024-00-00
              ^^^^^^^^^^ `date` is 2024-00-00, which is no date
        created: 2023-02-29
                 ^^^^^^^^^^ `created` is 2023-02-29, which is no date
        updated: "{{date}}"
                 ^^^^^^^^ `updated` is {{date}}, which is no date
        modified: TBD
                  ^^^ `modified` is TBD, which is no date
        ---
        """);
  }

  @Test
  void a_key_is_a_date_key_by_its_values_too() {
    tester.check(
        """
        === a.md
        ---
        reviewed: 2024-01-01
        ---
        === b.md
        ---
        reviewed: 2024-01-02
        ---
        === c.md
        ---
        reviewed: 2024-01-03
        ---
        === d.md
        ---
        reviewed: 2024-01-04
        ---
        === e.md
        ---
        reviewed: 2024-31-12
                  ^^^^^^^^^^ `reviewed` is 2024-31-12, which is no date
        ---
        === f.md
        ---
        reviewed: false
        update_frequency: 30
        ---
        """);
  }

  @Test
  void toml_and_inline_properties_are_read() {
    tester.check(
        """
        === a.md
        +++
        title = "A"
        date = "2024-13-01"
        ^^^^^^^^^^^^^^^^^^^ `date` is 2024-13-01, which is no date
        +++
        === b.md
        date:: 2024-02-30
               ^^^^^^^^^^ `date` is 2024-02-30, which is no date
        """);
  }

  @Test
  void accepted_formats_may_be_narrowed() {
    RuleTester.of(InvalidDate.class)
        .check(
            """
            === editorial.yml
            rules: {dates/invalid-date: {formats: [yyyy-MM-dd]}}
            === a.md
            ---
            created: 2024-01-02
            updated: 02.01.2024
                     ^^^^^^^^^^ `updated` is 02.01.2024, which is not in an accepted format
            ---
            """);
  }
}
