package dev.editorial.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Judgement;
import dev.editorial.api.Severity;
import dev.editorial.api.Verdict;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextReportTest {

  private static final Look COLOURED = new Look(Colours.ANSI, Severity.WARNING);

  @Test
  void setsOffThePartsOfAFinding() throws IOException {
    Verdict verdict = SampleVerdict.of(SampleVerdict.brokenLink("a.md", 1, "f"));

    assertThat(text(verdict, COLOURED).lines().limit(3))
        .containsExactly(
            "\u001B[1ma.md:2:5\u001B[0m  \u001B[31merror\u001B[0m  `b.md` does not exist"
                + "  \u001B[2m[links/broken-link]\u001B[0m",
            "    │ see [b](b.md) now",
            "    │     \u001B[31m^^^^^^^^\u001B[0m");
  }

  @Test
  void withoutColoursItIsTheSameText() throws IOException {
    Verdict verdict =
        SampleVerdict.of(
            SampleVerdict.brokenLink("a.md", 1, "f"), SampleVerdict.missing("concepts/b", 9));

    assertThat(text(verdict, COLOURED).replaceAll("\u001B\\[\\d+m", ""))
        .isEqualTo(text(verdict, Look.PLAIN))
        .doesNotContain("\u001B");
  }

  @Test
  void noTextOfAWikiReachesTheTerminalAsACode() throws IOException {
    String code = "\u001B[2J\u009B31m";
    Judgement hostile = SampleVerdict.brokenLink(code + ".md", 1, "f");

    assertThat(text(SampleVerdict.of(hostile), COLOURED))
        .doesNotContain("\u001B[2J", "\u009B")
        .contains("\u001B[1m\uFFFD[2J\uFFFD31m.md:2:5\u001B[0m");
  }

  @Test
  void noPartOfAHostileFindingHoldsAControl() throws IOException {
    assertThat(text(SampleVerdict.hostile(), COLOURED).replaceAll("\u001B\\[\\d+m|\n", ""))
        .doesNotContainPattern("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]");
  }

  @Test
  void whereACommitIsComparedWithThereAreNoNewFindingsAtBest() throws IOException {
    Verdict all = SampleVerdict.of();
    Verdict since =
        new Verdict(
            all.directory(),
            all.version(),
            all.wikis(),
            all.notes(),
            all.findings(),
            all.rules(),
            Optional.of("HEAD"),
            all.change(),
            all.sourceUrl());

    assertThat(text(all, Look.PLAIN)).contains("\nNo findings in ");
    assertThat(text(since, Look.PLAIN)).contains("\nNo new findings in ");
  }

  private static String text(Verdict verdict, Look look) throws IOException {
    StringBuilder text = new StringBuilder();
    new TextReport().in(look).write(verdict, text);
    return text.toString();
  }
}
