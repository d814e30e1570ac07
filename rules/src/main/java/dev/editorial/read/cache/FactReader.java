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
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Reads what {@link FactWriter} wrote. One use, one thread. Bytes that it did not write make it
 * throw some {@link RuntimeException}.
 */
final class FactReader {

  private static final Link.Kind[] LINK_KINDS = Link.Kind.values();

  private final Bytes bytes;
  private final IntFunction<String> table;

  /**
   * @param bytes at the first byte of a page
   * @param table gives the strings by their numbers
   */
  FactReader(Bytes bytes, IntFunction<String> table) {
    this.bytes = bytes;
    this.table = table;
  }

  /** The page of these bytes, at a path. */
  Page page(String path) {
    return new Page(
        path,
        new FrontMatter(list(this::property), optional(this::problem)),
        list(this::heading),
        list(this::anchor),
        list(this::link),
        list(this::undefined),
        list(this::definition),
        list(this::span),
        list(this::span),
        list(this::span),
        list(this::span),
        body(),
        list(this::directive),
        optional(this::problem));
  }

  private Property property() {
    return new Property(string(), value(), span());
  }

  private Value value() {
    return switch (bytes.number()) {
      case 0 -> new Value.Scalar(Value.Type.values()[bytes.number()], string(), span());
      case 1 -> new Value.Sequence(list(this::value));
      default -> new Value.Mapping(list(this::property));
    };
  }

  private Problem problem() {
    return new Problem(Problem.Kind.values()[bytes.number()], string(), string(), span());
  }

  private Heading heading() {
    return new Heading(
        bytes.number(), string(), string(), string(), optional(this::string), span());
  }

  private Anchor anchor() {
    return new Anchor(Anchor.Kind.values()[bytes.number()], string(), span());
  }

  private Link link() {
    return new Link(
        LINK_KINDS[bytes.number()], string(), string(), string(), optional(this::string), span());
  }

  private UndefinedReference undefined() {
    return new UndefinedReference(
        UndefinedReference.Kind.values()[bytes.number()], string(), span());
  }

  private Definition definition() {
    return new Definition(string(), string(), span());
  }

  private Body body() {
    return new Body(
        bytes.number(),
        list(() -> new Body.Placeholder(string(), span())),
        list(() -> new Body.DatedEntry(bytes.number(), string(), span())),
        list(() -> new Body.IdleDefinition(string(), string(), span(), optional(this::span))),
        optional(this::string),
        optional(this::signature));
  }

  private Signature signature() {
    long[] bands = new long[Signature.BANDS];
    for (int band = 0; band < bands.length; band++) {
      bands[band] = bytes.eight();
    }
    return Signature.of(bands);
  }

  private Directive directive() {
    return new Directive(
        bytes.number(),
        bytes.number(),
        list(this::string),
        optional(this::string),
        optional(this::string),
        span());
  }

  private Span span() {
    int line = bytes.number();
    return new Span(line, bytes.number(), line + bytes.number(), bytes.number());
  }

  private String string() {
    return table.apply(bytes.number());
  }

  private <T> List<T> list(Supplier<T> element) {
    int size = bytes.number();
    if (size == 0) {
      return List.of();
    }
    List<T> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(element.get());
    }
    return values;
  }

  private <T> Optional<T> optional(Supplier<T> element) {
    return bytes.number() == 0 ? Optional.empty() : Optional.of(element.get());
  }
}
