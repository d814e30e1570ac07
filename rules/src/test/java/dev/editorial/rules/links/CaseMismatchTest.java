package dev.editorial.rules.links;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;

class CaseMismatchTest {

  private final RuleTester tester = RuleTester.of(CaseMismatch.class);

  @Test
  void a_wrong_folder_or_extension_counts_and_so_does_the_unicode_form() {
    tester.check(
        """
        === index.md
        [a](Systems/a.md) ![b](assets/b.PNG) [c](cafe\u0301.md)
        ^^^^^^^^^^^^^^^^^ `Systems/a.md` is spelled `systems/a.md` on disk, and breaks where case counts
                          ^^^^^^^^^^^^^^^^^^ `assets/b.PNG` is spelled `assets/b.png` on disk, and breaks where case counts
                                             ^^^^^^^^^^^^^ `cafe\u0301.md` is spelled `caf\u00e9.md` on disk, and breaks where case counts
        === systems/a.md
        # A
        === assets/b.png
        x
        === caf\u00e9.md
        # C
        """);
  }

  @Test
  void a_name_in_double_brackets_may_be_written_in_any_case_a_path_may_not() {
    tester.check(
        """
        === index.md
        [[apache kafka]] [[APACHE-KAFKA]] [[Systems/apache-kafka]]
                                          ^^^^^^^^^^^^^^^^^^^^^^^^ `Systems/apache-kafka` is spelled `systems/apache-kafka.md` on disk, and breaks where case counts
        === systems/apache-kafka.md
        # Apache Kafka
        """);
  }

  @Test
  void the_exact_file_wins_over_its_twin() {
    tester.check(
        """
        === index.md
        [a](Note.md) [b](note.md)
        === Note.md
        # One
        === note.md
        # Two
        """);
  }

  @Test
  void many_links_that_misspell_one_folder_are_one_finding() {
    tester.check(
        """
        === a.md
        [1](code/x.h) [2](code/y.h) [3](Code/Y.h)
        ^^^^^^^^^^^^^ `code/x.h` is spelled `Code/x.h` on disk, and breaks where case counts
                                    ^^^^^^^^^^^^^ `Code/Y.h` is spelled `Code/y.h` on disk, and breaks where case counts
        === Code/x.h
        x
        === Code/y.h
        y
        """);
  }

  @Test
  void backslashes_are_told_as_such() {
    tester.check(
        """
        === docs/a.md
        [b](..\\wiki\\b.md)
        ^^^^^^^^^^^^^^^^^ `..\\wiki\\b.md` is spelled `../wiki/b.md` on disk, and breaks outside Windows
        === wiki/b.md
        # B
        """);
  }
}
