package dev.editorial.rules.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.editorial.api.Property;
import dev.editorial.api.Span;
import dev.editorial.api.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Properties as the tree that a validator of JSON reads, and the way back to their places. */
final class JsonValues {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,300}");
  private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d{0,300}\\.\\d{1,300}");

  private JsonValues() {}

  /** The properties as an object; of two with one key, the last counts, as YAML tools have it. */
  static ObjectNode of(List<Property> properties) {
    ObjectNode object = NODES.objectNode();
    properties.forEach(property -> object.set(property.key(), of(property.value())));
    return object;
  }

  private static JsonNode of(Value value) {
    if (value instanceof Value.Mapping mapping) {
      return of(mapping.properties());
    }
    if (value instanceof Value.Sequence sequence) {
      ArrayNode array = NODES.arrayNode();
      sequence.values().forEach(each -> array.add(of(each)));
      return array;
    }
    Value.Scalar scalar = (Value.Scalar) value;
    return switch (scalar.type()) {
      case TEXT -> NODES.textNode(scalar.text());
      case NUMBER -> number(scalar.text().replace("_", ""));
      case BOOLEAN -> NODES.booleanNode(Boolean.parseBoolean(scalar.text()));
      case NOTHING -> NODES.nullNode();
    };
  }

  private static JsonNode number(String text) {
    if (WHOLE.matcher(text).matches()) {
      return NODES.numberNode(new BigInteger(text));
    }
    if (DECIMAL.matcher(text).matches()) {
      return NODES.numberNode(new BigDecimal(text));
    }
    try {
      return NODES.numberNode(Double.parseDouble(text));
    } catch (NumberFormatException otherNotation) {
      // Octal, hexadecimal, infinity: a number, but none that a schema could limit.
      return NODES.numberNode(BigInteger.ZERO);
    }
  }

  /**
   * What stands at a path.
   *
   * @param key the last key on the way
   * @param value empty where the path leads to what is not there
   */
  record At(Optional<Property> key, Optional<Value> value) {

    /** The value where it has a place, else its key, else the first line. */
    Span span() {
      return value
          .filter(Value.Scalar.class::isInstance)
          .map(scalar -> ((Value.Scalar) scalar).span())
          .filter(span -> span.endColumn() > span.column())
          .or(() -> key.map(Property::span))
          .orElse(Span.HEAD);
    }

    /** The value as written, cut where it is long; empty for lists and maps. */
    Optional<String> text() {
      return value
          .filter(Value.Scalar.class::isInstance)
          .map(scalar -> ((Value.Scalar) scalar).text().strip().replaceAll("\\s+", " "))
          .map(text -> text.length() > 60 ? text.substring(0, 60) + "…" : text);
    }

    /** The keys of the map that stands here. */
    List<Property> properties() {
      return value.filter(Value.Mapping.class::isInstance).stream()
          .flatMap(map -> ((Value.Mapping) map).properties().stream())
          .toList();
    }
  }

  /** Follows a path of keys and 0-based numbers of list entries. */
  static At at(List<Property> properties, List<Object> path) {
    At at = new At(Optional.empty(), Optional.of(new Value.Mapping(properties)));
    for (Object step : path) {
      at = step instanceof Integer number ? entry(at, number) : property(at, step.toString());
    }
    return at;
  }

  private static At entry(At at, int number) {
    return new At(
        at.key(),
        at.value()
            .filter(Value.Sequence.class::isInstance)
            .map(list -> ((Value.Sequence) list).values())
            .filter(values -> number < values.size())
            .map(values -> values.get(number)));
  }

  private static At property(At at, String key) {
    List<Property> named = new ArrayList<>(at.properties());
    named.removeIf(property -> !property.key().equals(key));
    return named.isEmpty()
        ? new At(at.key(), Optional.empty())
        : new At(
            Optional.of(named.get(named.size() - 1)),
            Optional.of(named.get(named.size() - 1).value()));
  }
}
