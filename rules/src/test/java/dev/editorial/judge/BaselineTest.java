package dev.editorial.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import dev.editorial.api.Judgement;
import dev.editorial.api.Status;
import dev.editorial.api.Verdict;
import dev.editorial.testing.GitWiki;
import dev.editorial.testing.SmallWiki;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTest {

  @TempDir private Path directory;

  private GitWiki wiki;

  @BeforeEach
  void accept_what_is_there() throws EditorialException {
    wiki =
        GitWiki.of(
            directory,
            """
            === index.md
            [A](a.md) [B](b.md)
            === a.md
            # A
            Of queues, and of what stands in them. [gone](gone.md) [lost](lost.md)
            [[concepts/x]]
            === b.md
            # B
            [A](a.md)
            """);
    assertThat(GitWiki.told(wiki.check()))
        .containsExactly(
            "a.md:2 links/broken-link",
            "a.md:2 links/broken-link",
            "a.md:3 references/undefined-entity");
    assertThat(Editorial.acceptAll(wiki.request()).findings()).isEqualTo(3);
  }

  private List<String> baseline() throws IOException {
    return Files.readAllLines(wiki.file(Editorial.BASELINE_FILE)).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.replaceAll("\t[0-9a-f]{16}\t", " "))
        .map(line -> line.replace('\t', ' '))
        .toList();
  }

  @Test
  void what_it_accepts_counts_no_more() throws IOException {
    assertThat(GitWiki.told(wiki.check())).isEmpty();
    assertThat(wiki.check().count(Status.BASELINE)).isEqualTo(3);
    assertThat(wiki.check().summary()).contains("No new findings", "besides 3 in the baseline");
    assertThat(baseline())
        .containsExactly(
            "a.md links/broken-link 1 `gone.md` does not exist",
            "a.md links/broken-link 1 `lost.md` does not exist",
            "a.md references/undefined-entity 1 `concepts/x` does not exist; it is mentioned once"
                + " on 1 page");
  }

  @Test
  void what_is_new_counts_alone() {
    wiki.write("=== b.md\n# B\n[A](a.md)\n[new](new.md)\n");
    assertThat(GitWiki.told(wiki.check())).containsExactly("b.md:3 links/broken-link");
  }

  @Test
  void one_more_mention_of_a_missing_name_is_new() {
    wiki.write("=== b.md\n# B\n[A](a.md) [[concepts/x]]\n");
    assertThat(GitWiki.told(wiki.check())).containsExactly("a.md:3 references/undefined-entity");
  }

  @Test
  void it_loses_what_is_mended_and_does_not_grow_by_itself() throws IOException {
    wiki.write("=== a.md\n# A\n\nMoved down.\n\n[lost](lost.md) [fresh](fresh.md)\n");
    Verdict verdict = wiki.check();
    assertThat(GitWiki.told(verdict)).containsExactly("a.md:5 links/broken-link");
    assertThat(verdict.notes())
        .containsExactly(
            "editorial-baseline.tsv lost 2 findings that are found no more; commit it");
    assertThat(baseline()).containsExactly("a.md links/broken-link 1 `lost.md` does not exist");
    assertThat(wiki.check().notes()).isEmpty();
  }

  @Test
  void a_run_of_some_rules_says_nothing_of_the_others() throws IOException, EditorialException {
    wiki.write("=== a.md\n# A\nNothing.\n");
    Editorial.check(wiki.request().only(List.of("references/undefined-entity")));
    assertThat(baseline()).hasSize(2);
  }

  @Test
  void it_follows_a_page_that_git_saw_renamed() throws IOException {
    wiki.commit();
    wiki.git("mv", "a.md", "alpha.md");
    wiki.write("=== index.md\n[A](alpha.md) [B](b.md)\n=== b.md\n# B\n[A](alpha.md)\n");
    assertThat(GitWiki.told(wiki.check())).isEmpty();
    wiki.commit();
    assertThat(baseline())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("alpha.md links/broken-link 1 `gone.md`"));
    assertThat(GitWiki.told(wiki.check())).isEmpty();
  }

  @Test
  void what_is_suppressed_needs_no_place_in_it() throws Exception {
    wiki.write("=== b.md\n[A](a.md) [c](c.md) <!-- editorial-disable-line links: known -->\n");
    Editorial.acceptAll(wiki.request());
    assertThat(baseline()).hasSize(3).noneMatch(line -> line.startsWith("b.md"));
  }

  @Test
  void it_follows_a_page_through_three_renames_one_after_the_other() {
    assertThat(acceptedAfter(Map.of("d", "a", "a", "z"))).isTrue();
    assertThat(acceptedAfter(Map.of("d", "c", "c", "a", "a", "z"))).isTrue();
    assertThat(acceptedAfter(Map.of("d", "c", "c", "b", "b", "a"))).isTrue();
    assertThat(acceptedAfter(Map.of("d", "c", "c", "b", "b", "a", "a", "z"))).isTrue();
    assertThat(acceptedAfter(Map.of("d", "c", "c", "b", "b", "x", "x", "a"))).isFalse();
  }

  /** Whether a finding on a page is still accepted when these renames have made it {@code d.md}. */
  private static boolean acceptedAfter(Map<String, String> renames) {
    String page = "=== %s.md\n[gone](gone.md)\n=== other.md\n# Other\n";
    Baseline baseline = Baseline.of(broken(page.formatted("a")));
    return baseline
        .apply(broken(page.formatted("d")), Set.of("links/broken-link"), () -> renames)
        .findings()
        .stream()
        .allMatch(finding -> finding.status() == Status.BASELINE);
  }

  private static List<Judgement> broken(String wiki) {
    return SmallWiki.check(wiki).findings().stream()
        .filter(finding -> finding.rule().equals("links/broken-link"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'# editorial-baseline 9\n' | editorial-baseline.tsv:1: a baseline of version 9; this"
            + " Editorial knows 1, so write it anew with `editorial baseline`",
        "'# editorial-baseline 1\n<<<<<<< ours\n' | editorial-baseline.tsv:2: marks of a merge"
            + " conflict; keep the lines of both sides and drop the marks",
        "'# editorial-baseline 1\n\na.md\tx\n' | editorial-baseline.tsv:3: no line of a baseline:"
            + " path, rule, fingerprint, places and message belong here",
        "'' | editorial-baseline.tsv:1: no baseline: its first line is not `# editorial-baseline"
            + " 1`; write it with `editorial baseline`",
      })
  void what_is_no_baseline_is_told_with_its_line(String text, String message) throws IOException {
    Files.writeString(wiki.file(Editorial.BASELINE_FILE), text);
    assertThatThrownBy(() -> Editorial.check(wiki.request())).hasMessage(message);
  }
}
