package dev.editorial.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Judgement;
import dev.editorial.testing.SmallWiki;
import java.util.List;
import java.util.Map;
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

  @Test
  void a_finding_of_several_pages_is_itself_whatever_their_order_and_their_former_names() {
    String page = "=== %s.md\n---\ntype: concept\n---\n# The long queue\n";
    List<Judgement> before = twins(page.formatted("notes/b") + page.formatted("notes/c"));
    List<Judgement> after = twins(page.formatted("notes/a") + page.formatted("notes/b"));
    assertThat(before).hasSize(1);
    assertThat(Fingerprints.of(after)).isNotEqualTo(Fingerprints.of(before));
    assertThat(Fingerprints.of(after, Map.of("notes/a", "notes/c")))
        .isEqualTo(Fingerprints.of(before));
    assertThat(Fingerprints.of(after, Map.of("notes/a", "notes/d")))
        .isNotEqualTo(Fingerprints.of(before));
  }

  private static List<Judgement> twins(String wiki) {
    return SmallWiki.check(wiki).findings().stream()
        .filter(finding -> finding.rule().equals("duplicates/same-title"))
        .toList();
  }

  private static List<String> fingerprints(String wiki) {
    return SmallWiki.check(wiki).findings().stream()
        .filter(finding -> !finding.rule().startsWith("graph/"))
        .map(Judgement::fingerprint)
        .toList();
  }
}
