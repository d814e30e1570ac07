package dev.editorial.read.cache;

import dev.editorial.api.Anchor;
import dev.editorial.api.Body;
import dev.editorial.api.Definition;
import dev.editorial.api.Directive;
import dev.editorial.api.Heading;
import dev.editorial.api.Link;
import dev.editorial.api.Page;
import dev.editorial.api.Problem;
import dev.editorial.api.Property;
import dev.editorial.api.Signature;
import dev.editorial.api.Span;
import dev.editorial.api.UndefinedReference;
import dev.editorial.api.Value;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Writes the facts of a page as bytes, all but its path; {@link FactReader} is its mirror image.
 * Numbers take as many bytes as they need, strings are numbers of a table. One use, one thread.
 */
final class FactWriter {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final StringTable table;

  /**
   * @param table numbers strings
   */
  FactWriter(StringTable table) {
    this.table = table;
  }

  /** The bytes of a page. */
  byte[] write(Page page) {
    properties(page.frontMatter().properties());
    problem(page.frontMatter().problem());
    headings(page.headings());
    anchors(page.anchors());
    links(page.links());
    undefined(page.undefined());
    definitions(page.definitions());
    spans(page.includes());
    spans(page.openFences());
    spans(page.hidden());
    spans(page.planned());
    body(page.body());
    directives(page.directives());
    problem(page.problem());
    return bytes.toByteArray();
  }

  private void properties(List<Property> properties) {
    number(properties.size());
    for (Property property : properties) {
      string(property.key());
      value(property.value());
      span(property.span());
    }
  }

  private void value(Value value) {
    if (value instanceof Value.Scalar scalar) {
      number(0);
      constant(scalar.type());
      string(scalar.text());
      span(scalar.span());
    } else if (value instanceof Value.Sequence sequence) {
      number(1);
      values(sequence.values());
    } else if (value instanceof Value.Mapping mapping) {
      number(2);
      properties(mapping.properties());
    }
  }

  private void values(List<Value> values) {
    number(values.size());
    for (Value value : values) {
      value(value);
    }
  }

  private void problem(Optional<Problem> problem) {
    if (isThere(problem)) {
      constant(problem.get().kind());
      string(problem.get().reason());
      string(problem.get().remedy());
      span(problem.get().span());
    }
  }

  private void headings(List<Heading> headings) {
    number(headings.size());
    for (Heading heading : headings) {
      number(heading.level());
      string(heading.text());
      string(heading.raw());
      string(heading.tagged());
      text(heading.id());
      span(heading.span());
    }
  }

  private void anchors(List<Anchor> anchors) {
    number(anchors.size());
    for (Anchor anchor : anchors) {
      constant(anchor.kind());
      string(anchor.id());
      span(anchor.span());
    }
  }

  private void links(List<Link> links) {
    number(links.size());
    for (Link link : links) {
      constant(link.kind());
      string(link.target());
      string(link.fragment());
      string(link.text());
      text(link.property());
      span(link.span());
    }
  }

  private void undefined(List<UndefinedReference> references) {
    number(references.size());
    for (UndefinedReference reference : references) {
      constant(reference.kind());
      string(reference.label());
      span(reference.span());
    }
  }

  private void definitions(List<Definition> definitions) {
    number(definitions.size());
    for (Definition definition : definitions) {
      string(definition.label());
      string(definition.destination());
      span(definition.span());
    }
  }

  private void body(Body body) {
    number(body.blocks());
    placeholders(body.placeholders());
    entries(body.entries());
    idle(body.idle());
    text(body.query());
    signature(body.signature());
  }

  private void placeholders(List<Body.Placeholder> placeholders) {
    number(placeholders.size());
    for (Body.Placeholder placeholder : placeholders) {
      string(placeholder.text());
      span(placeholder.span());
    }
  }

  private void entries(List<Body.DatedEntry> entries) {
    number(entries.size());
    for (Body.DatedEntry entry : entries) {
      number(entry.list());
      string(entry.date());
      span(entry.span());
    }
  }

  private void idle(List<Body.IdleDefinition> definitions) {
    number(definitions.size());
    for (Body.IdleDefinition definition : definitions) {
      string(definition.label());
      string(definition.destination());
      span(definition.span());
      first(definition.first());
    }
  }

  private void first(Optional<Span> span) {
    if (isThere(span)) {
      span(span.get());
    }
  }

  private void signature(Optional<Signature> signature) {
    if (isThere(signature)) {
      for (int band = 0; band < Signature.BANDS; band++) {
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
          bytes.write((int) (signature.get().band(band) >>> shift));
        }
      }
    }
  }

  private void directives(List<Directive> directives) {
    number(directives.size());
    for (Directive directive : directives) {
      number(directive.firstLine());
      number(directive.lastLine());
      strings(directive.rules());
      text(directive.reason());
      text(directive.fault());
      span(directive.span());
    }
  }

  private void spans(List<Span> spans) {
    number(spans.size());
    for (Span span : spans) {
      span(span);
    }
  }

  private void span(Span span) {
    number(span.line());
    number(span.column());
    number(span.endLine() - span.line());
    number(span.endColumn());
  }

  private void strings(List<String> texts) {
    number(texts.size());
    for (String text : texts) {
      string(text);
    }
  }

  private void text(Optional<String> text) {
    if (isThere(text)) {
      string(text.get());
    }
  }

  /** Writes whether what may be missing follows. */
  private boolean isThere(Optional<?> fact) {
    number(fact.isPresent() ? 1 : 0);
    return fact.isPresent();
  }

  private void constant(Enum<?> constant) {
    number(constant.ordinal());
  }

  private void string(String text) {
    number(table.numberOf(text));
  }

  private void number(int value) {
    number(value, bytes);
  }

  /** Seven bits a byte, the lowest first; the eighth says that more follow. */
  static void number(int value, ByteArrayOutputStream out) {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      out.write(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
