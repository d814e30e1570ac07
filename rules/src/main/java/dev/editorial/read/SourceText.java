package dev.editorial.read;

import dev.editorial.api.FileTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of pages, read again when a report shows them. One thread. */
public final class SourceText {

  private final FileTree files;
  private final Map<String, List<String>> lines = new HashMap<>();

  public SourceText(FileTree files) {
    this.files = files;
  }

  /** The text of a 1-based line; empty where there is none. */
  public Optional<String> line(String path, int number) {
    List<String> text = lines.computeIfAbsent(path, this::read);
    return number <= text.size() ? Optional.of(text.get(number - 1)) : Optional.empty();
  }

  private List<String> read(String path) {
    try {
      String text = new String(files.read(path), StandardCharsets.UTF_8);
      return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    } catch (IOException gone) {
      return List.of();
    }
  }
}
