package dev.editorial.read;

import com.fasterxml.jackson.core.JsonFactory;
import dev.editorial.api.FrontMatter;
import dev.editorial.api.Problem;
import dev.editorial.api.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the front matter at the head of a page and reads it with line numbers. */
final class FrontMatterReader {

  /**
   * Front matter and where it ends.
   *
   * @param block the text between the fences
   * @param firstLine the 1-based line on which the block begins
   * @param bodyStart the offset of the first character after the closing fence
   * @param bodyLine how many lines precede that offset
   */
  record Head(FrontMatter frontMatter, String block, int firstLine, int bodyStart, int bodyLine) {}

  private static final Head NONE = new Head(FrontMatter.NONE, "", 1, 0, 0);
  private static final Pattern KEY_LINE =
      Pattern.compile("[\\w\"'.-][^:#\\[\\](){}]{0,60}:(\\s.*)?|[\\w.-]+\\s*=.*");

  Head read(String text) {
    return switch (text.substring(0, endOfLine(text, 0)).stripTrailing()) {
      case "---" -> fenced(text, KeyFile.YAML, "---");
      case "+++" -> fenced(text, KeyFile.TOML, "+++");
      case "{" -> object(text);
      default -> NONE;
    };
  }

  private Head fenced(String text, JsonFactory format, String fence) {
    int start = endOfLine(text, 0);
    int line = 1;
    for (int at = start; at < text.length(); line++) {
      int next = endOfLine(text, at);
      String content = text.substring(at, next).stripTrailing();
      if (content.equals(fence) || (format == KeyFile.YAML && content.equals("..."))) {
        String block = text.substring(start, at);
        if (block.isBlank() || block.lines().findFirst().orElse("").isBlank()) {
          // Two thematic breaks around prose; front matter begins at once.
          return block.isBlank() ? new Head(FrontMatter.NONE, "", 1, next, line + 1) : NONE;
        }
        return new Head(KeyFile.parse(block, format, 2), block, 2, next, line + 1);
      }
      at = next;
    }
    // A lone --- may be a thematic break; a key on the next line says that it is not.
    String second = text.substring(start, endOfLine(text, start)).stripTrailing();
    if (!KEY_LINE.matcher(second).matches()) {
      return NONE;
    }
    Problem unclosed =
        new Problem(
            "it opens with %s and never closes".formatted(fence),
            "close it with a line %s".formatted(fence),
            Span.inLine(1, 1, fence.length()));
    return new Head(new FrontMatter(List.of(), Optional.of(unclosed)), "", 1, start, 1);
  }

  /** Hugo's JSON front matter: an object whose braces stand alone on their lines. */
  private Head object(String text) {
    int line = 0;
    for (int at = 0; at < text.length(); ) {
      int next = endOfLine(text, at);
      line++;
      if (text.substring(at, next).stripTrailing().equals("}")) {
        String block = text.substring(0, next);
        return new Head(KeyFile.parse(block, KeyFile.JSON, 1), block, 1, next, line);
      }
      at = next;
    }
    return NONE;
  }

  private static int endOfLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end + 1;
  }
}
