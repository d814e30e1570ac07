package dev.editorial.wiki;

import dev.editorial.api.FileTree;
import dev.editorial.api.FrontMatter;
import dev.editorial.api.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A tool that shows wikis and whose own settings tell how. Each is without state. */
interface Tool {

  /**
   * What the settings of this tool say.
   *
   * @param sign the file that shows the tool, from the root of the tree; it may lie above
   * @return empty where the file turns out to be another's
   */
  Optional<Detected> read(FileTree files, String sign);

  /** The keys of a settings file, none where it cannot be read. */
  static FrontMatter keys(FileTree files, String path) {
    return files.keys(path).orElse(FrontMatter.NONE);
  }

  /** The text of a settings file, empty where it cannot be read. */
  static String text(FileTree files, String path) {
    try {
      return new String(files.read(path), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      return "";
    }
  }

  /** The maps that a key holds, alone or in a list. */
  static List<FrontMatter> maps(FrontMatter keys, String key) {
    return keys.property(key).stream()
        .flatMap(
            property ->
                property.value() instanceof Value.Sequence sequence
                    ? sequence.values().stream()
                    : Stream.of(property.value()))
        .filter(Value.Mapping.class::isInstance)
        .map(value -> new FrontMatter(((Value.Mapping) value).properties(), Optional.empty()))
        .toList();
  }

  /** Why a folder is taken for a tool's, and what of its settings could not be read. */
  static String reason(String sign, String root, Optional<String> problem) {
    return sign
        + " names "
        + place(root)
        + problem.map(fault -> ", but cannot be read to its end: " + fault).orElse("");
  }

  /** The name of a folder in a reason, with a slash at its end; words for the root itself. */
  static String place(String folder) {
    return folder.isEmpty() ? "the root" : folder + "/";
  }
}
