package dev.editorial.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.editorial.api.Glob;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one map of the settings, each read strictly, as what it is to be. A key that is not
 * written, or without a value, reads as null, for which the settings have their defaults. One value
 * may stand for a list of it.
 */
final class Keys {

  private final SettingsReader reader;
  private final JsonNode map;
  private final String path;

  /**
   * @param type the record whose components are the keys that there are
   * @param path of the map, for errors
   */
  Keys(SettingsReader reader, JsonNode map, Class<? extends Record> type, String path)
      throws SettingsException {
    this.reader = reader;
    this.map = map;
    this.path = path;
    if (!map.isObject()) {
      throw reader.error(path, "a map of keys is expected here");
    }
    TreeSet<String> known = new TreeSet<>();
    for (RecordComponent component : type.getRecordComponents()) {
      known.add(component.getName());
    }
    for (Map.Entry<String, JsonNode> entry : map.properties()) {
      if (!known.contains(entry.getKey())) {
        throw reader.error(
            pathOf(entry.getKey()), SettingsReader.unknown("key", entry.getKey(), known));
      }
    }
  }

  /** How a value is read. */
  @FunctionalInterface
  interface Reading<T> {
    T of(JsonNode value, String path) throws SettingsException;
  }

  @Nullable String text(String key) throws SettingsException {
    JsonNode value = written(key);
    return value == null ? null : text(value, pathOf(key));
  }

  @Nullable Optional<String> optionalText(String key) throws SettingsException {
    JsonNode value = written(key);
    return value == null ? null : Optional.of(text(value, pathOf(key)));
  }

  boolean truth(String key) throws SettingsException {
    JsonNode value = written(key);
    if (value != null && !value.isBoolean()) {
      throw reader.error(pathOf(key), "`true` or `false` is expected here");
    }
    return value != null && value.booleanValue();
  }

  @Nullable Optional<LocalDate> day(String key) throws SettingsException {
    JsonNode value = written(key);
    try {
      return value == null ? null : Optional.of(LocalDate.parse(text(value, pathOf(key))));
    } catch (DateTimeParseException other) {
      throw reader.error(pathOf(key), "a day such as `2024-12-31` is expected here");
    }
  }

  <E extends Enum<E>> @Nullable E constant(String key, Class<E> type) throws SettingsException {
    JsonNode value = written(key);
    return value == null ? null : constant(text(value, pathOf(key)), type, pathOf(key));
  }

  @Nullable List<String> texts(String key) throws SettingsException {
    return list(key, this::text);
  }

  @Nullable List<Glob> globs(String key) throws SettingsException {
    return list(key, this::glob);
  }

  <T> @Nullable List<T> list(String key, Reading<T> reading) throws SettingsException {
    JsonNode value = written(key);
    return value == null ? null : list(value, pathOf(key), reading);
  }

  /** In the order written. */
  <T> @Nullable Map<String, T> map(String key, Reading<T> reading) throws SettingsException {
    JsonNode value = written(key);
    if (value == null) {
      return null;
    }
    if (!value.isObject()) {
      throw reader.error(pathOf(key), "a map of keys is expected here");
    }
    Map<String, T> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      values.put(entry.getKey(), reading.of(entry.getValue(), pathOf(key) + "/" + entry.getKey()));
    }
    return values;
  }

  /** The keys of a map in this one. */
  Keys below(JsonNode other, Class<? extends Record> type, String at) throws SettingsException {
    return new Keys(reader, other, type, at);
  }

  /** What stands there, whatever it is. */
  @Nullable JsonNode written(String key) {
    JsonNode value = map.get(key);
    return value == null || value.isNull() ? null : value;
  }

  /** A glob is read strictly, since a slip in one would silence or spare what nobody meant. */
  Glob glob(JsonNode value, String at) throws SettingsException {
    String text = text(value, at);
    Optional<String> fault = Glob.fault(text);
    if (fault.isPresent()) {
      throw reader.error(at, fault.get());
    }
    return new Glob(text);
  }

  String text(JsonNode value, String at) throws SettingsException {
    if (value.isContainerNode() || value.isNull()) {
      throw reader.error(at, "a text is expected here");
    }
    return value.asText();
  }

  /** One value, or each of several. */
  static <T> List<T> list(JsonNode value, String at, Reading<T> reading) throws SettingsException {
    List<T> values = new ArrayList<>();
    if (!value.isArray()) {
      values.add(reading.of(value, at));
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      values.add(reading.of(value.get(i), at + "/" + i));
    }
    return values;
  }

  /** A constant by its name, in letters of any case. */
  <E extends Enum<E>> E constant(String name, Class<E> type, String at) throws SettingsException {
    List<String> known = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(name)) {
        return constant;
      }
      known.add(constant.name().toLowerCase(Locale.ROOT));
    }
    String what = type.getSimpleName().toLowerCase(Locale.ROOT);
    throw reader.error(at, SettingsReader.unknown(what, name, known));
  }

  private String pathOf(String key) {
    return path.isEmpty() ? key : path + "/" + key;
  }
}
