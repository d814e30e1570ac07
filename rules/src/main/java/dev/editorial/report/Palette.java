package dev.editorial.report;

import java.util.List;

/** The colours of the style sheet, which a picture cannot ask for. */
enum Palette {
  LIGHT(
      "",
      "#24211d",
      "#6a645a",
      "#e7e2d8",
      "#b3261e",
      "#a36a00",
      "#4a7397",
      List.of(
          "#3d6688", "#a3552b", "#4f7a3a", "#7a4f8f", "#8a6d00", "#1f7f78", "#a03e63", "#6b655b")),
  DARK(
      "-dark",
      "#e8e3d9",
      "#a8a196",
      "#35322d",
      "#f2877d",
      "#dba63f",
      "#8ab4d8",
      List.of(
          "#8ab4d8", "#e0a07a", "#9cc983", "#c5a0dc", "#d9bf5a", "#6fc7bf", "#e79ab6", "#a8a196"));

  private final String suffix;
  private final String text;
  private final String muted;
  private final String track;
  private final String error;
  private final String warning;
  private final String info;
  private final List<String> sectors;

  Palette(
      String suffix,
      String text,
      String muted,
      String track,
      String error,
      String warning,
      String info,
      List<String> sectors) {
    this.suffix = suffix;
    this.text = text;
    this.muted = muted;
    this.track = track;
    this.error = error;
    this.warning = warning;
    this.info = info;
    this.sectors = sectors;
  }

  /** What the name of a picture's file ends with. */
  String suffix() {
    return suffix;
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

  String of(Tone tone) {
    return switch (tone) {
      case ERROR -> error;
      case WARNING -> warning;
      case INFO -> info;
    };
  }

  /** The colour of a folder in a map. */
  String sector(int index) {
    return sectors.get(index);
  }
}
