package dev.editorial.api;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a reader of a report sees a file at a line: on a code host, or in an editor.
 *
 * @param pattern a URL in which {@code {path}} stands for the path from the checked directory,
 *     {@code {line}} for the line and {@code {column}} for the column
 */
public record SourceUrl(String pattern) {

  private static final Pattern SCHEME = Pattern.compile("\\s*([\\w+.-]*):.*", Pattern.DOTALL);
  private static final Pattern HARMFUL =
      Pattern.compile("(?i)javascript|data|vbscript|blob|file-?system");

  /** What is wrong with it, if anything. */
  public Optional<String> fault() {
    if (!pattern.contains("{path}")) {
      return Optional.of("`%s` has no {path}, so it would lead nowhere".formatted(pattern));
    }
    if (pattern.chars().anyMatch(c -> c <= ' ')) {
      return Optional.of("`%s` has a space, which no URL has".formatted(pattern));
    }
    Matcher scheme = SCHEME.matcher(pattern);
    return scheme.matches() && HARMFUL.matcher(scheme.group(1)).matches()
        ? Optional.of("`%s:` leads to no file".formatted(scheme.group(1)))
        : Optional.empty();
  }

  /**
   * The URL of a place.
   *
   * @param path in the form that URLs have
   */
  public String of(String path, Span place) {
    return pattern
        .replace("{line}", Integer.toString(place.line()))
        .replace("{column}", Integer.toString(place.column()))
        .replace("{path}", path);
  }
}
