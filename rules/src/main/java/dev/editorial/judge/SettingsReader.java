package dev.editorial.judge;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
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
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.editorial.api.Glob;
import dev.editorial.api.Rule;
import dev.editorial.api.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads settings strictly: an unknown key is an error that names the nearest right one. */
public final class SettingsReader {

  /** What binds the options of rules, whose records are anybody's; made where some are set. */
  private static final class Options {
    static final ObjectMapper MAPPER =
        JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(Glob.class, new GlobReader()))
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(com.fasterxml.jackson.databind.MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
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

  private final String name;
  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<String, String> overriding = new HashMap<>();
  private Optional<ObjectNode> written = Optional.empty();

  private SettingsReader(String name) {
    this.name = name;
  }

  /** Settings with what is needed to speak of their source. */
  public record Source(Settings settings, SettingsReader reader) {

    /**
     * These settings with others over them, which win: maps are laid over each other, all else is
     * replaced.
     *
     * @param rules the rules whose options may be set
     * @throws SettingsException if the others say what Editorial does not know
     */
    public Source under(OverridingSettings others, Collection<Rule> rules)
        throws SettingsException {
      ObjectNode over = new ElementReader(rules).settings(others.elements());
      ObjectNode both =
          reader.written.map(ObjectNode::deepCopy).orElseGet(JsonNodeFactory.instance::objectNode);
      reader.lay(over, both, "", others.source());
      return new Source(reader.settings(both), reader);
    }
  }

  /** No settings file. */
  public static Source none() {
    return new Source(Settings.defaults(), new SettingsReader("editorial.yml"));
  }

  /**
   * Reads a settings file.
   *
   * @throws SettingsException if it cannot be read, is no YAML, or says what Editorial does not
   *     know
   */
  public static Source read(Path file) throws SettingsException {
    String name = String.valueOf(file.getFileName());
    try {
      return parse(name, Files.readString(file));
    } catch (CharacterCodingException fault) {
      throw new SettingsException("%s: it is not valid UTF-8".formatted(name));
    } catch (IOException fault) {
      throw new SettingsException("%s: cannot be read (%s)".formatted(file, reason(fault)));
    }
  }

  /**
   * Reads the text of a settings file.
   *
   * @param name of the file, for messages
   * @throws SettingsException as {@link #read}
   */
  public static Source parse(String name, String text) throws SettingsException {
    SettingsReader reader = new SettingsReader(name);
    return new Source(reader.settings(text), reader);
  }

  private Settings settings(String text) throws SettingsException {
    YamlTree tree;
    try {
      tree = YamlTree.read(text);
    } catch (JsonProcessingException fault) {
      throw new SettingsException(Wording.format("%s:%d: %s", name, line(fault), problem(fault)));
    } catch (IOException ofString) {
      throw new UncheckedIOException(ofString);
    }
    if (tree.root().isMissingNode() || tree.root().isNull()) {
      return Settings.defaults();
    }
    lines.putAll(tree.lines());
    if (!(tree.root() instanceof ObjectNode root)) {
      throw new SettingsException(
          "%s:1: a map of keys to values is expected, such as `profile: obsidian`".formatted(name));
    }
    written = Optional.of(root);
    return settings(root);
  }

  /** Lays settings over others, and remembers where each came from. */
  private void lay(ObjectNode over, ObjectNode base, String path, String source) {
    for (Map.Entry<String, JsonNode> entry : over.properties()) {
      String key = entry.getKey();
      String at = path.isEmpty() ? key : path + "/" + key;
      overriding.put(at, source);
      if (base.get(key) instanceof ObjectNode below) {
        if (entry.getValue() instanceof ObjectNode object) {
          lay(object, below, at, source);
          continue;
        }
        // A rule's severity alone leaves its options as they are.
        if (path.equals("rules") && entry.getValue().isTextual()) {
          below.set("severity", entry.getValue());
          overriding.put(at + "/severity", source);
          continue;
        }
      }
      lines.keySet().removeIf(line -> line.equals(at) || line.startsWith(at + "/"));
      base.set(key, entry.getValue());
      if (entry.getValue() instanceof ObjectNode object) {
        lay(object, object.deepCopy(), at, source);
      }
    }
  }

  private Settings settings(ObjectNode tree) throws SettingsException {
    Settings settings = Settings.of(new Keys(this, tree, Settings.class, ""));
    for (int i = 0; i < settings.entities().size(); i++) {
      if (settings.entities().get(i).folder().isBlank()) {
        throw error("entities/" + i, "an entity folder needs the key `folder`");
      }
    }
    for (Map.Entry<String, Settings.RelationSetting> relation : settings.relations().entrySet()) {
      Collection<String> known = RelationStyle.known(settings);
      Optional<String> inverse = relation.getValue().inverse();
      if (inverse.isPresent() && !known.contains(inverse.get())) {
        throw error(
            "relations/" + relation.getKey() + "/inverse",
            unknown("relation", inverse.get(), known));
      }
    }
    return settings;
  }

  private static int line(JsonProcessingException fault) {
    if (fault.getCause() instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
      return yaml.getProblemMark().getLine() + 1;
    }
    return fault.getLocation() == null ? 1 : Math.max(1, fault.getLocation().getLineNr());
  }

  private static String problem(JsonProcessingException fault) {
    if (fault.getCause() instanceof MarkedYAMLException yaml && yaml.getProblem() != null) {
      return yaml.getProblem();
    }
    String message = fault.getOriginalMessage().lines().findFirst().orElse("it is no YAML");
    return message.startsWith("Expected a field name")
        ? "a list or map stands where a key is expected"
        : message;
  }

  private static String reason(IOException fault) {
    return fault instanceof java.nio.file.NoSuchFileException
        ? "no such file"
        : fault.getClass().getSimpleName();
  }

  /** Binds the options of a rule to its record, whose missing components get their defaults. */
  <T> T bindOptions(JsonNode node, Class<T> type, String path) throws SettingsException {
    try {
      return Options.MAPPER.treeToValue(node, type);
    } catch (UnrecognizedPropertyException fault) {
      List<String> known =
          fault.getKnownPropertyIds() == null
              ? List.of()
              : fault.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
      String key = fault.getPropertyName();
      throw error(pathOf(fault, path), unknown("key", key, known));
    } catch (JsonMappingException fault) {
      throw error(pathOf(fault, path), words(fault));
    } catch (JsonProcessingException fault) {
      throw error(path, words(fault));
    }
  }

  private static String words(JsonProcessingException fault) {
    if (fault instanceof InvalidFormatException invalid && invalid.getTargetType().isEnum()) {
      List<String> known =
          Stream.of(invalid.getTargetType().getEnumConstants())
              .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
              .toList();
      String what = invalid.getTargetType().getSimpleName().toLowerCase(Locale.ROOT);
      return unknown(what, String.valueOf(invalid.getValue()), known);
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
    if (Number.class.isAssignableFrom(type) || type == int.class) {
      return "a number";
    }
    if (type == LocalDate.class) {
      return "a day such as `2024-12-31`";
    }
    return type.isRecord() || Map.class.isAssignableFrom(type) ? "a map of keys" : "a text";
  }

  /** The line of a key, 1-based; the first, where it is not written. */
  public int lineOf(String path) {
    return lines.getOrDefault(path, 1);
  }

  /** An error at the place of a key; nested keys are joined by a slash. */
  public SettingsException error(String path, String message) {
    String place =
        Stream.iterate(path, at -> !at.isEmpty(), SettingsReader::parent)
            .flatMap(at -> placeOf(at).stream())
            .findFirst()
            .orElse(name);
    return new SettingsException(place + ": " + message);
  }

  private Optional<String> placeOf(String path) {
    return Optional.ofNullable(overriding.get(path))
        .map(source -> "%s, key `%s`".formatted(source, path))
        .or(() -> Optional.ofNullable(lines.get(path)).map(line -> name + ":" + line));
  }

  /** Whether a key comes from elsewhere than the file. */
  public boolean isOverridden(String path) {
    return overriding.containsKey(path);
  }

  /** Where a key comes from, such as {@code in editorial.yml}. */
  public String origin(String path) {
    return Optional.ofNullable(overriding.get(path)).map("by the "::concat).orElse("in " + name);
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** The error of a root that is no directory. */
  public SettingsException missingRoot(String root) {
    return error("root", "the root `%s` is no directory within the checked one".formatted(root));
  }

  /** The error of a profile that does not exist. */
  public SettingsException unknownProfile(String profile, List<String> known) {
    return error("profile", unknown("profile", profile, known));
  }

  /** The words for a name that is not known, with the nearest one that is. */
  public static String unknown(String what, String name, Collection<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    List<String> longer = known.stream().filter(word -> word.startsWith(name)).toList();
    Optional<String> nearest =
        longer.size() == 1
            ? Optional.of(longer.get(0))
            : known.stream()
                .min(
                    Comparator.comparingInt((String word) -> distance.apply(word, name))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(word -> distance.apply(word, name) <= Math.max(2, name.length() / 3));
    String end =
        nearest
            .map("; did you mean `%s`?"::formatted)
            .orElseGet(
                () ->
                    known.stream()
                        .sorted()
                        .collect(Collectors.joining("`, `", "; known are `", "`")));
    return "unknown %s `%s`%s".formatted(what, name, end);
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
