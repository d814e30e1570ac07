package dev.editorial.rules.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Finding;
import dev.editorial.api.Judgement;
import dev.editorial.testing.RuleTester;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  private static final String SYSTEMS = "=== systems/a.md\n# A\n=== systems/b c.md\n# B\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "index.md     | [x](Systems/a.md)       | Systems/a.md     | systems/a.md",
        "index.md     | [x](Systems/a)          | Systems/a        | systems/a",
        "index.md     | [x](./Systems/A.md)     | ./Systems/A.md   | ./systems/a.md",
        "docs/x.md    | [x](../Systems/a.md)    | ../Systems/a.md  | ../systems/a.md",
        "index.md     | [[Systems/a]]           | Systems/a        | systems/a",
        "docs/x.md    | [x](..\\systems\\A.md) | ..\\systems\\A.md | ../systems/a.md",
      })
  void the_target_is_respelled_as_it_was_written(
      String page, String link, String written, String right) {
    Finding finding = only("=== %s\n%s\n".formatted(page, link) + SYSTEMS);
    assertThat(finding.suggestion()).hasValue("write `%s`".formatted(right));
    assertThat(finding.repair()).map(Finding.Repair::right).hasValue(right);
    assertThat(finding.subject()).isEqualTo(written);
  }

  @Test
  void what_several_files_may_mean_is_not_written_unseen() {
    String twins = "=== index.md\n[x](NOTE.md)\n=== note.md\n# One\n";
    assertThat(only(twins).repair()).isPresent();
    assertThat(only(twins + "=== Note.md\n# Two\n").repair()).isEmpty();
  }

  @Test
  void links_that_miss_one_folder_are_told_together_and_others_apart() {
    String wiki = "=== index.md\n%s\n=== concepts/a.md\n# A\n" + SYSTEMS;
    Finding together = only(wiki.formatted("[1](Systems/a.md) [2](Systems/b%20c.md)"));
    assertThat(together.evidence()).hasValue("2 links spell this folder so");
    assertThat(together.related()).hasSize(1);
    assertThat(together.repair()).isEmpty();
    assertThat(tester.findings(wiki.formatted("[1](Systems/a.md) [2](Concepts/a.md)"))).hasSize(2);
    assertThat(tester.findings(wiki.formatted("[1](systems/A.md) [2](systems/A.md)"))).hasSize(2);
  }

  private Finding only(String wiki) {
    List<Judgement> findings = tester.findings(wiki);
    assertThat(findings).hasSize(1);
    return findings.get(0).finding();
  }
}
