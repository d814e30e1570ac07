package dev.editorial.rules.dates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.Editorial;
import dev.editorial.api.Judgement;
import dev.editorial.api.Verdict;
import dev.editorial.testing.GitWiki;
import dev.editorial.testing.RuleTester;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StalePageTest {

  private final RuleTester tester = RuleTester.of(new StalePage());

  @Test
  void the_latest_date_counts_and_the_limit_is_set() {
    tester.check(
        """
        === editorial.yml
        clock: 2024-06-01
        rules:
          dates/stale-page: {days: 30}
        === concepts/a.md
        ---
        created: 2020-01-01
        updated: 2024-05-01
                 ^^^^^^^^^^ the page says 2024-05-01, more than 30 days ago
        ---
        === concepts/b.md
        ---
        updated: 2020-01-01
        last_modified: 2024-05-03
        ---
        === concepts/c.md
        ---
        updated: 2024-05
        ---
        === concepts/d.md
        # Without a date, it cannot be told
        """);
  }

  @Test
  void a_source_is_later_only_if_all_its_dates_are() {
    tester.check(
        """
        === editorial.yml
        clock: 2024-06-01
        === concepts/a.md
        ---
        updated: 2024-01-02
        sources: [sources/paper, sources/talk]
        ---
        === sources/paper.md
        ---
        date: 2019-03-01
        created: 2024-04-01
        ---
        === sources/talk.md
        ---
        date: 2024-01-03
        ---
        """);
  }

  @Test
  void only_a_source_that_a_page_cites_makes_it_stale_and_only_by_its_own_beginning() {
    tester.check(
        """
        === editorial.yml
        clock: 2024-06-01
        === concepts/a.md
        ---
        updated: 2024-01-02
                 ^^^^^^^^^^ the page says 2024-01-02, but it cites "Paper" of 2024-01-04
        due: 2024-05-01
        sources: ["[[sources/paper]]"]
        ---
        === concepts/b.md
        ---
        updated: 2024-01-02
        related: ["[[sources/paper]]"]
        ---
        See [[sources/paper]].
        === concepts/c.md
        ---
        updated: 2024-01-02
        cites: ["[[sources/plan]]"]
        ---
        === sources/paper.md
        ---
        date: 2024-01-04
        ---
        # Paper
        === sources/plan.md
        ---
        updated: 2024-05-01
        due: 2024-05-01
        ---
        # Plan
        """);
  }

  @Test
  void git_knows_when_a_page_changed(@TempDir Path folder) throws Exception {
    GitWiki wiki =
        GitWiki.of(
            folder,
            """
            === editorial.yml
            rules:
              dates/stale-page: {severity: warning, days: 36500}
            === a.md
            ---
            updated: 2024-01-02
            ---
            # A
            === b.md
            ---
            updated: %s
            ---
            # B
            """
                .formatted(LocalDate.now()));

    assertThat(stale(wiki.check()))
        .containsExactly(
            "a.md: the page says 2024-01-02, but git saw it change on " + LocalDate.now());
  }

  @Test
  void a_shallow_clone_does_not_know(@TempDir Path folder) throws Exception {
    GitWiki wiki =
        GitWiki.of(
            folder.resolve("whole"),
            """
            === editorial.yml
            rules:
              dates/stale-page: {severity: warning, days: 36500}
            === a.md
            ---
            updated: 2024-01-02
            ---
            """);
    wiki.write("=== b.md\n# B\n").commit();
    wiki.git("clone", "--quiet", "--depth=1", wiki.file(".").toUri().toString(), "../shallow");

    Verdict verdict = Editorial.check(Editorial.Request.of(folder.resolve("shallow")));

    assertThat(stale(verdict)).isEmpty();
    assertThat(verdict.wikis().get(0).notes())
        .anyMatch(note -> note.startsWith("dates/stale-page does not know"));
  }

  private static List<String> stale(Verdict verdict) {
    return verdict.findings().stream()
        .filter(judgement -> judgement.rule().equals("dates/stale-page"))
        .map((Judgement judgement) -> judgement.path() + ": " + judgement.finding().message())
        .toList();
  }
}
