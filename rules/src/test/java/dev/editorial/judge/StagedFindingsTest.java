package dev.editorial.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Judgement;
import dev.editorial.api.Verdict;
import dev.editorial.testing.GitWiki;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a staged check tells is what all rules find at all pages after the change, without what they
 * find at all pages before it. It looks at fewer pages, and must not be seen to.
 */
class StagedFindingsTest {

  private static final int COMMITS = 6;
  private static final int PAGES = 10;

  /** Parts of pages; most of them hold a defect that shows in the page itself. */
  private static final List<String> PARTS =
      List.of(
          "Words about nothing.",
          "TODO: more",
          "TBD",
          "See [p](p%d.md) and [the other](p%d.md#part).",
          "Mentions [[concepts/c%d]] and [[p%d]].",
          "## Part\n\nText.\n\n## Part\n\nAgain.",
          "A note[^%d].",
          "[text][label-%d]",
          "[label]: p%d.md",
          "[empty]()",
          "![](picture-%d.png)",
          "<!-- editorial-disable-next-line content/placeholder: on purpose -->\nTODO: later",
          "<!-- editorial-disable-next-line links/broken-link -->\n[p](p%d.md)",
          "<!-- editorial-disable content/placeholder: all of it -->",
          "[up](../../p%d.md)",
          "```java\nopen");

  private static final List<String> HEADS =
      List.of(
          "",
          "",
          "---\ncreated: 2024-02-%d0\n---\n",
          "---\ntitle: {{title}}\n---\n",
          "---\nbroken: [\n---\n",
          "---\neditorial:\n  disable:\n    content/placeholder: drafts\n---\n");

  @TempDir private Path directory;

  private Random random;
  private GitWiki wiki;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void they_are_those_after_the_change_without_those_before_it(int seed) throws IOException {
    random = new Random(seed);
    // Pages that stay keep the conventions as they are, by which both trees are judged.
    wiki =
        GitWiki.of(
            directory,
            """
            === index.md
            ---
            created: 2024-01-02
            ---
            [first](p0.md) [notes](notes.md)
            === notes.md
            ---
            created: 2024-01-03
            ---
            # Notes
            """);
    for (int i = 0; i < PAGES; i++) {
      write(i);
    }
    wiki.commit();
    int told = 0;
    for (int commit = 0; commit < COMMITS; commit++) {
      List<Judgement> before = wiki.check().findings();
      change();
      wiki.stage();
      List<Judgement> after = wiki.check().findings();
      Verdict staged = wiki.staged();
      assertThat(shown(staged.findings()))
          .as("seed %d, commit %d", seed, commit)
          .containsExactlyElementsOf(shown(NewOnly.minus(after, before, Map.of())));
      assertThat(staged.findings()).as("old ones are left out").hasSizeLessThan(after.size());
      told += staged.findings().size();
      wiki.git("commit", "--quiet", "--allow-empty", "-m", "x");
    }
    assertThat(told).isPositive();
  }

  private static List<String> shown(List<Judgement> findings) {
    return findings.stream()
        .map(
            judgement ->
                "%s:%d %s %s %s: %s"
                    .formatted(
                        judgement.path(),
                        judgement.finding().span().line(),
                        judgement.rule(),
                        judgement.status(),
                        judgement.fingerprint(),
                        judgement.finding().message()))
        .sorted()
        .toList();
  }

  /** Deletes or adds, but never both at once: git would take the one page for the other. */
  private void change() throws IOException {
    List<Integer> there = new ArrayList<>();
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < PAGES + 4; i++) {
      (Files.exists(file(i)) ? there : missing).add(i);
    }
    if (random.nextBoolean()) {
      Files.delete(file(there.get(random.nextInt(there.size()))));
    } else if (!missing.isEmpty()) {
      write(missing.get(random.nextInt(missing.size())));
    }
    List<Integer> left = there.stream().filter(i -> Files.exists(file(i))).toList();
    for (int i = 0; i < 2; i++) {
      write(left.get(random.nextInt(left.size())));
    }
  }

  private Path file(int page) {
    return directory.resolve("p" + page + ".md");
  }

  private void write(int page) throws IOException {
    StringBuilder text = new StringBuilder(any(HEADS)).append("# P").append(page).append("\n");
    Stream.generate(() -> any(PARTS))
        .limit(1 + random.nextInt(5))
        .forEach(part -> text.append("\n").append(part).append("\n"));
    Files.writeString(file(page), text);
  }

  /** One of these, its numbers chosen too. */
  private String any(List<String> texts) {
    String text = texts.get(random.nextInt(texts.size()));
    while (text.contains("%d")) {
      text = text.replaceFirst("%d", String.valueOf(random.nextInt(PAGES + 4)));
    }
    return text;
  }
}
