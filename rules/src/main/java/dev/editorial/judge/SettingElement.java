package dev.editorial.judge;

import java.util.List;
import java.util.Optional;

/**
 * A setting as an element with elements in it, which is how XML writes what YAML writes as maps and
 * lists.
 *
 * @param name of the element
 * @param key what stands for the name, where the key is no name of XML, such as {@code /docs/}
 * @param text what stands in it, where no elements do
 * @param children the elements in it
 */
public record SettingElement(
    String name, Optional<String> key, String text, List<SettingElement> children) {

  public SettingElement {
    children = List.copyOf(children);
  }

  /** A setting with one value. */
  public static SettingElement of(String name, String text) {
    return new SettingElement(name, Optional.empty(), text, List.of());
  }

  /** The key of YAML that it stands for. */
  String yamlKey() {
    return key.orElse(name);
  }
}
