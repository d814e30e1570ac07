package dev.editorial.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.editorial.api.Rule;
import dev.editorial.api.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads settings strictly: an unknown key is an error that names the nearest right one. */
public final class SettingsReader {

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
}
