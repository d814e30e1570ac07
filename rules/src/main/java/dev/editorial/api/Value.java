package dev.editorial.api;

import java.util.List;
import java.util.stream.Stream;

/** A front matter value. */
public sealed interface Value {

  /** What stands in the source, for scalars. */
  enum Type {
    TEXT,
    NUMBER,
    BOOLEAN,
    NOTHING
  }

  /** A single value, as written. */
  record Scalar(Type type, String text, Span span) implements Value {}

  /** A list. */
  record Sequence(List<Value> values) implements Value {
    public Sequence {
      values = List.copyOf(values);
    }
  }

  /** A nested map. */
  record Mapping(List<Property> properties) implements Value {
    public Mapping {
      properties = List.copyOf(properties);
    }
  }

  /** The single values in it, in order. */
  default Stream<Scalar> scalars() {
    if (this instanceof Scalar scalar) {
      return Stream.of(scalar);
    }
    if (this instanceof Sequence sequence) {
      return sequence.values().stream().flatMap(Value::scalars);
    }
    return ((Mapping) this).properties().stream().flatMap(property -> property.value().scalars());
  }
}
