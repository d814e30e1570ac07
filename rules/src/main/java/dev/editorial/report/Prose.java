package dev.editorial.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message in pieces: rules quote names and source text in backticks. */
record Prose(List<Piece> pieces) {

  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  /** Text between quotations, or a quotation without its backticks. */
  record Piece(String text, boolean quoted) {}

  /** The message without the marks of its quotations. */
  String plain() {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      text.append(piece.text());
    }
    return text.toString();
  }

  static List<Prose> all(List<String> messages) {
    List<Prose> all = new ArrayList<>();
    for (String message : messages) {
      all.add(of(message));
    }
    return List.copyOf(all);
  }

  static Prose of(String message) {
    String text = Visible.of(message);
    List<Piece> pieces = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(text);
    int end = 0;
    while (quoted.find()) {
      if (quoted.start() > end) {
        pieces.add(new Piece(text.substring(end, quoted.start()), false));
      }
      pieces.add(new Piece(quoted.group(1), true));
      end = quoted.end();
    }
    if (end < text.length()) {
      pieces.add(new Piece(text.substring(end), false));
    }
    return new Prose(List.copyOf(pieces));
  }
}
