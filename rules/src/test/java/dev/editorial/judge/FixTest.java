package dev.editorial.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Judgement;
import dev.editorial.api.Span;
import dev.editorial.rules.links.BrokenLink;
import dev.editorial.rules.links.CaseMismatch;
import dev.editorial.testing.GitWiki;
import dev.editorial.testing.RuleTester;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a finding can be mended for certain, its judgement says what to put where. */
class FixTest {

  private static final RuleTester CASES = RuleTester.of(CaseMismatch.class);
  private static final String KAFKA = "\n=== systems/kafka.md\n# Kafka\n";

  @TempDir private Path work;

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "See [it](Systems/kafka.md). => See [it](systems/kafka.md).",
        "See [it](./systems/Kafka.md#kafka \"t\"). => See [it](./systems/kafka.md#kafka \"t\").",
        "See [it](/systems/KAFKA.md). => See [it](/systems/kafka.md).",
        "See [[Systems/Kafka]] now. => See [[systems/kafka]] now.",
        "See [[Systems/kafka|the log]]. => See [[systems/kafka|the log]].",
        "<a href=\"Systems/kafka.md\">it</a> => <a href=\"systems/kafka.md\">it</a>",
      })
  void a_name_in_the_wrong_case_is_spelled_as_on_disk(String line, String mended) {
    assertThat(mended(line, CASES.findings("=== index.md\n" + line + KAFKA)))
        .containsExactly(mended);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // The words stand there twice.
        "See [systems/Kafka.md](systems/Kafka.md).",
        // The target is written elsewhere.
        "See [it][k].\n\n[k]: systems/Kafka.md",
        // It is written in another way than it reads.
        "See [it](systems/Kafk%61.md).",
      })
  void what_cannot_be_told_is_left_to_people(String text) {
    assertThat(CASES.findings("=== index.md\n" + text + KAFKA))
        .hasSize(1)
        .allSatisfy(finding -> assertThat(finding.fix()).isEmpty());
  }

  @Test
  void a_twin_in_another_case_may_have_been_meant() {
    List<Judgement> findings =
        CASES.findings(
            "=== index.md\n[it](systems/KAFKA.md)" + KAFKA + "=== systems/Kafka.md\n# K\n");

    assertThat(findings).hasSize(1).allSatisfy(found -> assertThat(found.fix()).isEmpty());
  }

  @Test
  void one_exchange_does_not_mend_several_places() {
    assertThat(CASES.findings("=== index.md\n[1](Systems/kafka.md)\n[2](Systems/kafka.md)" + KAFKA))
        .hasSize(1)
        .allSatisfy(finding -> assertThat(finding.fix()).isEmpty());
  }

  @Test
  void a_guess_is_no_fix() {
    assertThat(
            RuleTester.of(BrokenLink.class).findings("=== index.md\n[it](tools/kafka.md)" + KAFKA))
        .hasSize(1)
        .allSatisfy(
            finding -> {
              assertThat(finding.finding().suggestion())
                  .hasValue("did you mean `systems/kafka.md`?");
              assertThat(finding.fix()).isEmpty();
            });
  }

  @Test
  void under_several_profiles_there_is_none() {
    assertThat(
            CASES.findings(
                "=== editorial.yml\nprofile: [github, wiki]\n=== index.md\n[it](Systems/kafka.md)"
                    + KAFKA))
        .hasSize(1)
        .allSatisfy(finding -> assertThat(finding.fix()).isEmpty());
  }

  @Test
  void links_to_a_renamed_page_lead_to_where_git_saw_it_go() {
    GitWiki wiki =
        GitWiki.of(
            work,
            """
            === index.md
            # Home
            See [the log](systems/kafka.md#reads).
            === concepts/log.md
            # Log
            [up](../systems/kafka.md), [down](/systems/kafka.md)
            === notes.md
            # Notes
            Like [[systems/kafka]].
            === systems/kafka.md
            # Kafka
            ## Reads
            """);
    wiki.git("mv", "systems/kafka.md", "systems/apache-kafka.md");
    wiki.commit();

    assertThat(wiki.check().findings())
        .filteredOn(finding -> finding.fix().isPresent())
        .extracting(finding -> finding.path() + " " + finding.fix().get().text())
        .containsExactly(
            "concepts/log.md ../systems/apache-kafka.md",
            "index.md systems/apache-kafka.md",
            "notes.md systems/apache-kafka");
    assertThat(wiki.check().findings())
        .filteredOn(finding -> finding.path().equals("index.md") && finding.fix().isPresent())
        .extracting(finding -> finding.fix().map(Judgement.Replacement::span))
        .containsExactly(Optional.of(Span.inLine(2, 15, "systems/kafka.md".length())));
  }

  /** The line after each finding's fix. */
  private static List<String> mended(String line, List<Judgement> findings) {
    return findings.stream()
        .map(finding -> finding.fix().orElseThrow())
        .map(
            fix ->
                line.substring(0, fix.span().column() - 1)
                    + fix.text()
                    + line.substring(fix.span().endColumn() - 1))
        .toList();
  }
}
