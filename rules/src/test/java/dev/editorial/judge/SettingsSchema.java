package dev.editorial.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import dev.editorial.Editorial;
import dev.editorial.api.Glob;
import dev.editorial.api.Role;
import dev.editorial.api.Rule;
import dev.editorial.api.Severity;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes the JSON Schema of {@code editorial.yml} from the records that it is bound to. */
final class SettingsSchema {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SettingsSchema() {}

  static ObjectNode make() {
    SchemaGenerator generator = generator();
    ObjectNode schema = generator.generateSchema(Settings.class);
    ObjectNode properties = (ObjectNode) schema.get("properties");
    ((ObjectNode) properties.get("rules")).set("properties", rules(generator));
    ((ObjectNode) properties.get("rules")).put("additionalProperties", false);
    properties.set("profile", profiles(properties.get("profile").get("description")));
    ObjectNode titled = JSON.objectNode();
    titled.set("$schema", schema.remove("$schema"));
    titled.put("title", "Settings of Editorial");
    titled.setAll(schema);
    return titled;
  }

  private static SchemaGenerator generator() {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(Option.FLATTENED_OPTIONALS, Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT)
            .with(Option.INLINE_ALL_SCHEMAS, Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
    config.forFields().withDescriptionResolver(SettingsSchema::description);
    config
        .forTypesInGeneral()
        .withCustomDefinitionProvider(
            (type, context) -> {
              Class<?> raw = type.getErasedType();
              if (raw == Glob.class) {
                return new CustomDefinition(JSON.objectNode().put("type", "string"));
              }
              if (raw == LocalDate.class) {
                return new CustomDefinition(
                    JSON.objectNode().put("type", "string").put("format", "date"));
              }
              if (raw.isEnum()) {
                return new CustomDefinition(words(raw.getEnumConstants()));
              }
              if (raw == JsonNode.class) {
                return new CustomDefinition(JSON.objectNode());
              }
              if (Map.class.isAssignableFrom(raw)
                  && type.getTypeParameters().get(0).getErasedType() == Role.class) {
                ObjectNode globs = JSON.objectNode().put("type", "object");
                ObjectNode byRole = globs.putObject("properties");
                for (Role role : Role.values()) {
                  byRole.set(word(role), oneOrMany(JSON.objectNode().put("type", "string")));
                }
                return new CustomDefinition(globs.put("additionalProperties", false));
              }
              if (List.class.isAssignableFrom(raw)) {
                var element = type.getTypeParameters().get(0);
                ObjectNode one = context.createDefinition(element);
                if (element.getErasedType() == Settings.Entities.class) {
                  one = either(JSON.objectNode().put("type", "string"), one);
                }
                return new CustomDefinition(oneOrMany(one));
              }
              return null;
            });
    return new SchemaGenerator(config.build());
  }

  private static ObjectNode oneOrMany(ObjectNode one) {
    ObjectNode many = JSON.objectNode().put("type", "array");
    many.set("items", one);
    return either(one, many);
  }

  private static ObjectNode either(ObjectNode... nodes) {
    ObjectNode either = JSON.objectNode();
    ArrayNode list = either.putArray("anyOf");
    Arrays.stream(nodes).forEach(list::add);
    return either;
  }

  private static ObjectNode words(Object... constants) {
    ObjectNode words = JSON.objectNode();
    ArrayNode list = words.putArray("enum");
    for (Object constant : constants) {
      list.add(word(constant));
      // YAML 1.1 reads a bare `off` as false.
      if (constant == Severity.OFF) {
        list.add(false);
      }
    }
    return words;
  }

  private static String word(Object constant) {
    return constant.toString().toLowerCase(Locale.ROOT);
  }

  private static ObjectNode profiles(JsonNode description) {
    ObjectNode profile = oneOrMany(words(Editorial.profiles().toArray()));
    profile.set("description", description);
    return profile;
  }

  private static String description(FieldScope field) {
    return Stream.ofNullable(field.getDeclaringType().getErasedType().getRecordComponents())
        .flatMap(Arrays::stream)
        .filter(component -> component.getName().equals(field.getDeclaredName()))
        .map(SettingsSchema::phrase)
        .findFirst()
        .orElse(null);
  }

  private static String phrase(RecordComponent component) {
    var option = component.getAnnotation(dev.editorial.api.Option.class);
    return option == null ? null : option.value();
  }

  private static ObjectNode rules(SchemaGenerator generator) {
    Map<String, ObjectNode> rules = new TreeMap<>();
    for (Rule rule : Editorial.allRules()) {
      String id = rule.info().id();
      ObjectNode options = generator.generateSchema(rule.optionsType());
      rules.put(id, setting(generator, options, rule.info().summary()));
      rules.computeIfAbsent(
          id.substring(0, id.indexOf('/')),
          set -> setting(generator, JSON.objectNode(), "every rule of the set " + set));
    }
    ObjectNode all = JSON.objectNode();
    rules.forEach(all::set);
    return all;
  }

  private static ObjectNode setting(
      SchemaGenerator generator, ObjectNode options, String description) {
    ObjectNode whole = JSON.objectNode().put("type", "object");
    ObjectNode properties = whole.putObject("properties");
    properties.set("severity", words((Object[]) Severity.values()));
    ObjectNode override = JSON.objectNode().put("type", "object");
    ObjectNode keys = override.putObject("properties");
    keys.set("in", oneOrMany(JSON.objectNode().put("type", "string")));
    keys.set("severity", words((Object[]) Severity.values()));
    keys.set("reason", JSON.objectNode().put("type", "string"));
    override.putArray("required").add("in");
    override.put("additionalProperties", false);
    properties.set("overrides", oneOrMany(override));
    if (options.has("properties")) {
      properties.setAll((ObjectNode) options.get("properties"));
    }
    whole.put("additionalProperties", false);
    ObjectNode setting = either(words((Object[]) Severity.values()), whole);
    return setting.put("description", description);
  }
}
