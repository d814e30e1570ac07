package dev.editorial.api;

import java.util.ArrayList;
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
    for (Property property : properties) {
      if (property.key().equalsIgnoreCase(key)) {
        return Optional.of(property);
      }
    }
    int dot = key.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    Optional<Property> outer = find(properties, key.substring(0, dot));
    return outer.isPresent() && outer.get().value() instanceof Value.Mapping map
        ? find(map.properties(), key.substring(dot + 1))
        : Optional.empty();
  }

  /** The keys with a single value, those of nested maps dotted. */
  public List<Property> singleValues() {
    List<Property> single = new ArrayList<>();
    addSingleValues("", properties, single);
    return single;
  }

  private static void addSingleValues(
      String prefix, List<Property> properties, List<Property> single) {
    for (Property property : properties) {
      String key = prefix.isEmpty() ? property.key() : prefix + property.key();
      if (property.value() instanceof Value.Mapping mapping) {
        addSingleValues(key + ".", mapping.properties(), single);
      } else if (property.value() instanceof Value.Scalar) {
        single.add(
            prefix.isEmpty() ? property : new Property(key, property.value(), property.span()));
      }
    }
  }

  /** The value of this key where it is a single, non-empty one. */
  public Optional<String> text(String key) {
    Optional<Property> property = property(key);
    if (property.isEmpty() || !(property.get().value() instanceof Value.Scalar scalar)) {
      return Optional.empty();
    }
    String text = scalar.text().strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /**
   * Whether anything is said under this key: neither nothing nor a word for it, such as {@code
   * None}.
   */
  public boolean says(String key) {
    Optional<Property> property = property(key);
    return property.isPresent()
        && (property.get().value() instanceof Value.Scalar scalar
            ? says(scalar)
            : property.get().value().scalars().anyMatch(FrontMatter::says));
  }

  private static boolean says(Value.Scalar scalar) {
    return !(DateText.read(scalar.text()) instanceof DateText.Absent);
  }

  /** The single values under this key, alone or in a list; empty where it is absent. */
  public Stream<Value.Scalar> scalars(String key) {
    Optional<Property> property = property(key);
    return property.isPresent() ? property.get().value().scalars() : Stream.empty();
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return properties.isEmpty() && problem.isEmpty();
  }
}
