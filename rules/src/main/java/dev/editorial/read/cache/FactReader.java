package dev.editorial.read.cache;

import dev.editorial.api.Anchor;
import dev.editorial.api.Body;
import dev.editorial.api.Definition;
import dev.editorial.api.Directive;
import dev.editorial.api.FrontMatter;
import dev.editorial.api.Heading;
import dev.editorial.api.Link;
import dev.editorial.api.Page;
import dev.editorial.api.Problem;
import dev.editorial.api.Property;
import dev.editorial.api.Signature;
import dev.editorial.api.Span;
import dev.editorial.api.UndefinedReference;
import dev.editorial.api.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what {@link FactWriter} wrote. One use, one thread. Bytes that it did not write make it
 * throw some {@link RuntimeException}.
 */
final class FactReader {

  private static final Link.Kind[] LINK_KINDS = Link.Kind.values();

  private final Bytes bytes;
  private final StringTable table;

  /**
   * @param bytes at the first byte of a page
   * @param table of the strings
   */
  FactReader(Bytes bytes, StringTable table) {
    this.bytes = bytes;
    this.table = table;
  }

  /** The page of these bytes, at a path. */
  Page page(String path) {
    return new Page(
        path,
        new FrontMatter(properties(), problem()),
        headings(),
        anchors(),
        links(),
        undefined(),
        definitions(),
        spans(),
        spans(),
        spans(),
        spans(),
        body(),
        directives(),
        problem());
  }

  private List<Property> properties() {
    List<Property> properties = new ArrayList<>();
    for (int left = bytes.number(); left > 0; left--) {
      properties.add(new Property(string(), value(), span()));
    }
    return properties;
  }

  private Value value() {
    return switch (bytes.number()) {
      case 0 -> new Value.Scalar(Value.Type.values()[bytes.number()], string(), span());
      case 1 -> new Value.Sequence(values());
      default -> new Value.Mapping(properties());
    };
  }

  private List<Value> values() {
    List<Value> values = new ArrayList<>();
    for (int left = bytes.number(); left > 0; left--) {
      values.add(value());
    }
    return values;
  }

  private Optional<Problem> problem() {
    return isThere()
        ? Optional.of(
            new Problem(Problem.Kind.values()[bytes.number()], string(), string(), span()))
        : Optional.empty();
  }

  private List<Heading> headings() {
    List<Heading> headings = new ArrayList<>();
    for (int left = bytes.number(); left > 0; left--) {
      headings.add(new Heading(bytes.number(), string(), string(), string(), text(), span()));
    }
    return headings;
  }

  private List<Anchor> anchors() {
    List<Anchor> anchors = new ArrayList<>();
    for (int left = bytes.number(); left > 0; left--) {
      anchors.add(new Anchor(Anchor.Kind.values()[bytes.number()], string(), span()));
    }
    return anchors;
  }

  private List<Link> links() {
    List<Link> links = new ArrayList<>();
    for (int left = bytes.number(); left > 0; left--) {
      links.add(new Link(LINK_KINDS[bytes.number()], string(), string(), string(), text(), span()));
    }
    return links;
  }

  private List<UndefinedReference> undefined() {
    List<UndefinedReference> undefined = new ArrayList<>();
    for (int left = bytes.number(); left > 0; left--) {
      undefined.add(
          new UndefinedReference(
              UndefinedReference.Kind.values()[bytes.number()], string(), span()));
    }
    return undefined;
  }

  private List<Definition> definitions() {
    List<Definition> definitions = new ArrayList<>();
    for (int left = bytes.number(); left > 0; left--) {
      definitions.add(new Definition(string(), string(), span()));
    }
    return definitions;
  }

  private Body body() {
    return new Body(bytes.number(), placeholders(), entries(), idle(), text(), signature());
  }

  private List<Body.Placeholder> placeholders() {
    List<Body.Placeholder> placeholders = new ArrayList<>();
    for (int left = bytes.number(); left > 0; left--) {
      placeholders.add(new Body.Placeholder(string(), span()));
    }
    return placeholders;
  }

  private List<Body.DatedEntry> entries() {
    List<Body.DatedEntry> entries = new ArrayList<>();
    for (int left = bytes.number(); left > 0; left--) {
      entries.add(new Body.DatedEntry(bytes.number(), string(), span()));
    }
    return entries;
  }

  private List<Body.IdleDefinition> idle() {
    List<Body.IdleDefinition> idle = new ArrayList<>();
    for (int left = bytes.number(); left > 0; left--) {
      idle.add(new Body.IdleDefinition(string(), string(), span(), first()));
    }
    return idle;
  }

  private Optional<Span> first() {
    return isThere() ? Optional.of(span()) : Optional.empty();
  }

  private Optional<Signature> signature() {
    if (!isThere()) {
      return Optional.empty();
    }
    long[] bands = new long[Signature.BANDS];
    for (int band = 0; band < bands.length; band++) {
      bands[band] = bytes.eight();
    }
    return Optional.of(Signature.of(bands));
  }

  private List<Directive> directives() {
    List<Directive> directives = new ArrayList<>();
    for (int left = bytes.number(); left > 0; left--) {
      directives.add(
          new Directive(bytes.number(), bytes.number(), strings(), text(), text(), span()));
    }
    return directives;
  }

  private List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    for (int left = bytes.number(); left > 0; left--) {
      spans.add(span());
    }
    return spans;
  }

  private Span span() {
    int line = bytes.number();
    return new Span(line, bytes.number(), line + bytes.number(), bytes.number());
  }

  private List<String> strings() {
    List<String> strings = new ArrayList<>();
    for (int left = bytes.number(); left > 0; left--) {
      strings.add(string());
    }
    return strings;
  }

  private String string() {
    return table.get(bytes.number());
  }

  private Optional<String> text() {
    return isThere() ? Optional.of(string()) : Optional.empty();
  }

  /** Whether what may be missing follows. */
  private boolean isThere() {
    return bytes.number() != 0;
  }
}
