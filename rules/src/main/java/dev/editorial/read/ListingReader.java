package dev.editorial.read;

import dev.editorial.api.FrontMatter;
import dev.editorial.api.Link;
import dev.editorial.api.Page;
import dev.editorial.api.Property;
import dev.editorial.api.Span;
import dev.editorial.api.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads files that link to pages without being pages: the navigation of a generator, Obsidian's
 * canvases and bases. Their facts are those of a page that holds nothing but links. Thread-safe.
 */
final class ListingReader {

  /** The keys of a table of contents that name a page. */
  private static final Set<String> CONTENTS_KEYS = Set.of("href", "topicHref", "tocHref", "file");

  private static final Pattern WIKILINK = Pattern.compile("\\[\\[([^\\[\\]\\n]+)\\]\\]");

  private ListingReader() {}

  static Page read(String path, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    FrontMatter keys = KeyFile.parse(text, KeyFile.formatOf(path));
    String name = path.substring(path.lastIndexOf('/') + 1);
    List<Link> links = new ArrayList<>();
    if (name.endsWith(".canvas")) {
      keys.property("nodes").ifPresent(nodes -> canvas(nodes.value(), links));
    } else if (name.endsWith(".base")) {
      keys.properties().forEach(property -> base(property.value(), links));
    } else if (name.toLowerCase(Locale.ROOT).startsWith("toc.")) {
      keys.properties().forEach(property -> contents(property, links));
    } else {
      keys.properties().forEach(property -> navigation(property, links));
    }
    return Page.listing(path, links);
  }

  /** The files on a canvas, and the links in its cards. */
  private static void canvas(Value nodes, List<Link> links) {
    for (FrontMatter node : maps(nodes)) {
      node.scalars("file").forEach(file -> links.add(entry(file)));
      node.scalars("text").forEach(card -> wikilinks(card, links));
    }
  }

  private static List<FrontMatter> maps(Value value) {
    List<FrontMatter> maps = new ArrayList<>();
    if (value instanceof Value.Sequence sequence) {
      for (Value item : sequence.values()) {
        if (item instanceof Value.Mapping map) {
          maps.add(new FrontMatter(map.properties(), Optional.empty()));
        }
      }
    }
    return maps;
  }

  /** The pages that the filters of a base name. */
  private static void base(Value value, List<Link> links) {
    value.scalars().forEach(filter -> wikilinks(filter, links));
  }

  private static void wikilinks(Value.Scalar text, List<Link> links) {
    Matcher wikilink = WIKILINK.matcher(text.text());
    while (wikilink.find()) {
      links.add(Links.wikilink(wikilink.group(1), false, Optional.empty(), text.span()));
    }
  }

  private static void contents(Property property, List<Link> links) {
    if (CONTENTS_KEYS.contains(property.key()) && property.value() instanceof Value.Scalar target) {
      links.add(entry(target));
    } else {
      nested(property.value()).forEach(inner -> contents(inner, links));
    }
  }

  private static List<Property> nested(Value value) {
    if (value instanceof Value.Mapping map) {
      return map.properties();
    }
    return value instanceof Value.Sequence sequence
        ? sequence.values().stream().flatMap(item -> nested(item).stream()).toList()
        : List.of();
  }

  /** The navigation of MkDocs and of its plugins, and the targets of its redirects. */
  private static void navigation(Property property, List<Link> links) {
    String key = property.key();
    if (key.equals("nav") || key.equals("arrange") || key.equals("redirect_maps")) {
      property
          .value()
          .scalars()
          .filter(target -> target.type() == Value.Type.TEXT && isPath(target.text()))
          .forEach(target -> links.add(entry(target)));
    } else if (key.equals("plugins") || key.equals("redirects") || key.equals("project")) {
      nested(property.value()).forEach(inner -> navigation(inner, links));
    }
  }

  /** Plugins put other words into a navigation, which name no file. */
  private static boolean isPath(String text) {
    return text.matches(".*\\.[A-Za-z]\\w{1,8}(#.*)?") && !text.startsWith("!");
  }

  private static Link entry(Value.Scalar target) {
    Span span = target.span();
    return Links.of(Link.Kind.ENTRY, target.text(), "", Optional.empty(), span);
  }
}
