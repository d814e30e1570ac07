package dev.editorial.report;

import dev.editorial.api.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Findings by group as a picture. It is as wide as a phone, so that its text is never scaled down;
 * it holds no style sheet, since a server may forbid one; hence a second one for dark pages.
 */
record BarChart(List<Group> groups, Palette palette) {

  private static final int SHOWN = 12;
  private static final int TOP = 28;
  private static final int ROW = 36;
  private static final int SAMPLE = 84;

  /** Beyond this many characters a label would run into its number. */
  private static final int LABEL = 36;

  static final int WIDTH = 340;

  /** The colours of the style sheet, which a picture cannot ask for. */
  enum Palette {
    LIGHT("#24211d", "#6a645a", "#e7e2d8", "#b3261e", "#a36a00", "#4a7397"),
    DARK("#e8e3d9", "#a8a196", "#35322d", "#f2877d", "#dba63f", "#8ab4d8");

    private final String text;
    private final String muted;
    private final String track;
    private final String error;
    private final String warning;
    private final String info;

    Palette(String text, String muted, String track, String error, String warning, String info) {
      this.text = text;
      this.muted = muted;
      this.track = track;
      this.error = error;
      this.warning = warning;
      this.info = info;
    }

    String text() {
      return text;
    }

    String muted() {
      return muted;
    }

    String track() {
      return track;
    }

    String of(Severity severity) {
      return switch (severity) {
        case ERROR -> error;
        case WARNING -> warning;
        case INFO, OFF -> info;
      };
    }
  }

  /** The bar of one group. */
  record Row(String label, String number, int y, List<Segment> segments) {}

  /** The stretch of a bar, or the sample in the legend, of one severity. */
  record Segment(String word, int x, int width, String colour) {}

  /** The largest groups. */
  private List<Group> shown() {
    return groups.stream()
        .sorted(Comparator.comparingInt((Group group) -> group.entries().size()).reversed())
        .limit(SHOWN)
        .toList();
  }

  int height() {
    return TOP + ROW * shown().size();
  }

  /** One sample for each severity, side by side. */
  List<Segment> legend() {
    List<Segment> samples = new ArrayList<>();
    int x = 0;
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      samples.add(new Segment(severity.word() + "s", x, 10, palette.of(severity)));
      x += SAMPLE;
    }
    return samples;
  }

  List<Row> rows() {
    List<Group> shown = shown();
    int largest = shown.stream().mapToInt(group -> group.entries().size()).max().orElse(1);
    List<Row> rows = new ArrayList<>();
    for (Group group : shown) {
      rows.add(
          new Row(
              clip(group.title()),
              Words.number(group.entries().size()),
              TOP + ROW * rows.size(),
              segments(group.tally(), largest)));
    }
    return rows;
  }

  private List<Segment> segments(Tally tally, int largest) {
    List<Segment> segments = new ArrayList<>();
    int x = 0;
    for (Severity severity : tally.severities()) {
      int width = Math.max(2, (int) ((long) tally.of(severity) * WIDTH / largest));
      width = Math.min(width, WIDTH - x);
      segments.add(new Segment(severity.word(), x, width, palette.of(severity)));
      x += width;
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
    return rows().stream()
        .map(row -> row.label() + " " + row.number())
        .collect(Collectors.joining(", ", "Bar chart of findings: ", "."));
  }
}
