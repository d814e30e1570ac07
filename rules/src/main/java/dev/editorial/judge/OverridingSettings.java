package dev.editorial.judge;

import java.util.List;

/**
 * Settings that win over those of the file, key by key.
 *
 * @param source what messages call them, such as the parameter that holds them
 * @param elements one for each key of the settings
 */
public record OverridingSettings(String source, List<SettingElement> elements) {

  public OverridingSettings {
    elements = List.copyOf(elements);
  }
}
