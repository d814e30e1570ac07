package dev.editorial.read;

import dev.editorial.api.Link;
import dev.editorial.api.Property;
import dev.editorial.api.Span;
import dev.editorial.api.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
    String key = "";
    int number = head.firstLine();
    for (String line : head.block().split("\\r?\\n", -1)) {
      Matcher top = KEY.matcher(line);
      if (top.matches()) {
        key = top.group(1).strip();
      }
      if (!line.stripLeading().startsWith("#")) {
        collectBracketed(line, number, key, links);
      }
      number++;
    }
    Map<Integer, List<Span>> bracketed =
        links.stream().map(Link::span).collect(Collectors.groupingBy(Span::line));
    for (Property property : head.frontMatter().properties()) {
      if (OWN_NAMES.contains(property.key().toLowerCase(Locale.ROOT))) {
        continue;
      }
      property
          .value()
          .scalars()
          .filter(scalar -> scalar.type() == Value.Type.TEXT)
          .filter(
              scalar ->
                  bracketed.getOrDefault(scalar.span().line(), List.of()).stream()
                      .noneMatch(link -> link.holds(scalar.span())))
          .filter(scalar -> BARE.matcher(scalar.text()).matches())
          .forEach(
              scalar ->
                  links.add(
                      link(Link.Kind.MENTION, scalar.text(), "", property.key(), scalar.span())));
    }
  }

  private static void collectBracketed(String line, int number, String key, List<Link> links) {
    if (line.indexOf('[') < 0) {
      return;
    }
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
