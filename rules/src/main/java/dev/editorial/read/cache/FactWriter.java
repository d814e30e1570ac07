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
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * Writes the facts of a page as bytes, all but its path; {@link FactReader} is its mirror image.
 * Numbers take as many bytes as they need, strings are numbers of a table. One use, one thread.
 */
final class FactWriter {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ToIntFunction<String> table;

  /**
   * @param table numbers strings
   */
  FactWriter(ToIntFunction<String> table) {
    this.table = table;
  }

  /** The bytes of a page. */
  byte[] write(Page page) {
    list(page.frontMatter().properties(), this::property);
    optional(page.frontMatter().problem(), this::problem);
    list(page.headings(), this::heading);
    list(page.anchors(), this::anchor);
    list(page.links(), this::link);
    list(page.undefined(), this::undefined);
    list(page.definitions(), this::definition);
    list(page.includes(), this::span);
    list(page.openFences(), this::span);
    list(page.hidden(), this::span);
    list(page.planned(), this::span);
    body(page.body());
    list(page.directives(), this::directive);
    optional(page.problem(), this::problem);
    return bytes.toByteArray();
  }

  private void property(Property property) {
    string(property.key());
    value(property.value());
    span(property.span());
  }

  private void value(Value value) {
    if (value instanceof Value.Scalar scalar) {
      number(0);
      constant(scalar.type());
      string(scalar.text());
      span(scalar.span());
    } else if (value instanceof Value.Sequence sequence) {
      number(1);
      list(sequence.values(), this::value);
    } else if (value instanceof Value.Mapping mapping) {
      number(2);
      list(mapping.properties(), this::property);
    }
  }

  private void problem(Problem problem) {
    constant(problem.kind());
    string(problem.reason());
    string(problem.remedy());
    span(problem.span());
  }

  private void heading(Heading heading) {
    number(heading.level());
    string(heading.text());
    string(heading.raw());
    string(heading.tagged());
    optional(heading.id(), this::string);
    span(heading.span());
  }

  private void anchor(Anchor anchor) {
    constant(anchor.kind());
    string(anchor.id());
    span(anchor.span());
  }

  private void link(Link link) {
    constant(link.kind());
    string(link.target());
    string(link.fragment());
    string(link.text());
    optional(link.property(), this::string);
    span(link.span());
  }

  private void undefined(UndefinedReference reference) {
    constant(reference.kind());
    string(reference.label());
    span(reference.span());
  }

  private void definition(Definition definition) {
    string(definition.label());
    string(definition.destination());
    span(definition.span());
  }

  private void body(Body body) {
    number(body.blocks());
    list(
        body.placeholders(),
        placeholder -> {
          string(placeholder.text());
          span(placeholder.span());
        });
    list(
        body.entries(),
        entry -> {
          number(entry.list());
          string(entry.date());
          span(entry.span());
        });
    list(
        body.idle(),
        idle -> {
          string(idle.label());
          string(idle.destination());
          span(idle.span());
          optional(idle.first(), this::span);
        });
    optional(body.query(), this::string);
    optional(body.signature(), this::signature);
  }

  private void signature(Signature signature) {
    for (int band = 0; band < Signature.BANDS; band++) {
      for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
        bytes.write((int) (signature.band(band) >>> shift));
      }
    }
  }

  private void directive(Directive directive) {
    number(directive.firstLine());
    number(directive.lastLine());
    list(directive.rules(), this::string);
    optional(directive.reason(), this::string);
    optional(directive.fault(), this::string);
    span(directive.span());
  }

  private void span(Span span) {
    number(span.line());
    number(span.column());
    number(span.endLine() - span.line());
    number(span.endColumn());
  }

  private <T> void list(List<T> values, Consumer<T> element) {
    number(values.size());
    values.forEach(element);
  }

  private <T> void optional(Optional<T> value, Consumer<T> element) {
    number(value.isPresent() ? 1 : 0);
    value.ifPresent(element);
  }

  private void constant(Enum<?> constant) {
    number(constant.ordinal());
  }

  private void string(String text) {
    number(table.applyAsInt(text));
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
