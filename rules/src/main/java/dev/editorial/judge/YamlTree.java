package dev.editorial.judge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * A text in YAML as a tree, and the lines of its keys and list entries, which the tree does not
 * keep.
 *
 * @param root a missing node where the text holds nothing
 * @param lines 1-based, by paths whose parts are joined by slashes; entries of lists by number
 */
record YamlTree(JsonNode root, Map<String, Integer> lines) {

  private static final JsonFactory YAML =
      YAMLFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
          .build();

  /**
   * Reads one document.
   *
   * @throws IOException if it is none, or there is another one behind it
   */
  static YamlTree read(String text) throws IOException {
    try (JsonParser parser = YAML.createParser(text)) {
      Walk walk = new Walk(parser, new HashMap<>());
      JsonToken first = parser.nextToken();
      if (first == null) {
        return new YamlTree(JsonNodeFactory.instance.missingNode(), Map.of());
      }
      JsonNode root = walk.value(first, "");
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "a second document begins here, but one is read");
      }
      return new YamlTree(root, walk.lines);
    }
  }

  /** Builds the tree token by token: the library's own way takes a fifth of a second to start. */
  private record Walk(JsonParser parser, Map<String, Integer> lines) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    JsonNode value(JsonToken token, String path) throws IOException {
      return switch (token) {
        case START_OBJECT -> object(path);
        case START_ARRAY -> array(path);
        case VALUE_NULL -> NODES.nullNode();
        case VALUE_TRUE -> NODES.booleanNode(true);
        case VALUE_FALSE -> NODES.booleanNode(false);
        case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
        case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
        default -> NODES.textNode(parser.getText());
      };
    }

    private ObjectNode object(String path) throws IOException {
      ObjectNode object = NODES.objectNode();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        String at = below(path, key);
        object.set(key, value(parser.nextToken(), at));
      }
      return object;
    }

    private ArrayNode array(String path) throws IOException {
      ArrayNode array = NODES.arrayNode();
      for (JsonToken token = parser.nextToken();
          token != JsonToken.END_ARRAY;
          token = parser.nextToken()) {
        array.add(value(token, below(path, String.valueOf(array.size()))));
      }
      return array;
    }

    /** The path of what comes now, whose line is noted. */
    private String below(String path, String part) {
      String at = path.isEmpty() ? part : path + "/" + part;
      lines.putIfAbsent(at, parser.currentTokenLocation().getLineNr());
      return at;
    }
  }
}
