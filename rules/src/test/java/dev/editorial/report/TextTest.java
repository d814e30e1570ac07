package dev.editorial.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Span;
import org.junit.jupiter.api.Test;

class TextTest {

  @Test
  void marksThePlace() {
    assertThat(Excerpt.of("see [b](b.md) now\r\n", Span.inLine(3, 5, 9)))
        .isEqualTo(new Excerpt("see ", "[b](b.md)", " now"));
  }

  @Test
  void clipsAPlaceThatRunsBeyondTheLine() {
    assertThat(Excerpt.of("short", Span.inLine(1, 3, 90))).isEqualTo(new Excerpt("sh", "ort", ""));
    assertThat(Excerpt.of("short", Span.inLine(1, 90, 3))).isEqualTo(new Excerpt("short", "", ""));
    assertThat(Excerpt.of("short", new Span(1, 3, 2, 1))).isEqualTo(new Excerpt("sh", "ort", ""));
  }

  @Test
  void cutsALongLineAroundThePlace() {
    String line = "a".repeat(1_000) + "HERE" + "b".repeat(1_000);

    assertThat(Excerpt.of(line, Span.inLine(1, 1_001, 4)))
        .isEqualTo(new Excerpt("…" + "a".repeat(60), "HERE", "b".repeat(96) + "…"));
    assertThat(Excerpt.of(line, Span.inLine(1, 2_004, 1)))
        .isEqualTo(new Excerpt("…" + "b".repeat(159), "b", ""));
    assertThat(Excerpt.of(line, Span.inLine(1, 1, 2_000)))
        .isEqualTo(new Excerpt("", "a".repeat(160), "…"));
  }

  @Test
  void neverCutsACharacterInTwo() {
    String line = "😀".repeat(500);
    for (int column = 1; column <= line.length(); column++) {
      Excerpt excerpt = Excerpt.of(line, Span.inLine(1, column, 1));
      assertThat(excerpt.before() + excerpt.after()).doesNotContain("‹U+D");
      assertThat(excerpt.marked()).isEqualTo("😀");
    }
  }

  @Test
  void proseTakesQuotationsOutOfTheirBackticks() {
    assertThat(Prose.of("`a` and `b``c` `").pieces())
        .extracting(Prose.Piece::text)
        .containsExactly("a", " and ", "b", "c", " `");
    assertThat(Prose.of("").pieces()).isEmpty();
  }

  @Test
  void showsWhatHides() {
    assertThat(Excerpt.of("a\u202Eb\tc\u0007", Span.inLine(1, 2, 1)))
        .isEqualTo(new Excerpt("a", "‹U+202E›", "b\tc␇"));
    assertThat(Visible.of("👩\u200D💻 می\u200Cخواهم ا\u0600"))
        .isEqualTo("👩\u200D💻 می\u200Cخواهم ا\u0600");
  }
}
