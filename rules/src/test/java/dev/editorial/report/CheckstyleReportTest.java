package dev.editorial.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckstyleReportTest {

  @Test
  void lists_the_fresh_findings_of_each_file() {
    assertThat(Written.by("checkstyle", SampleVerdict.mixed()).text())
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <checkstyle version="1.2.3">
              <file name="a b/ü:1.md">
                <error line="1" column="1" severity="info" message="this page links to no other" source="editorial.links.broken-link"/>
                <error line="3" column="5" severity="error" message="`b.md` does not exist" source="editorial.links.broken-link"/>
                <error line="7" column="5" severity="warning" message="`B.md` is spelled `b.md` on disk (1 file); write `b.md`" source="editorial.links.broken-link"/>
              </file>
            </checkstyle>
            """);
  }

  @Test
  void keeps_hostile_text_in_its_attributes() {
    Written report = Written.by("checkstyle", SampleVerdict.hostile());

    assertThat(report.elements("error")).hasSize(3);
    assertThat(report.attributes("error", "message"))
        .allSatisfy(
            message ->
                assertThat(message)
                    .startsWith("<script>alert(1)</script>\"' onmouseover='x' --> ]]> &amp; ${1}")
                    .contains("‹U+202E›gnp.‹U+2066›␀‹U+D800›␍␊::error::forged␛[31m%0A"));
    assertThat(report.attributes("file", "name"))
        .anySatisfy(
            name ->
                assertThat(name)
                    .endsWith(
                        "\u202Egnp.\u2066\uFFFD\uFFFD\uFFFD\uFFFD::error::forged\uFFFD[31m%0A.md"));
  }
}
