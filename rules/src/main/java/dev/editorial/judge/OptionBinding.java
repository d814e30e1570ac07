package dev.editorial.judge;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.editorial.api.Glob;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Binds the options of rules, whose records are anybody's, as strictly as all other settings are
 * read.
 *
 * @param reader what tells where a key stands
 */
record OptionBinding(SettingsReader reader) {

  /** Made where options are set, since it takes its time. */
  private static final class Mapper {
    static final ObjectMapper STRICT =
        JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(Glob.class, new GlobReader()))
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .withCoercionConfig(
                LogicalType.Boolean,
                config -> config.setCoercion(CoercionInputShape.String, CoercionAction.Fail))
            .build();
  }

  /** Reads a glob strictly, since a slip in one would silence or spare what nobody meant. */
  private static final class GlobReader extends StdScalarDeserializer<Glob> {
    private static final long serialVersionUID = 1L;

    GlobReader() {
      super(Glob.class);
    }

    @Override
    public Glob deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      String text = parser.getValueAsString();
      if (text == null) {
        return (Glob) context.handleUnexpectedToken(Glob.class, parser);
      }
      Optional<String> fault = Glob.fault(text);
      if (fault.isPresent()) {
        throw ValueInstantiationException.from(
            parser, "", context.constructType(Glob.class), new IOException(fault.get()));
      }
      return new Glob(text);
    }
  }

  /**
   * Binds options to the record of a rule, whose missing components get their defaults.
   *
   * @param path of the key that they stand under
   * @throws SettingsException if the rule has no such options, or none of such values
   */
  <T> T bind(JsonNode node, Class<T> type, String path) throws SettingsException {
    try {
      return Mapper.STRICT.treeToValue(node, type);
    } catch (UnrecognizedPropertyException fault) {
      List<String> known =
          fault.getKnownPropertyIds() == null
              ? List.of()
              : fault.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
      String key = fault.getPropertyName();
      throw reader.error(pathOf(fault, path), SettingsReader.unknown("key", key, known));
    } catch (JsonMappingException fault) {
      throw reader.error(pathOf(fault, path), words(fault));
    } catch (JsonProcessingException fault) {
      throw reader.error(path, words(fault));
    }
  }

  private static String words(JsonProcessingException fault) {
    if (fault instanceof InvalidFormatException invalid && invalid.getTargetType().isEnum()) {
      List<String> known =
          Stream.of(invalid.getTargetType().getEnumConstants())
              .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
              .toList();
      String what = invalid.getTargetType().getSimpleName().toLowerCase(Locale.ROOT);
      return SettingsReader.unknown(what, String.valueOf(invalid.getValue()), known);
    }
    if (fault instanceof ValueInstantiationException && fault.getCause() != null) {
      return String.valueOf(fault.getCause().getMessage());
    }
    if (fault instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return "%s is expected here".formatted(expected(mismatch.getTargetType()));
    }
    return "this value cannot be used";
  }

  private static String expected(Class<?> type) {
    if (type == boolean.class || type == Boolean.class) {
      return "`true` or `false`";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    if (type == int.class || type == Integer.class) {
      return "a whole number";
    }
    if (type == double.class || Number.class.isAssignableFrom(type)) {
      return "a number";
    }
    if (type == LocalDate.class) {
      return "a day such as `2024-12-31`";
    }
    return type.isRecord() || Map.class.isAssignableFrom(type) ? "a map of keys" : "a text";
  }

  private static String pathOf(JsonMappingException fault, String prefix) {
    String below =
        fault.getPath().stream()
            .map(
                reference ->
                    reference.getFieldName() != null
                        ? reference.getFieldName()
                        : String.valueOf(reference.getIndex()))
            .collect(Collectors.joining("/"));
    return prefix.isEmpty() ? below : below.isEmpty() ? prefix : prefix + "/" + below;
  }
}
