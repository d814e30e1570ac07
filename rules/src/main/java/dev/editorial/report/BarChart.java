package dev.editorial.report;

import dev.editorial.api.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers as a picture. It is as wide as a phone, so that its text is never scaled down; it holds
 * no style sheet, since a server may forbid one; hence a second one for dark pages.
 *
 * @param subject what is counted
 * @param legend what the colours say; none where there is but one
 */
record BarChart(String subject, List<Bar> bars, List<Tone> legend) {

  private static final int SHOWN = 12;
  private static final int TOP = 28;
  private static final int ROW = 36;
  private static final int SAMPLE = 84;

  /** Beyond this many characters a label would run into its number. */
  private static final int LABEL = 36;

  static final int WIDTH = 340;

  /** A row before it is drawn. */
  record Bar(String label, List<Piece> pieces) {

    /** A bar of one colour. */
    static Bar of(String label, Tone tone, int number) {
      return new Bar(label, List.of(new Piece(tone, number)));
    }

    int total() {
      int total = 0;
      for (Piece piece : pieces) {
        total += piece.number();
      }
      return total;
    }
  }

  /** The part of a bar that has one colour. */
  record Piece(Tone tone, int number) {}

  /** The bar of one row. */
  record Row(String label, String number, int y, List<Segment> segments) {}

  /** The stretch of a bar, or the sample in the legend, of one colour. */
  record Segment(String word, int x, int width, Tone tone) {}

  /** The largest groups of findings. */
  static BarChart of(List<Group> groups) {
    List<Bar> bars = new ArrayList<>();
    for (Group group : Group.largest(groups, SHOWN)) {
      bars.add(new Bar(group.title(), pieces(group.tally())));
    }
    return new BarChart("findings", bars, List.of(Tone.values()));
  }

  private static List<Piece> pieces(Tally tally) {
    List<Piece> pieces = new ArrayList<>();
    for (Severity severity : tally.severities()) {
      pieces.add(new Piece(Tone.of(severity), tally.of(severity)));
    }
    return pieces;
  }

  private int top() {
    return legend.isEmpty() ? 0 : TOP;
  }

  int height() {
    return top() + ROW * bars.size();
  }

  /** One sample for each colour, side by side. */
  List<Segment> samples() {
    List<Segment> samples = new ArrayList<>();
    for (Tone tone : legend) {
      String word = Severity.valueOf(tone.name()).word() + "s";
      samples.add(new Segment(word, samples.size() * SAMPLE, 10, tone));
    }
    return samples;
  }

  List<Row> rows() {
    int largest = 1;
    for (Bar bar : bars) {
      largest = Math.max(largest, bar.total());
    }
    List<Row> rows = new ArrayList<>();
    for (Bar bar : bars) {
      rows.add(
          new Row(
              clip(bar.label()),
              Words.number(bar.total()),
              top() + ROW * rows.size(),
              segments(bar, largest)));
    }
    return rows;
  }

  private static List<Segment> segments(Bar bar, int largest) {
    List<Segment> segments = new ArrayList<>();
    int x = 0;
    for (Piece piece : bar.pieces()) {
      if (piece.number() > 0) {
        int width = Math.max(2, (int) ((long) piece.number() * WIDTH / largest));
        width = Math.min(width, WIDTH - x);
        segments.add(new Segment(bar.label(), x, width, piece.tone()));
        x += width;
      }
    }
    return segments;
  }

  private static String clip(String label) {
    int length = label.codePointCount(0, label.length());
    return length <= LABEL
        ? label
        : label.substring(0, label.offsetByCodePoints(0, LABEL - 1)) + "…";
  }

  /** The picture in words. */
  String alternative() {
    List<String> words = new ArrayList<>();
    for (Row row : rows()) {
      words.add(row.label() + " " + row.number());
    }
    return "Bar chart of " + subject + ": " + String.join(", ", words) + ".";
  }
}
