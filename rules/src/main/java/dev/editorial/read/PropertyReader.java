package dev.editorial.read;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.editorial.api.FrontMatter;
import dev.editorial.api.Problem;
import dev.editorial.api.Property;
import dev.editorial.api.Span;
import dev.editorial.api.Value;
import dev.editorial.api.Value.Scalar;
import dev.editorial.api.Value.Type;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Turns the tokens of a front matter block into properties with places. The token stream is read,
 * not a tree, so that aliases cannot expand and what stands before a fault is kept.
 */
final class PropertyReader {

  /** Several wikilinks, which look like a list and are none. */
  private static final Pattern WIKILINKS =
      Pattern.compile("^(\\s*[^:\\s]+: +)(\\[\\[[^\\]]+]]), *(\\[\\[[^\\]]+]])");

  private static final Pattern TOML_KEY = Pattern.compile("\\s*\\[*\"?([\\w-]+)");
  private static final int DEEPEST = 200;

  private final JsonParser parser;
  private final int firstLine;
  private final List<String> lines;
  private final Map<String, Integer> keyLines = new HashMap<>();
  private Span keyPlace = Span.HEAD;
  private boolean listsAllowed;

  /**
   * @param firstLine the page's line on which the parser's input begins
   * @param lines the lines of that input
   */
  PropertyReader(JsonParser parser, int firstLine, List<String> lines) {
    this.parser = parser;
    this.firstLine = firstLine;
    this.lines = lines;
  }

  /** What a file of keys says; a list stands under an empty key. */
  FrontMatter readFile() throws IOException {
    listsAllowed = true;
    return read();
  }

  FrontMatter read() throws IOException {
    List<Property> properties = new ArrayList<>();
    try {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return FrontMatter.NONE;
      }
      if (first == JsonToken.START_ARRAY && listsAllowed) {
        properties.add(new Property("", readValue(1), Span.HEAD));
        return new FrontMatter(properties, Optional.empty());
      }
      if (first != JsonToken.START_OBJECT) {
        Problem noMap =
            new Problem(
                "it is no map of keys to values",
                "write each value as `key: value`",
                fromColumn(1, 1, firstLine, lines));
        return new FrontMatter(List.of(), Optional.of(noMap));
      }
      readMapping(properties, 1);
      if (parser.nextToken() != null) {
        return new FrontMatter(properties, Optional.of(secondDocument()));
      }
      return new FrontMatter(properties, Optional.empty());
    } catch (JsonProcessingException fault) {
      return new FrontMatter(properties, Optional.of(problem(fault, firstLine, lines)));
    }
  }

  private Problem secondDocument() {
    int line = 2;
    while (line < lines.size() && !lines.get(line - 1).startsWith("---")) {
      line++;
    }
    return new Problem(
        "a second document begins in it, which tools do not read",
        "remove the line, or make it a comment by `#`",
        Span.inLine(firstLine + line - 1, 1, "---".length()));
  }

  /** The problem that the parser met. */
  static Problem problem(JsonProcessingException fault, int firstLine, List<String> lines) {
    int line = 1;
    int column = 1;
    if (fault.getCause() instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
      line = yaml.getProblemMark().getLine() + 1;
      column = yaml.getProblemMark().getColumn() + 1;
    } else if (fault.getLocation() != null) {
      line = Math.max(1, fault.getLocation().getLineNr());
      column = Math.max(1, fault.getLocation().getColumnNr());
    }
    String reason = reason(fault);
    String text = line <= lines.size() ? lines.get(line - 1) : "";
    return new Problem(reason, remedy(reason, text), fromColumn(line, column, firstLine, lines));
  }

  private static String remedy(String reason, String line) {
    if (reason.contains("'\\t(TAB)'") || reason.contains("'\\t'")) {
      return "indent with spaces, not tabs";
    }
    Matcher wikilinks = WIKILINKS.matcher(line);
    return wikilinks.find()
        ? "write a list, each link in quotes: `%s[\"%s\", \"%s\"%s]`"
            .formatted(
                wikilinks.group(1),
                wikilinks.group(2),
                wikilinks.group(3),
                wikilinks.end() < line.stripTrailing().length() ? ", …" : "")
        : "put the value in quotes, if it is one";
  }

  /** The rest of one of the block's lines. */
  private static Span fromColumn(int line, int column, int firstLine, List<String> lines) {
    int known = Math.min(line, Math.max(1, lines.size()));
    int length = lines.isEmpty() ? 0 : lines.get(known - 1).stripTrailing().length();
    int from = Math.min(column, Math.max(1, length));
    return Span.inLine(firstLine + known - 1, from, Math.max(1, length - from + 1));
  }

  /**
   * What is wrong, in the parser's own words, without what it was about to do and without places.
   */
  private static String reason(JsonProcessingException fault) {
    if (fault.getCause() instanceof MarkedYAMLException yaml && yaml.getProblem() != null) {
      return yaml.getProblem().replaceAll("\\. \\(Do not use .*", "");
    }
    String message = fault.getOriginalMessage();
    if (message.startsWith("Expected a field name")) {
      return "a list or map stands where a key is expected";
    }
    return message
        .replaceAll("\\s*\\((?:start marker|Source|for \\w+ starting).*", "")
        .lines()
        .findFirst()
        .orElse("it cannot be parsed");
  }

  private void readMapping(List<Property> into, int depth) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      Span span = depth == 1 && !hasPlaces() ? placeOfKey(key) : span(key.length());
      keyPlace = span;
      parser.nextToken();
      into.add(new Property(key, readValue(depth), span));
    }
  }

  private Value readValue(int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new com.fasterxml.jackson.core.JsonParseException(parser, "it is nested too deeply");
    }
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        List<Property> properties = new ArrayList<>();
        readMapping(properties, depth + 1);
        return new Value.Mapping(properties);
      }
      case START_ARRAY -> {
        List<Value> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          values.add(readValue(depth + 1));
        }
        return new Value.Sequence(values);
      }
      default -> {
        return scalar();
      }
    }
  }

  private Scalar scalar() throws IOException {
    Type type =
        switch (parser.currentToken()) {
          case VALUE_TRUE, VALUE_FALSE -> Type.BOOLEAN;
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Type.NUMBER;
          case VALUE_NULL -> Type.NOTHING;
          default -> Type.TEXT;
        };
    String text = type == Type.NOTHING ? "" : parser.getText();
    return new Scalar(type, text, span(text.length()));
  }

  /** The TOML parser tells no places, so there a value stands where its key does. */
  private boolean hasPlaces() {
    return parser.currentTokenLocation().getLineNr() > 0;
  }

  private Span span(int length) {
    if (!hasPlaces()) {
      return keyPlace;
    }
    JsonLocation start = parser.currentTokenLocation();
    int line = firstLine - 1 + Math.max(1, start.getLineNr());
    return Span.inLine(line, Math.max(1, start.getColumnNr()), length);
  }

  private Span placeOfKey(String key) {
    int line = keyLines().getOrDefault(key, 0);
    return Span.inLine(firstLine + line, 1, lines.isEmpty() ? 0 : lines.get(line).length());
  }

  private Map<String, Integer> keyLines() {
    if (keyLines.isEmpty()) {
      for (int i = 0; i < lines.size(); i++) {
        Matcher key = TOML_KEY.matcher(lines.get(i));
        if (key.lookingAt()) {
          keyLines.putIfAbsent(key.group(1), i);
        }
      }
    }
    return keyLines;
  }
}
