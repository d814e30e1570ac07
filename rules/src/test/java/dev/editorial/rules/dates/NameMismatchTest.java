package dev.editorial.rules.dates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.RuleTester;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameMismatchTest {

  /** Nine sources whose date is that of their name. */
  private static final String NINE_SOURCES =
      IntStream.rangeClosed(1, 9)
          .mapToObj(
              day ->
                  """
                  === sources/2024-01-0%d-s.md
                  ---
                  date: 2024-01-0%dT23:30:00Z
                  created: 2024-03-0%d
                  ---
                  # S%d
                  """
                      .formatted(day, day, day, day))
          .collect(Collectors.joining());

  private final RuleTester tester = RuleTester.of(NameMismatch.class);

  @Test
  void the_key_that_belongs_to_the_names_is_read_off_the_folder() {
    tester.check(
        NINE_SOURCES
            + """
            === sources/2024-01-10-s.md
            ---
            date: 2024-02-11
                  ^^^^^^^^^^ `date` is 2024-02-11, but the page's name says 2024-01-10
            created: 2024-03-01
            ---
            # S10
            === sources/undated.md
            ---
            date: 2024-02-11
            ---
            # U
            """);
  }

  @Test
  void a_time_may_shift_the_day_and_a_month_counts_as_a_whole() {
    tester.check(
        NINE_SOURCES
            + """
            === sources/2024-01-10-s.md
            ---
            date: 2024-01-11T01:00:00+02:00
            ---
            # S10
            === sources/20240211-s.md
            ---
            date: 2024-02
            ---
            # S11
            """);
  }

  @Test
  void where_the_folder_has_no_such_key_nothing_is_said() {
    tester.check(
        """
        === notes/2024-01-01-a.md
        date:: 2024-05-01
        === notes/2024-01-02-b.md
        date:: 2024-01-02
        === notes/2024-01-03-c.md
        date:: 2024-01-03
        === notes/2024-01-04-d.md
        date:: 2024-01-04
        === notes/2024-01-05-e.md
        date:: 2024-01-05
        === notes/2024-01-06-to-2024-01-09.md
        date:: 2023-01-05
        """);
  }

  @Test
  void an_entry_may_contradict_the_name_that_it_leads_to() {
    tester.check(
        NINE_SOURCES
            + """
            === index.md
            - 2024-01-01 [[sources/2024-01-01-s]]
            - 2024-01-02: [S2](sources/2024-01-02-s.md)
            - 2024-01-03 [[sources/2024-01-03-s]]
            - 2024-01-04 [[sources/2024-01-04-s]]
            - 2024-01-05 [[sources/2024-01-05-s]]
            - 2024-01-06 [[sources/2024-01-06-s]]
            - 2024-01-07 [[sources/2024-01-07-s]]
            - 2024-01-08 [[sources/2024-01-08-s]]
            - 2024-01-08 [[sources/2024-01-08-s]] and [[sources/2024-01-01-s]]
            - 2024-02-09 [[sources/2024-01-09-s]]
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the entry says 2024-02-09, but it leads to sources/2024-01-09-s.md
            - 2024-01-05 again [[sources/2024-01-05-s]]
            """);
  }

  @Test
  void a_list_of_other_days_is_left_alone() {
    tester.check(
        NINE_SOURCES
            + """
            === index.md
            - 2024-03-01 [[sources/2024-01-01-s]]
            - 2024-03-02 [[sources/2024-01-02-s]]
            - 2024-03-03 [[sources/2024-01-03-s]]
            - 2024-01-04 [[sources/2024-01-04-s]]
            - 2024-01-05 [[sources/2024-01-05-s]]
            - 2024-01-06 [[sources/2024-01-06-s]]
            """);
  }

  @Test
  void the_evidence_gives_the_figures() {
    assertThat(
            tester.findings(
                NINE_SOURCES + "=== sources/2024-01-10-s.md\n---\ndate: 2024-02-11\n---\n# S\n"))
        .extracting(finding -> finding.finding().evidence().orElse(""))
        .containsExactly("9 of 10 dates agree with the names");
  }

  @Test
  void without_a_time_a_day_is_a_day_and_what_changes_need_not_agree() {
    tester.check(
        NINE_SOURCES.replace("created: 2024-03", "updated: 2024-01")
            + """
            === sources/2024-01-10-s.md
            ---
            date: 2024-01-11
                  ^^^^^^^^^^ `date` is 2024-01-11, but the page's name says 2024-01-10
            updated: 2024-03-01
            ---
            # S10
            """);
  }
}
