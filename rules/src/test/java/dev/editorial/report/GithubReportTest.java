package dev.editorial.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Judgement;
import dev.editorial.api.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GithubReportTest {

  @Test
  void the_gravest_come_first_and_figures_last() {
    assertThat(Written.by("github", SampleVerdict.mixed()).text())
        .isEqualTo(
            """
            ::error file=a b/ü%3A1.md,line=3,col=5,endLine=3,endColumn=14,title=links/broken-link::`b.md` does not exist
            ::warning file=a b/ü%3A1.md,line=7,col=5,endLine=7,endColumn=14,title=links/broken-link::`B.md` is spelled `b.md` on disk (1 file); write `b.md`
            ::notice file=a b/ü%3A1.md,line=1,title=links/broken-link::this page links to no other
            1 error, 1 warning and 1 info in 7,012 pages and 12,345 links, besides 1 in the baseline.
            """);
  }

  @Test
  void columns_are_left_out_where_lines_differ() {
    List<Judgement> findings = new ArrayList<>(SampleVerdict.mixed().findings());
    findings.replaceAll(finding -> finding.as(Status.NEW));

    assertThat(Written.by("github", SampleVerdict.of(findings, List.of())).text())
        .contains("line=9,endLine=10,title=");
  }

  @Test
  void hostile_text_makes_no_command_of_its_own() {
    List<String> lines = Written.by("github", SampleVerdict.hostile()).text().lines().toList();

    assertThat(lines).hasSize(4);
    assertThat(lines.subList(0, 3))
        .allSatisfy(
            line ->
                assertThat(line)
                    .startsWith("::error file=")
                    .contains("␀‹U+D800›␍␊::error::forged␛[31m%250A"));
    assertThat(lines.get(2)).contains("file=a.md,line=1,title=mine/<script>::<script>alert(1)");
    assertThat(lines.get(0) + lines.get(1))
        .contains("%0D%0A%3A%3Aerror%3A%3Aforged\uFFFD[31m%250A");
    assertThat(lines.get(3)).startsWith("3 errors, 0 warnings");
  }
}
