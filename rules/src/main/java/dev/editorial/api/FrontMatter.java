package dev.editorial.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The block at a page's head, or what inline properties say.
 *
 * @param properties in source order; where the block is unreadable, those before the fault
 * @param problem why it could not be read to its end
 */
public record FrontMatter(List<Property> properties, Optional<Problem> problem) {

  /** A page without front matter. */
  public static final FrontMatter NONE = new FrontMatter(List.of(), Optional.empty());

  public FrontMatter {
    properties = List.copyOf(properties);
  }

  /**
   * The property of this key, matched without regard to case; {@code a.b} also names the key b of
   * the map a.
   */
  public Optional<Property> property(String key) {
    return find(properties, key);
  }

  private static Optional<Property> find(List<Property> properties, String key) {
    Optional<Property> whole =
        properties.stream().filter(p -> p.key().equalsIgnoreCase(key)).findFirst();
    int dot = key.indexOf('.');
    if (whole.isPresent() || dot < 0) {
      return whole;
    }
    return find(properties, key.substring(0, dot))
        .map(Property::value)
        .filter(Value.Mapping.class::isInstance)
        .flatMap(map -> find(((Value.Mapping) map).properties(), key.substring(dot + 1)));
  }

  /** The keys with a single value, those of nested maps dotted. */
  public Stream<Property> singleValues() {
    return properties.stream().flatMap(property -> singleValues("", property));
  }

  private static Stream<Property> singleValues(String prefix, Property property) {
    String key = prefix + property.key();
    if (property.value() instanceof Value.Mapping mapping) {
      return mapping.properties().stream().flatMap(nested -> singleValues(key + ".", nested));
    }
    return property.value() instanceof Value.Scalar
        ? Stream.of(new Property(key, property.value(), property.span()))
        : Stream.empty();
  }

  /** The value of this key where it is a single, non-empty one. */
  public Optional<String> text(String key) {
    return property(key)
        .map(Property::value)
        .filter(Value.Scalar.class::isInstance)
        .map(value -> ((Value.Scalar) value).text().strip())
        .filter(text -> !text.isEmpty());
  }

  /**
   * Whether anything is said under this key: neither nothing nor a word for it, such as {@code
   * None}.
   */
  public boolean says(String key) {
    return scalars(key)
        .anyMatch(scalar -> !(DateText.read(scalar.text()) instanceof DateText.Absent));
  }

  /** The single values under this key, alone or in a list; empty where it is absent. */
  public Stream<Value.Scalar> scalars(String key) {
    return property(key).stream().flatMap(property -> property.value().scalars());
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return properties.isEmpty() && problem.isEmpty();
  }
}
