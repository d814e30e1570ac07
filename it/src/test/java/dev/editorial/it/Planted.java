package dev.editorial.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A defect that was planted in a wiki, and must be found once.
 *
 * @param paths the pages of which any may carry the finding
 * @param line its line, or 0 where the whole page is meant
 */
record Planted(String rule, List<String> paths, int line) {

  /** The rows of a file: rule, page or pages with commas between them, and line. */
  static List<Planted> listedIn(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(row -> row.split("\t"))
        .map(row -> new Planted(row[0], List.of(row[1].split(",")), Integer.parseInt(row[2])))
        .toList();
  }

  /** What the generator of wikis has planted. */
  static List<Planted> byGenerator(Path truth) throws IOException {
    JsonNode planted = new JsonMapper().readTree(truth.toFile()).path("planted");
    return StreamSupport.stream(planted.spliterator(), false)
        .map(
            row ->
                new Planted(
                    row.path("rule").asText(), texts(row.path("path")), row.path("line").asInt(0)))
        .toList();
  }

  private static List<String> texts(JsonNode oneOrMore) {
    return oneOrMore.isTextual()
        ? List.of(oneOrMore.asText())
        : StreamSupport.stream(oneOrMore.spliterator(), false).map(JsonNode::asText).toList();
  }

  /**
   * What must be mended to make the findings what was planted: a line for each defect that was not
   * found and for each finding that nobody planted.
   */
  static List<String> difference(List<Planted> planted, List<Found> findings) {
    List<Found> unplanted = new ArrayList<>(findings);
    List<Planted> missed =
        planted.stream()
            .filter(
                defect ->
                    unplanted.stream()
                        .filter(defect::isFoundBy)
                        .findFirst()
                        .map(unplanted::remove)
                        .isEmpty())
            .toList();
    return Stream.concat(
            missed.stream().map(defect -> "missed\t" + defect),
            unplanted.stream().map(finding -> "not planted\t" + finding))
        .sorted()
        .toList();
  }

  private boolean isFoundBy(Found finding) {
    return rule.equals(finding.rule())
        && paths.contains(finding.path())
        && (line == 0 || line == finding.line());
  }

  @Override
  public String toString() {
    return "%s\t%s\t%d".formatted(rule, String.join(",", paths), line);
  }
}
