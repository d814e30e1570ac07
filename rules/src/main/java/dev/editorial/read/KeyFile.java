package dev.editorial.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.editorial.api.FrontMatter;
import dev.editorial.api.Problem;
import dev.editorial.api.Span;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads files of keys and values, with the line and column of each. Thread-safe. */
final class KeyFile {

  static final JsonFactory YAML = new YAMLFactory();
  static final JsonFactory TOML = new TomlFactory();
  static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(com.fasterxml.jackson.core.json.JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(com.fasterxml.jackson.core.json.JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  /** Characters; the parser takes a square of the time for a long value. */
  private static final int LONGEST_YAML = 1_000_000;

  private KeyFile() {}

  /** The syntax that a file's name tells. */
  static JsonFactory formatOf(String path) {
    if (path.endsWith(".toml")) {
      return TOML;
    }
    return path.endsWith(".json") || path.endsWith(".canvas") ? JSON : YAML;
  }

  /** What a whole file says, be it a map or a list. */
  static FrontMatter parse(String text, JsonFactory format) {
    return parse(text, format, 1, PropertyReader::readFile);
  }

  /** What a block says; where it cannot be parsed to its end, what stands before the fault. */
  static FrontMatter parse(String text, JsonFactory format, int firstLine) {
    return parse(text, format, firstLine, PropertyReader::read);
  }

  private interface Way {
    FrontMatter read(PropertyReader reader) throws IOException;
  }

  private static FrontMatter parse(String text, JsonFactory format, int firstLine, Way way) {
    if (format == YAML && text.length() > LONGEST_YAML) {
      Problem tooLong =
          new Problem(
              "it is longer than a million characters, which takes its parser too long",
              "keep the text in the body",
              Span.HEAD);
      return new FrontMatter(List.of(), Optional.of(tooLong));
    }
    List<String> lines = text.lines().toList();
    try (JsonParser parser = format.createParser(text)) {
      return way.read(new PropertyReader(parser, firstLine, lines));
    } catch (JsonProcessingException fault) {
      // The TOML parser reads all of its input before it gives the first token.
      return new FrontMatter(
          List.of(), Optional.of(PropertyReader.problem(fault, firstLine, lines)));
    } catch (IOException fault) {
      throw new IllegalStateException("a string cannot fail to be read", fault);
    }
  }
}
