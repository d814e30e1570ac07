package dev.editorial.report;

import dev.editorial.api.Severity;

/** What a colour says. */
enum Tone {
  ERROR,
  WARNING,
  INFO;

  static Tone of(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case INFO, OFF -> INFO;
    };
  }
}
