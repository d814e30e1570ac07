package dev.editorial.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JunitReportTest {

  @Test
  void an_error_fails_unless_it_is_accepted_and_a_rule_without_errors_passes() {
    assertThat(Written.by("junit", SampleVerdict.mixed()).text())
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="editorial" tests="4" failures="1" errors="0" time="0">
              <testsuite name="editorial.links" tests="3" failures="1" errors="0" skipped="2" time="0">
                <testcase name="a b/ü:1.md: `b.md` does not exist" classname="editorial.links.broken-link" time="0">
                  <failure message="`b.md` does not exist" type="error">a b/ü:1.md:3:5: error: `b.md` does not exist [links/broken-link]</failure>
                </testcase>
                <testcase name="a b/ü:1.md: `c.md` does not exist" classname="editorial.links.broken-link" time="0">
                  <skipped>accepted by the baseline</skipped>
                </testcase>
                <testcase name="a b/ü:1.md: `d.md` does not exist" classname="editorial.links.broken-link" time="0">
                  <skipped>suppressed: comes with the next release</skipped>
                </testcase>
                <system-out>a b/ü:1.md:1:1: info: this page links to no other [links/broken-link]
            a b/ü:1.md:7:5: warning: `B.md` is spelled `b.md` on disk (1 file); write `b.md` [links/broken-link]</system-out>
              </testsuite>
              <testsuite name="editorial.references" tests="1" failures="0" errors="0" skipped="0" time="0">
                <testcase name="references/undefined-entity" classname="editorial.references.undefined-entity" time="0"/>
              </testsuite>
            </testsuites>
            """);
  }

  @Test
  void a_clean_run_has_a_passing_test_for_each_rule() {
    Written report = Written.by("junit", SampleVerdict.of());

    assertThat(report.attributes("testcase", "name"))
        .containsExactly("links/broken-link", "references/undefined-entity");
    assertThat(report.elements("failure")).isEmpty();
    assertThat(report.attributes("testsuite", "failures")).containsOnly("0");
  }

  @Test
  void equal_errors_of_one_page_are_told_apart() {
    Written report =
        Written.by(
            "junit",
            SampleVerdict.of(
                SampleVerdict.brokenLink("a.md", 1, "a"),
                SampleVerdict.brokenLink("a.md", 2, "b")));

    assertThat(report.attributes("testcase", "name"))
        .startsWith("a.md: `b.md` does not exist", "a.md: `b.md` does not exist (2)");
  }

  @Test
  void keeps_hostile_text_in_its_elements() {
    Written report = Written.by("junit", SampleVerdict.hostile());

    assertThat(report.elements("failure"))
        .hasSize(3)
        .allSatisfy(
            failure ->
                assertThat(failure.getTextContent())
                    .contains("--> ]]> &amp; ${1}", "␀‹U+D800›␍␊::error::forged␛[31m"));
    assertThat(report.attributes("testcase", "classname")).contains("editorial.mine.<script>");
  }
}
