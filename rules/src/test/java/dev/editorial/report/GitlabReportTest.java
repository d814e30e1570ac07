package dev.editorial.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class GitlabReportTest {

  @Test
  void lists_the_fresh_findings() {
    assertThat(Written.by("gitlab", SampleVerdict.of(SampleVerdict.missing("quorum", 3))).text())
        .isEqualTo(
            """
            [
              {
                "description": "\\"quorum\\" has no page",
                "check_name": "references/undefined-entity",
                "fingerprint": "e%s",
                "severity": "minor",
                "location": {
                  "path": "concepts/a.md",
                  "lines": {
                    "begin": 3,
                    "end": 3
                  }
                }
              }
            ]
            """
                .formatted("quorum".hashCode()));
    assertThat(Written.by("gitlab", SampleVerdict.mixed()).json().findValuesAsText("severity"))
        .containsExactly("info", "major", "minor");
  }

  @Test
  void no_two_fingerprints_are_alike() {
    JsonNode report =
        Written.by(
                "gitlab",
                SampleVerdict.of(
                    SampleVerdict.brokenLink("a.md", 1, "same"),
                    SampleVerdict.brokenLink("a.md", 2, "same")))
            .json();

    assertThat(report.findValuesAsText("fingerprint")).containsExactly("same", "same-2");
  }

  @Test
  void keeps_hostile_text_in_its_strings() {
    assertThat(Written.by("gitlab", SampleVerdict.hostile()).json())
        .hasSize(3)
        .allSatisfy(
            issue ->
                assertThat(issue.path("description").textValue())
                    .contains("]]> &amp;", "‹U+202E›gnp.‹U+2066›␀‹U+D800›␍␊::error::forged␛[31m"));
  }
}
