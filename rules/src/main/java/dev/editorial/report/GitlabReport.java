package dev.editorial.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.auto.service.AutoService;
import dev.editorial.api.Judgement;
import dev.editorial.api.Severity;
import dev.editorial.api.Span;
import dev.editorial.api.Verdict;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Fresh findings as GitLab's report of code quality. */
@AutoService(Format.class)
public final class GitlabReport implements Format.Document {

  @Override
  public String name() {
    return "gitlab";
  }

  @Override
  public void write(Verdict verdict, Appendable out) throws IOException {
    JsonDocument.write(
        out,
        json -> {
          Map<String, Integer> uses = new HashMap<>();
          json.writeStartArray();
          for (Judgement finding : verdict.fresh()) {
            int use = uses.merge(finding.fingerprint(), 1, Integer::sum);
            // GitLab drops all but the first of one fingerprint.
            write(finding, use == 1 ? "" : "-" + use, json);
          }
          json.writeEndArray();
        });
  }

  private static void write(Judgement finding, String ending, JsonGenerator json)
      throws IOException {
    Span span = finding.finding().span();
    json.writeStartObject();
    json.writeStringField("description", OneLine.of(finding.finding()));
    json.writeStringField("check_name", finding.rule());
    json.writeStringField("fingerprint", finding.fingerprint() + ending);
    json.writeStringField("severity", severity(finding.severity()));
    json.writeObjectFieldStart("location");
    json.writeStringField("path", finding.path());
    json.writeObjectFieldStart("lines");
    json.writeNumberField("begin", span.line());
    json.writeNumberField("end", span.endLine());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Critical and blocker are left to defects of code: no slip in a wiki stops a service. */
  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case INFO, OFF -> "info";
    };
  }
}
