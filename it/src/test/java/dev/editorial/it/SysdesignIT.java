package dev.editorial.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The two example wikis. */
class SysdesignIT {

  @Test
  void aWikiWithADefectForEachRuleHasTheseFindingsAndNoOther() throws IOException {
    Run run = Run.json(Home.wikis("sysdesign"));

    assertThat(
            Planted.difference(
                Planted.listedIn(Home.wikis("sysdesign.expected.tsv")), run.findings()))
        .isEmpty();
    assertThat(run.exit()).isEqualTo(Run.FINDINGS);
  }

  @Test
  void aWikiWithoutDefectsHasNoFindings() {
    Run run = Run.json(Home.wikis("sysdesign-clean"));

    assertThat(run.findings()).isEmpty();
    assertThat(run.exit()).isEqualTo(Run.CLEAN);
  }
}
