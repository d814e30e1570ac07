package dev.editorial.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.editorial.api.Rule;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns elements into what the YAML of the same settings would be. An element does not say whether
 * it is a list or a map, so the types of the settings and of the rules' options tell.
 */
final class ElementReader {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<String, Rule> rules;

  ElementReader(Collection<Rule> rules) {
    this.rules = rules.stream().collect(Collectors.toMap(rule -> rule.info().id(), rule -> rule));
  }

  ObjectNode settings(List<SettingElement> elements) {
    ObjectNode settings = NODES.objectNode();
    Map<String, Type> types = components(Settings.class);
    for (SettingElement element : elements) {
      String key = element.yamlKey();
      settings.set(
          key,
          key.equals("rules")
              ? rules(element)
              // What no setting is called is read as text; that there is no such key is told later.
              : value(element, types.getOrDefault(key, String.class)));
    }
    return settings;
  }

  private JsonNode rules(SettingElement element) {
    if (element.children().isEmpty() && !element.text().isEmpty()) {
      return value(element, Map.class);
    }
    ObjectNode settings = NODES.objectNode();
    element.children().forEach(rule -> settings.set(idOf(rule), rule(rule)));
    return settings;
  }

  /** A slash has no place in the name of an element, so a dot stands for it. */
  private String idOf(SettingElement rule) {
    String key = rule.yamlKey();
    return rules.keySet().stream()
        .filter(id -> id.replace('/', '.').equals(key))
        .findFirst()
        .orElseGet(() -> rules.containsKey(key) ? key : key.replaceFirst("\\.", "/"));
  }

  private JsonNode rule(SettingElement element) {
    if (element.children().isEmpty()) {
      return TextNode.valueOf(element.text());
    }
    Map<String, Type> types = new HashMap<>();
    Rule rule = rules.get(idOf(element));
    if (rule != null) {
      types.putAll(components(rule.optionsType()));
    }
    types.put("overrides", RuleSet.OVERRIDES);
    return object(element, types);
  }

  private static Map<String, Type> components(Class<?> type) {
    return Stream.of(type.getRecordComponents())
        .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getGenericType));
  }

  private JsonNode value(SettingElement element, Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      Type last = arguments[arguments.length - 1];
      if (generic.getRawType() == List.class) {
        return list(element, last);
      }
      return generic.getRawType() == Map.class ? map(element, last) : value(element, last);
    }
    boolean record = type instanceof Class<?> named && named.isRecord();
    if (!element.children().isEmpty()) {
      return object(element, record ? components((Class<?>) type) : Map.of());
    }
    String text = element.text();
    boolean truth = type == boolean.class && (text.equals("true") || text.equals("false"));
    return truth ? BooleanNode.valueOf(Boolean.parseBoolean(text)) : TextNode.valueOf(text);
  }

  private ObjectNode object(SettingElement element, Map<String, Type> types) {
    ObjectNode object = NODES.objectNode();
    element
        .children()
        .forEach(
            child ->
                object.set(
                    child.yamlKey(),
                    value(child, types.getOrDefault(child.yamlKey(), String.class))));
    return object;
  }

  private JsonNode map(SettingElement element, Type valueType) {
    if (element.children().isEmpty() && !element.text().isEmpty()) {
      return TextNode.valueOf(element.text());
    }
    ObjectNode map = NODES.objectNode();
    element.children().forEach(child -> map.set(child.yamlKey(), value(child, valueType)));
    return map;
  }

  /** The names of a list's elements mean nothing, as is usual in Maven. */
  private ArrayNode list(SettingElement element, Type entryType) {
    ArrayNode list = NODES.arrayNode();
    if (element.children().isEmpty() && !element.text().isEmpty()) {
      return list.add(element.text());
    }
    element.children().forEach(child -> list.add(value(child, entryType)));
    return list;
  }
}
