package dev.editorial.report;

import dev.editorial.api.Severity;

/**
 * How what is printed is set off. The colours are dark enough for white and light enough for black.
 */
public enum Colours {
  /** Not at all: for files, pipes, and people who asked for that. */
  PLAIN {
    @Override
    String paint(Part part, String text) {
      return text;
    }
  },

  /** By the codes that terminals know. */
  ANSI {
    @Override
    String paint(Part part, String text) {
      return "\u001B[" + part.code + "m" + text + "\u001B[0m";
    }
  };

  /** What is set off. */
  enum Part {
    ERROR("31"),
    WARNING("33"),
    INFO("34"),
    PATH("1"),
    RULE("2"),
    SUGGESTION("32");

    private final String code;

    Part(String code) {
      this.code = code;
    }

    static Part of(Severity severity) {
      return switch (severity) {
        case ERROR -> ERROR;
        case WARNING -> WARNING;
        case INFO, OFF -> INFO;
      };
    }
  }

  /**
   * Sets off a text.
   *
   * @param text without any control character, or the terminal would obey it
   */
  abstract String paint(Part part, String text);
}
