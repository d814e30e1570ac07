package dev.editorial.testing;

import dev.editorial.api.Judgement;
import dev.editorial.api.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small wiki in one text: {@code === path} begins a file, a line of carets marks what must be
 * found in the line above it, with the finding's message. {@code \xNN} is a byte. A path in quotes
 * begins no file, for that is how Python-Markdown writes a tab.
 */
final class WikiText {

  private static final Pattern FILE = Pattern.compile("=== ([^\\s\"].*)");
  private static final Pattern CARETS = Pattern.compile("( *)(\\^+) (\\S.*)");
  private static final Pattern BYTE = Pattern.compile("\\\\x([0-9a-f]{2})");

  private final Map<String, List<String>> files = new LinkedHashMap<>();

  private WikiText() {}

  static WikiText parse(String text) {
    WikiText wiki = new WikiText();
    List<String> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      Matcher file = FILE.matcher(line);
      if (file.matches()) {
        lines = wiki.files.computeIfAbsent(file.group(1), path -> new ArrayList<>());
      } else if (!CARETS.matcher(line).matches()) {
        lines.add(line);
      }
    }
    return wiki;
  }

  void write(Path directory) throws IOException {
    for (Map.Entry<String, List<String>> file : files.entrySet()) {
      Path path = directory.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      String text = String.join("\n", file.getValue()) + "\n";
      Files.write(path, bytes(text));
    }
  }

  private static byte[] bytes(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher matcher = BYTE.matcher(text);
    int from = 0;
    while (matcher.find()) {
      bytes.writeBytes(text.substring(from, matcher.start()).getBytes(StandardCharsets.UTF_8));
      bytes.write(Integer.parseInt(matcher.group(1), 16));
      from = matcher.end();
    }
    bytes.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  /**
   * The same wiki with carets where the findings are: the expectation that would have been right.
   */
  String marked(List<Judgement> findings) {
    for (Judgement finding : findings) {
      List<String> lines = files.getOrDefault(finding.path(), List.of());
      if (!files.containsKey(finding.path())
          || finding.finding().span().line() > Math.max(1, lines.size())) {
        throw new AssertionError("a finding outside the wiki's text: " + finding);
      }
    }
    StringBuilder text = new StringBuilder();
    files.forEach(
        (path, lines) -> {
          text.append("=== ").append(path).append('\n');
          for (int i = 0; i < Math.max(1, lines.size()); i++) {
            String line = i < lines.size() ? lines.get(i) : "";
            if (i < lines.size()) {
              text.append(line).append('\n');
            }
            for (Judgement finding : findings) {
              if (finding.path().equals(path) && finding.finding().span().line() == i + 1) {
                text.append(carets(finding, line)).append('\n');
              }
            }
          }
        });
    return text.toString();
  }

  private static String carets(Judgement judgement, String line) {
    Span span = judgement.finding().span();
    int end = span.endLine() > span.line() ? line.length() + 1 : span.endColumn();
    return " ".repeat(span.column() - 1)
        + "^".repeat(Math.max(1, end - span.column()))
        + " "
        + judgement.finding().message();
  }
}
