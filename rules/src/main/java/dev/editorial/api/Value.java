package dev.editorial.api;

import java.util.ArrayList;
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
    List<Scalar> scalars = new ArrayList<>();
    addScalars(this, scalars);
    return scalars.stream();
  }

  private static void addScalars(Value value, List<Scalar> scalars) {
    if (value instanceof Scalar scalar) {
      scalars.add(scalar);
    } else if (value instanceof Sequence sequence) {
      for (Value inner : sequence.values()) {
        addScalars(inner, scalars);
      }
    } else {
      for (Property property : ((Mapping) value).properties()) {
        addScalars(property.value(), scalars);
      }
    }
  }
}
