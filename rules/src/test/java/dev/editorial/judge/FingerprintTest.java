package dev.editorial.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Judgement;
import dev.editorial.testing.SmallWiki;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  @Test
  void a_finding_keeps_its_fingerprint_when_its_line_moves() {
    assertThat(fingerprints("=== a.md\n\n\n# New\n\nmore [b](gone.md)\n"))
        .isEqualTo(fingerprints("=== a.md\n[b](gone.md)\n"));
  }

  @Test
  void equal_findings_in_one_page_are_told_apart_by_count() {
    List<String> twice = fingerprints("=== a.md\n[b](gone.md) [c](gone.md)\n");
    assertThat(twice).hasSize(2).doesNotHaveDuplicates();
    assertThat(twice).containsAll(fingerprints("=== a.md\n[b](gone.md)\n"));
  }

  @Test
  void a_missing_entity_is_itself_wherever_it_is_first_mentioned() {
    assertThat(fingerprints("=== b.md\n[[concepts/x]]\n"))
        .isEqualTo(fingerprints("=== a.md\n[[concepts/x]]\n=== b.md\n[[concepts/x]] [[a]]\n"));
  }

  private static List<String> fingerprints(String wiki) {
    return SmallWiki.check(wiki).findings().stream()
        .filter(finding -> !finding.rule().startsWith("graph/"))
        .map(Judgement::fingerprint)
        .toList();
  }
}
