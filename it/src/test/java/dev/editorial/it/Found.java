package dev.editorial.it;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A finding of the JSON report.
 *
 * @param mentions at how many places: its own, and the related ones
 */
record Found(String rule, String path, int line, String message, int mentions) {

  static Found of(JsonNode finding) {
    return new Found(
        finding.path("rule").asText(),
        finding.path("path").asText(),
        finding.path("line").asInt(),
        finding.path("message").asText(),
        1 + finding.path("related").size());
  }

  @Override
  public String toString() {
    return "%s\t%s\t%d\t%s".formatted(rule, path, line, message);
  }
}
