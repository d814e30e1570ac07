package dev.editorial.read;

import dev.editorial.api.Link;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what templates put into a page: the files of includes, and the targets of shortcodes. */
final class Inserted {

  /** Takes one name; {@code offset} is where it begins. */
  @FunctionalInterface
  interface Taker {
    void take(Link.Kind kind, String name, int offset);
  }

  /** mdBook's includes, and the snippets of Python-Markdown. */
  private static final Pattern INCLUDE =
      Pattern.compile(
          "(?<!\\\\)\\{\\{\\s*#(?:rustdoc_)?include\\s+([^\\s}]+)"
              + "|(?<!\\\\)\\{\\{\\s*#playground\\s+([^\\s}]+)"
              + "|(?m)^[ \\t]*-{1,}8<-{1,}[ \\t]+[\"']([^\"'\\n]+)[\"']");

  private static final Pattern SNIPPET_PART =
      Pattern.compile(":[-\\w]*(?::-?\\d*)?(?:,[-\\d:]*)*$");

  /** Hugo's references, and the images of its figures. */
  private static final Pattern SHORTCODE =
      Pattern.compile(
          "\\{\\{[<%]\\s*(?:rel)?ref\\s+(?:path\\s*=\\s*)?(?:\"([^\"]+)\"|'([^']+)'|`([^`]+)`|([^\"'`\\s%>]+))"
              + "|\\{\\{[<%]\\s*figure\\b[^>]*?\\bsrc\\s*=\\s*[\"'`]?([^\"'`\\s%>]+)");

  private static final Pattern BLOCK =
      Pattern.compile("\\(\\(([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\)\\)");

  /** The images of DocFX, whose attributes stand between colons. */
  private static final Pattern DOCFX_IMAGE =
      Pattern.compile(":::\\s*image\\b[^\\n]*?\\bsource\\s*=\\s*\"([^\"]+)\"");

  private Inserted() {}

  /** Looks through text that is shown, where all of these count. */
  static void inText(String text, Taker taker) {
    inCode(text, taker);
    if (text.contains("((")) {
      scan(BLOCK, Link.Kind.BLOCK, text, taker);
    }
    if (text.contains(":::")) {
      scan(DOCFX_IMAGE, Link.Kind.IMAGE, text, taker);
    }
    if (text.contains("{{")) {
      scan(SHORTCODE, Link.Kind.SHORTCODE, text, taker);
    }
  }

  /** Looks through code, into which files are put as well. */
  static void inCode(String text, Taker taker) {
    if (text.contains("{{") || text.contains("8<")) {
      scan(INCLUDE, Link.Kind.INCLUDE, text, taker);
    }
  }

  private static void scan(Pattern pattern, Link.Kind kind, String text, Taker taker) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      int group = 1;
      while (matcher.group(group) == null) {
        group++;
      }
      String name = matcher.group(group);
      boolean url = name.contains("://");
      String file =
          kind == Link.Kind.INCLUDE && !url ? SNIPPET_PART.matcher(name).replaceFirst("") : name;
      if (!url && !file.isEmpty()) {
        taker.take(kind, file, matcher.start(group));
      }
    }
  }
}
