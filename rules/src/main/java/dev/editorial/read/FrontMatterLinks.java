package dev.editorial.read;

import dev.editorial.api.Link;
import dev.editorial.api.Property;
import dev.editorial.api.Span;
import dev.editorial.api.Value;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The links in front matter values. Links in brackets are found in the source lines, so that they
 * are seen quoted, unquoted (which YAML loads as a nested list) and in a block that cannot be
 * parsed; bare paths are found among the parsed values.
 */
final class FrontMatterLinks {

  private static final Pattern BRACKETED =
      Pattern.compile("(!?)\\[\\[([^\\[\\]]+)\\]\\](?!\\()|\\[([^\\[\\]]*)\\]\\(([^()\\s]+)\\)");
  private static final Pattern KEY = Pattern.compile("\"?([^\\s\"':#-][^:#\"=]*+)\"?\\s*+[:=].*+");
  private static final Pattern BARE =
      Pattern.compile("\\.?/?(?:[^\\s/:#\\[\\](){}<>|*]+/)+[^/:#\\[\\](){}<>|*]+(?:#.*)?");

  /** Keys that give the page itself a name or a place. */
  private static final Set<String> OWN_NAMES =
      Set.of("aliases", "alias", "url", "slug", "permalink", "redirect_from");

  private FrontMatterLinks() {}

  static void collect(FrontMatterReader.Head head, List<Link> links) {
    if (head.block().indexOf('[') >= 0) {
      collectBracketed(head, links);
    }
    // None of them overlaps another, so the last that begins before a value is the one to ask.
    NavigableSet<Span> bracketed = new TreeSet<>();
    for (Link link : links) {
      bracketed.add(link.span());
    }
    for (Property property : head.frontMatter().properties()) {
      if (!OWN_NAMES.contains(property.key().toLowerCase(Locale.ROOT))) {
        collectBare(property.value(), property.key(), bracketed, links);
      }
    }
  }

  private static void collectBare(
      Value value, String key, NavigableSet<Span> bracketed, List<Link> links) {
    if (value instanceof Value.Sequence sequence) {
      for (Value entry : sequence.values()) {
        collectBare(entry, key, bracketed, links);
      }
    } else if (value instanceof Value.Mapping mapping) {
      for (Property entry : mapping.properties()) {
        collectBare(entry.value(), key, bracketed, links);
      }
    } else if (value instanceof Value.Scalar scalar
        && scalar.type() == Value.Type.TEXT
        && scalar.text().indexOf('/') >= 0
        && !isIn(bracketed, scalar.span())
        && BARE.matcher(scalar.text()).matches()) {
      links.add(link(Link.Kind.MENTION, scalar.text(), "", key, scalar.span()));
    }
  }

  private static boolean isIn(NavigableSet<Span> bracketed, Span span) {
    Span before = bracketed.floor(span);
    return before != null && before.holds(span);
  }

  private static void collectBracketed(FrontMatterReader.Head head, List<Link> links) {
    String[] lines = head.block().split("\n", -1);
    String key = "";
    int keysRead = 0;
    for (int i = 0; i < lines.length; i++) {
      String line = withoutReturn(lines[i]);
      boolean mayLink = line.contains("[[") || line.contains("](");
      if (mayLink && !line.stripLeading().startsWith("#")) {
        for (; keysRead <= i; keysRead++) {
          Matcher top = KEY.matcher(withoutReturn(lines[keysRead]));
          if (top.matches()) {
            key = top.group(1).strip();
          }
        }
        collectBracketed(line, head.firstLine() + i, key, links);
      }
    }
  }

  private static String withoutReturn(String line) {
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  private static void collectBracketed(String line, int number, String key, List<Link> links) {
    Matcher matcher = BRACKETED.matcher(line);
    while (matcher.find()) {
      Span span = Span.inLine(number, matcher.start() + 1, matcher.end() - matcher.start());
      if (matcher.group(2) != null) {
        boolean embed = !matcher.group(1).isEmpty();
        links.add(Links.wikilink(matcher.group(2), embed, Optional.of(key), span));
      } else {
        links.add(link(Link.Kind.INLINE, matcher.group(4), matcher.group(3), key, span));
      }
    }
  }

  private static Link link(Link.Kind kind, String target, String text, String key, Span span) {
    return Links.of(kind, target, text, Optional.of(key), span);
  }
}
