package dev.editorial.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.editorial.api.Glob;
import dev.editorial.api.Rule;
import dev.editorial.api.Severity;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules as the settings have them: each with its severity and its options. */
public final class RuleSet {

  /**
   * A rule that will run.
   *
   * @param options an instance of the record that the rule's type parameter names
   * @param overrides other severities for some pages; the first that holds counts
   */
  public record Configured(
      Rule rule, Severity severity, Record options, List<SeverityOverride> overrides) {
    public Configured {
      overrides = List.copyOf(overrides);
    }

    /** The rule's id. */
    public String id() {
      return rule.info().id();
    }
  }

  /** The keys of a rule's setting that are no options. */
  private static final List<String> OWN_KEYS = List.of("severity", "overrides");

  /** What stands under {@code overrides}. */
  private record Overrides(List<Written> overrides) {}

  /** An override as written; a bare {@code off} is no text to YAML. */
  private record Written(List<Glob> in, JsonNode severity, Optional<String> reason) {}

  /** The type of {@code overrides}, for those who read settings that are not written as YAML. */
  static final Type OVERRIDES = Overrides.class.getRecordComponents()[0].getGenericType();

  private RuleSet() {}

  /**
   * Configures the rules that are not off.
   *
   * @param asked ids of rules that were asked for by name: only these then, even if they are off
   * @throws SettingsException if the settings name a rule, severity or option that does not exist
   */
  public static List<Configured> configure(
      Collection<Rule> rules, SettingsReader.Source source, Collection<String> asked)
      throws SettingsException {
    Map<String, JsonNode> settings = source.settings().rules();
    SettingsReader reader = source.reader();
    Set<String> known = new HashSet<>();
    for (Rule rule : rules) {
      known.add(rule.info().id());
      known.add(setOf(rule));
    }
    for (String name : settings.keySet()) {
      if (!known.contains(name)) {
        throw reader.error("rules/" + name, SettingsReader.unknown("rule", name, known));
      }
    }
    List<Configured> configured = new ArrayList<>();
    for (Rule rule : rules) {
      String id = rule.info().id();
      if (!asked.isEmpty() && !asked.contains(id) && !(rule instanceof Rule.OfRun)) {
        continue;
      }
      Severity severity = preset(rule.info().severity(), source.settings().preset());
      List<SeverityOverride> overrides = new ArrayList<>();
      for (String name : List.of(setOf(rule), id)) {
        JsonNode setting = settings.get(name);
        if (setting != null) {
          severity =
              setting.isObject()
                  ? severity(
                      setting.get("severity"), severity, "rules/" + name + "/severity", reader)
                  : severity(setting, severity, "rules/" + name, reader);
          overrides.addAll(0, overrides(setting, name, reader));
          if (!name.equals(id) && !options(setting).isEmpty()) {
            throw reader.error(
                "rules/" + name,
                "a rule set takes `severity` and `overrides` alone; options go to a rule's id");
          }
        }
      }
      ObjectNode options = options(settings.get(id));
      Record bound = options.isEmpty() ? defaults(rule, reader) : bind(options, rule, reader);
      if (severity == Severity.OFF && asked.contains(id)) {
        severity = Severity.WARNING;
      }
      if (severity != Severity.OFF) {
        configured.add(new Configured(rule, severity, bound, overrides));
      }
    }
    return configured;
  }

  /** What stands in a rule's setting besides what every rule takes. */
  private static ObjectNode options(@Nullable JsonNode setting) {
    ObjectNode options =
        setting instanceof ObjectNode written
            ? written.deepCopy()
            : JsonNodeFactory.instance.objectNode();
    options.remove(OWN_KEYS);
    return options;
  }

  private static Record bind(ObjectNode options, Rule rule, SettingsReader reader)
      throws SettingsException {
    String id = rule.info().id();
    checkNames(options, rule.optionsType(), id, reader);
    return new OptionBinding(reader).bind(options, rule.optionsType(), "rules/" + id);
  }

  /**
   * The options of a rule of which the settings say nothing: the same as binding nothing at all,
   * without starting what binds.
   *
   * @throws SettingsException if the record cannot do without one of them
   */
  private static Record defaults(Rule rule, SettingsReader reader) throws SettingsException {
    Class<? extends Record> type = rule.optionsType();
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] nothing = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      // An array holds what a missing key would give: null, zero or false.
      nothing[i] = Array.get(Array.newInstance(types[i], 1), 0);
    }
    try {
      Constructor<? extends Record> canonical = type.getDeclaredConstructor(types);
      canonical.setAccessible(true);
      return canonical.newInstance(nothing);
    } catch (InvocationTargetException wanting) {
      String id = rule.info().id();
      throw reader.error(
          "rules/" + id, "%s: %s".formatted(id, wanting.getTargetException().getMessage()));
    } catch (ReflectiveOperationException fault) {
      throw new IllegalStateException("no options without settings: " + type, fault);
    }
  }

  private static List<SeverityOverride> overrides(
      JsonNode setting, String name, SettingsReader reader) throws SettingsException {
    JsonNode written = setting.get("overrides");
    return written == null || written.isNull()
        ? List.of()
        : Keys.list(
            written, "rules/" + name + "/overrides", (value, at) -> override(value, at, reader));
  }

  private static SeverityOverride override(JsonNode value, String path, SettingsReader reader)
      throws SettingsException {
    Keys keys = new Keys(reader, value, Written.class, path);
    List<Glob> in = keys.globs("in");
    if (in == null || in.isEmpty()) {
      throw reader.error(path, "an override needs the key `in`, with globs of pages");
    }
    Optional<String> reason = keys.optionalText("reason");
    return new SeverityOverride(
        in,
        severity(keys.written("severity"), Severity.OFF, path + "/severity", reader),
        reason == null ? Optional.empty() : reason);
  }

  private static Severity preset(Severity own, Settings.Preset preset) {
    return switch (preset) {
      case RECOMMENDED -> own;
      case STRICT -> own.compareTo(Severity.WARNING) < 0 ? Severity.WARNING : own;
    };
  }

  private static void checkNames(
      ObjectNode options, Class<? extends Record> type, String id, SettingsReader reader)
      throws SettingsException {
    List<String> known = new ArrayList<>(OWN_KEYS);
    for (RecordComponent component : type.getRecordComponents()) {
      known.add(component.getName());
    }
    for (Map.Entry<String, JsonNode> option : options.properties()) {
      String key = option.getKey();
      if (!known.contains(key)) {
        throw reader.error("rules/" + id + "/" + key, SettingsReader.unknown("key", key, known));
      }
    }
  }

  private static String setOf(Rule rule) {
    String id = rule.info().id();
    return id.substring(0, Math.max(0, id.indexOf('/')));
  }

  private static Severity severity(
      @Nullable JsonNode word, Severity otherwise, String path, SettingsReader reader)
      throws SettingsException {
    if (word == null) {
      return otherwise;
    }
    if (word.isNull() || word.asText().isBlank()) {
      throw reader.error(path, "a severity is expected here, such as `warning` or `off`");
    }
    // YAML 1.1 reads a bare `off` as false.
    String text = word.isBoolean() && !word.asBoolean() ? "off" : word.asText();
    List<String> words = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      words.add(severity.word());
    }
    if (!words.contains(text.toLowerCase(Locale.ROOT))) {
      throw reader.error(path, SettingsReader.unknown("severity", text, words));
    }
    return Severity.valueOf(text.toUpperCase(Locale.ROOT));
  }
}
