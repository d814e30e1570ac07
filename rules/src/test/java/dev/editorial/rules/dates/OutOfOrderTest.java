package dev.editorial.rules.dates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.RuleTester;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutOfOrderTest {

  private final RuleTester tester = RuleTester.of(OutOfOrder.class);

  @Test
  void a_change_before_the_beginning_is_found_under_any_of_their_names() {
    tester.check(
        """
        === a.md
        ---
        date: {created: 2024-05-31, updated: 2024-05-01}
                                             ^^^^^^^^^^ `date.updated` is 2024-05-01, before `date.created`, which is 2024-05-31
        ---
        === b.md
        ---
        lastmod: 2023
                 ^^^^ `lastmod` is 2023, before `date`, which is 2024-05-31
        date: 2024-05-31
        ---
        === c.md
        created_at:: 1717113600000
        last-updated:: 2024-02-01
                       ^^^^^^^^^^ `last-updated` is 2024-02-01, before `created_at`, which is 1717113600000
        """);
  }

  @Test
  void a_day_or_a_part_of_a_date_is_no_difference() {
    tester.check(
        """
        === a.md
        ---
        created: 2024-05-31T01:00:00+02:00
        updated: 2024-05-30
        modified: 2024-05
        lastmod: 2024
        ---
        === b.md
        ---
        created: 13/05/2024
        updated: 05/06/2024
        ---
        """);
  }

  @Test
  void other_dates_have_no_order() {
    tester.check(
        """
        === a.md
        ---
        created: 2024-05-31
        accessed: 2023-01-01
        due: 2023-01-01
        updated: None
        ---
        === b.md
        ---
        date: 2024-05-31
        source: {updated: 2020-01-01}
        ---
        """);
  }

  @Test
  void an_entry_stands_out_of_a_list_that_is_newest_first() {
    tester.check(
        """
        === a.md
        - 2024-07-01: g
        - 2024-06-01 f
        - **2024-05-01** e
        - [[2024-04-01]] d
        - 2024-08-01 h
          ^^^^^^^^^^^^ 2024-08-01 stands below 2024-04-01 in a list that is newest first
        - 2024-03-01 c
          - 2030-01-01 below
        - 2024-02-01 b
        - without a date
        - 2024-01-01 a
        """);
  }

  @Test
  void an_ascending_list_is_in_order_too() {
    tester.check(
        """
        === a.md
        1. 1910: a
        2. 1978-03-16 – b
        3. 1980: c
        4. 1989-04-28 – d
        5. 1996-07-14 – f
        6. 1995 – e
           ^^^^^^^^ 1995 stands below 1996-07-14 in a list that is oldest first
        7. 1997 – g
        8. 1999 – h
        === b.md
        - 2024-01-02 a
        - 2024-01 b
        - 2024-01-09 c
        - 2024-02-01 d
        - 2024 e
        - 2024-03-01 f
        - 2024-04-01 g
        - 2024-05-01 h
        """);
  }

  @Test
  void a_mixed_a_short_and_a_parted_list_have_no_order() {
    tester.check(
        """
        === mixed.md
        - 2024-07-01 a
        - 2024-02-01 b
        - 2024-05-01 c
        - 2024-01-01 d
        - 2024-08-01 e
        - 2024-03-01 f
        - 2024-06-01 g
        === short.md
        - 2024-04-01 a
        - 2024-03-01 b
        - 2024-06-01 c
        - 2024-02-01 d
        - 2024-01-01 e
        === parted.md
        - 2024-04-01 a
        - 2024-03-01 b
        - 2024-02-01 c
        - 2024-01-01 d
        - 2024-04-02 e
        - 2024-03-02 f
        - 2024-02-02 g
        - 2024-01-02 h
        """);
  }

  @Test
  void a_log_is_left_alone() {
    tester.check(
        """
        === log.md
        ---
        created: 2024-05-31
        updated: 2023-05-31
        ---
        """);
  }

  @Test
  void the_first_entry_the_last_and_the_upper_of_two_may_stand_out() {
    tester.check(
        """
        === first.md
        - 2024-09-01 i
          ^^^^^^^^^^^^ 2024-09-01 stands above 2024-01-01 in a list that is oldest first
        - 2024-01-01 a
        - 2024-02-01 b
        - 2024-03-01 c
        - 2024-04-01 d
        - 2024-05-01 e
        - 2024-06-01 f
        === last.md
        - 2024-07-01 g
        - 2024-06-01 f
        - 2024-05-01 e
        - 2024-04-01 d
        - 2024-03-01 c
        - 2024-02-01 b
        - 2024-09-01 i
          ^^^^^^^^^^^^ 2024-09-01 stands below 2024-02-01 in a list that is newest first
        === upper.md
        - 2024-01-01 a
        - 2024-02-01 b
        - 2024-09-01 i
          ^^^^^^^^^^^^ 2024-09-01 stands above 2024-03-01 in a list that is oldest first
        - 2024-03-01 c
        - 2024-04-01 d
        - 2024-05-01 e
        - 2024-06-01 f
        - 2024-07-01 g
        """);
  }

  @ParameterizedTest
  @CsvSource({"g f e h d c b, 1", "g f f h d c b, 0", "g f e h d c, 0", "f e h d c, 0"})
  void seven_entries_with_five_steps_show_an_order(String list, int found) {
    assertThat(tester.findings(list(list))).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({
    "a b y c d e x f g h i, 0",
    "a b y c d e f g h i j k l m n x o p q r, 2",
    "a b y c d e f w g h i j k l m n x o p q r, 0",
  })
  void one_entry_in_ten_may_stand_out(String list, int found) {
    assertThat(tester.findings(list(list))).hasSize(found);
  }

  /** A list of entries with the day that each letter stands for. */
  private static String list(String letters) {
    return "=== a.md\n"
        + Stream.of(letters.split(" "))
            .map(letter -> "- 2024-01-%02d x%n".formatted(letter.charAt(0) - 'a' + 1))
            .collect(Collectors.joining());
  }

  @Test
  void of_two_beginnings_either_may_be_first() {
    tester.check(
        """
        === a.md
        ---
        created: 2024-05-31
        date: 2024-01-02
        ---
        """);
  }
}
