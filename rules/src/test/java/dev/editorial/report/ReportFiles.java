package dev.editorial.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;

/** A written report, read back. */
record ReportFiles(Map<String, String> byName) {

  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*>");
  private static final Set<String> VOID =
      Set.of("meta", "link", "img", "source", "br", "hr", "input");

  static ReportFiles of(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new ReportFiles(
          files.collect(
              Collectors.toMap(
                  file -> file.getFileName().toString(),
                  ReportFiles::read,
                  (a, b) -> a,
                  TreeMap::new)));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String name) {
    if (!byName.containsKey(name)) {
      throw new AssertionError(name + " is not among " + byName.keySet());
    }
    return byName.get(name);
  }

  List<String> pages() {
    return byName.keySet().stream().filter(name -> name.endsWith(".html")).toList();
  }

  List<String> pictures() {
    return byName.keySet().stream().filter(name -> name.endsWith(".svg")).toList();
  }

  List<String> attributes(String page, String names) {
    return all(page, " (?:" + names + ")=\"([^\"]*)\"");
  }

  List<String> ids(String page) {
    return attributes(page, "id");
  }

  List<String> all(String page, String pattern) {
    return Pattern.compile(pattern).matcher(text(page)).results().map(ReportFiles::group).toList();
  }

  private static String group(MatchResult match) {
    return match.group(1);
  }

  /** Whether {@code href}, as {@code page} writes it, leads to a place of the report. */
  boolean leadsSomewhere(String page, String href) {
    int hash = href.indexOf('#');
    String file = hash < 0 ? href : href.substring(0, hash);
    String target = file.isEmpty() ? page : file;
    return byName.containsKey(target)
        && (hash < 0 || text(target).contains(" id=\"" + href.substring(hash + 1) + "\""));
  }

  /**
   * The tags that are not closed, or close what is not open; text that broke out of its place shows
   * here.
   */
  List<String> unbalanced(String page) {
    Deque<String> open = new ArrayDeque<>();
    for (MatchResult tag : TAG.matcher(text(page)).results().toList()) {
      String name = tag.group(2);
      if (VOID.contains(name)) {
        continue;
      }
      if (tag.group(1).isEmpty()) {
        open.push(name);
      } else if (!name.equals(open.poll())) {
        return List.of(tag.group(), "at " + tag.start());
      }
    }
    return List.copyOf(open);
  }

  /** The levels of the headings in order. */
  List<Integer> headings(String page) {
    return all(page, "<h([1-6])[ >]").stream().map(Integer::valueOf).toList();
  }

  void requireWellFormed(String picture) throws Exception {
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text(picture).getBytes(StandardCharsets.UTF_8)));
  }
}
