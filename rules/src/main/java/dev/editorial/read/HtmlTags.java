package dev.editorial.read;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the attributes of HTML tags that link or that are linked to; comments, scripts and styles
 * are passed over.
 */
final class HtmlTags {

  /** Takes one attribute; {@code offset} is where its value begins. */
  @FunctionalInterface
  interface Taker {
    void take(String tag, String attribute, String value, int offset);
  }

  private static final Pattern TOKEN =
      Pattern.compile(
          "<!--.*?(?:-->|\\z)|<(script|style)\\b.*?(?:</\\1\\s*>|\\z)|<([a-zA-Z][\\w:-]*)((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "(?<![\\w-])(href|src|id|name)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|(\\{[^}]*\\}|[^\\s\"'>{]+))",
          Pattern.CASE_INSENSITIVE);

  private HtmlTags() {}

  static void scan(String html, Taker taker) {
    if (html.indexOf('=') < 0) {
      return;
    }
    Matcher tags = TOKEN.matcher(html);
    while (tags.find()) {
      if (tags.group(2) == null) {
        continue;
      }
      String tag = tags.group(2).toLowerCase(Locale.ROOT);
      Matcher attributes = ATTRIBUTE.matcher(html).region(tags.start(3), tags.end(3));
      while (attributes.find()) {
        int group = attributes.group(2) != null ? 2 : attributes.group(3) != null ? 3 : 4;
        String name = attributes.group(1).toLowerCase(Locale.ROOT);
        taker.take(tag, name, attributes.group(group), attributes.start(group));
      }
    }
  }
}
