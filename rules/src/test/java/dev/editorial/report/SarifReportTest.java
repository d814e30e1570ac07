package dev.editorial.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.editorial.api.Verdict;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SarifReportTest {

  private static JsonNode run(Verdict verdict) {
    return Written.by("sarif", verdict).json().at("/runs/0");
  }

  @Test
  void names_the_tool_and_the_rules_that_ran() {
    JsonNode driver = run(SampleVerdict.of()).at("/tool/driver");

    assertThat(driver.path("semanticVersion").textValue()).isEqualTo("1.2.3");
    assertThat(driver.path("rules").findValuesAsText("id"))
        .containsExactly("links/broken-link", "references/undefined-entity");
    assertThat(driver.at("/rules/0/name").textValue()).isEqualTo("BrokenLink");
    assertThat(driver.at("/rules/0/fullDescription/text").textValue())
        .startsWith("A reader who follows it *finds nothing*.");
    assertThat(driver.at("/rules/0/properties/tags/0").textValue()).isEqualTo("links");
    assertThat(driver.at("/rules/0/defaultConfiguration/level").textValue()).isEqualTo("error");
  }

  @Test
  void examples_say_which_is_which_where_fences_are_shown_and_where_not() {
    JsonNode help = run(SampleVerdict.of()).at("/tool/driver/rules/0/help");

    assertThat(help.path("markdown").textValue())
        .endsWith("Example with a finding:\n\n```text\n[A](<a.md>)\n```");
    assertThat(help.path("text").textValue()).endsWith("Example with a finding:\n\n[A](<a.md>)");
  }

  @Test
  void a_result_has_its_place_by_a_relative_uri_and_its_fix() throws IOException {
    assertThat(run(SampleVerdict.mixed()).at("/results/2"))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {
                      "ruleId": "links/broken-link",
                      "ruleIndex": 0,
                      "level": "warning",
                      "message": {"text": "`B.md` is spelled `b.md` on disk (1 file); write `b.md`"},
                      "locations": [{
                        "physicalLocation": {
                          "artifactLocation": {"uri": "a%20b/%C3%BC%3A1.md"},
                          "region": {"startLine": 7, "startColumn": 5, "endLine": 7, "endColumn": 14}
                        }
                      }],
                      "relatedLocations": [{
                        "id": 1,
                        "physicalLocation": {
                          "artifactLocation": {"uri": "c.md"},
                          "region": {"startLine": 4, "startColumn": 2, "endLine": 4, "endColumn": 8}
                        }
                      }],
                      "partialFingerprints": {"editorial/v1": "a2"},
                      "suppressions": [],
                      "fixes": [{
                        "description": {"text": "Write b.md instead."},
                        "artifactChanges": [{
                          "artifactLocation": {"uri": "a%20b/%C3%BC%3A1.md"},
                          "replacements": [{
                            "deletedRegion":
                              {"startLine": 7, "startColumn": 9, "endLine": 7, "endColumn": 13},
                            "insertedContent": {"text": "b.md"}
                          }]
                        }]
                      }]
                    }
                    """));
  }

  @Test
  void a_page_as_a_whole_is_its_first_line() {
    assertThat(
            run(SampleVerdict.mixed())
                .at("/results/0/locations/0/physicalLocation/region")
                .toString())
        .isEqualTo("{\"startLine\":1}");
  }

  @Test
  void what_was_accepted_is_suppressed_with_its_reason() {
    JsonNode results = run(SampleVerdict.mixed()).path("results");

    assertThat(results.at("/3/suppressions/0").toString())
        .isEqualTo(
            "{\"kind\":\"external\",\"status\":\"accepted\","
                + "\"justification\":\"accepted by the baseline\"}");
    assertThat(results.at("/4/suppressions/0").toString())
        .isEqualTo(
            "{\"kind\":\"inSource\",\"status\":\"accepted\","
                + "\"justification\":\"comes with the next release\"}");
  }

  @Test
  void a_name_that_many_pages_mention_does_not_list_them_all() {
    assertThat(
            run(SampleVerdict.of(SampleVerdict.missing("quorum", 300)))
                .at("/results/0/relatedLocations"))
        .hasSize(100);
  }

  @Test
  void hostile_text_stays_in_its_strings_and_hostile_paths_are_encoded() {
    JsonNode run = run(SampleVerdict.hostile());

    assertThat(run.at("/tool/driver").has("semanticVersion")).isFalse();
    assertThat(run.path("results"))
        .hasSize(3)
        .allSatisfy(
            result ->
                assertThat(result.at("/message/text").textValue())
                    .contains("]]> &amp;", "␀‹U+D800›␍␊::error::forged␛[31m"));
    assertThat(run.findValuesAsText("uri")).allMatch(uri -> uri.matches("[A-Za-z0-9._~/%-]+"));
    assertThat(run.at("/results/2").has("ruleIndex")).as("a rule that did not run").isFalse();
  }
}
