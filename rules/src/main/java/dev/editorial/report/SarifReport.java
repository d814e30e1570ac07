package dev.editorial.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.auto.service.AutoService;
import dev.editorial.api.Judgement;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Span;
import dev.editorial.api.Status;
import dev.editorial.api.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A verdict as SARIF 2.1.0, which code hosts and editors show beside the text. It says nothing of
 * {@code baselineState}: all results must have one or none, and of a suppressed finding nobody
 * knows whether it is new.
 */
@AutoService(Format.class)
public final class SarifReport implements Format.Document {

  private static final String VERSION = "2.1.0";

  /** The name by which readers know the format; nothing is fetched from there. */
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  /** Readers refuse results that name thousands of places. */
  private static final int MOST_PLACES = 100;

  private static final Pattern SEMANTIC =
      Pattern.compile("\\d+\\.\\d+\\.\\d+([-+][0-9A-Za-z.+-]+)?");

  @Override
  public String name() {
    return "sarif";
  }

  @Override
  public void write(Verdict verdict, Appendable out) throws IOException {
    JsonDocument.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringField("$schema", SCHEMA);
          json.writeStringField("version", VERSION);
          json.writeArrayFieldStart("runs");
          json.writeStartObject();
          writeRun(verdict, json);
          json.writeEndObject();
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void writeRun(Verdict verdict, JsonGenerator json) throws IOException {
    List<String> rules = verdict.rules().keySet().stream().sorted().toList();
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "Editorial");
    json.writeStringField("version", verdict.version());
    if (SEMANTIC.matcher(verdict.version()).matches()) {
      json.writeStringField("semanticVersion", verdict.version());
    }
    json.writeArrayFieldStart("rules");
    for (String rule : rules) {
      writeRule(verdict.rules().get(rule), json);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", true);
    json.writeEndObject();
    json.writeEndArray();
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeArrayFieldStart("results");
    for (Judgement finding : verdict.findings()) {
      writeResult(finding, rules.indexOf(finding.rule()), json);
    }
    json.writeEndArray();
  }

  private static void writeRule(RuleInfo info, JsonGenerator json) throws IOException {
    RuleHelp help = new RuleHelp(info);
    json.writeStartObject();
    json.writeStringField("id", info.id());
    json.writeStringField("name", help.name());
    writeText("shortDescription", info.summary() + ".", json);
    writeText("fullDescription", help.reason(), json);
    json.writeObjectFieldStart("help");
    json.writeStringField("text", help.text());
    json.writeStringField("markdown", help.markdown());
    json.writeEndObject();
    json.writeObjectFieldStart("defaultConfiguration");
    if (info.severity() == Severity.OFF) {
      json.writeBooleanField("enabled", false);
    } else {
      json.writeStringField("level", level(info.severity()));
    }
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    json.writeArrayFieldStart("tags");
    json.writeString(help.set());
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeResult(Judgement finding, int ruleIndex, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", finding.rule());
    if (ruleIndex >= 0) {
      json.writeNumberField("ruleIndex", ruleIndex);
    }
    json.writeStringField("level", level(finding.severity()));
    writeText("message", OneLine.of(finding.finding()), json);
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    writePlace(finding.path(), finding.finding().span(), json);
    json.writeEndObject();
    json.writeEndArray();
    if (!finding.related().isEmpty()) {
      writeRelated(finding.related(), json);
    }
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("editorial/v1", finding.fingerprint());
    json.writeEndObject();
    writeSuppressions(finding, json);
    if (finding.fix().isPresent()) {
      writeFix(finding, finding.fix().get(), json);
    }
    json.writeEndObject();
  }

  private static void writeRelated(List<Judgement.RelatedPlace> places, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("relatedLocations");
    int id = 0;
    for (Judgement.RelatedPlace place : places.stream().limit(MOST_PLACES).toList()) {
      id++;
      json.writeStartObject();
      json.writeNumberField("id", id);
      writePlace(place.path(), place.span(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** One that is fresh says so by an empty list: without any, its state would be unknown. */
  private static void writeSuppressions(Judgement finding, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("suppressions");
    if (finding.status() != Status.NEW) {
      json.writeStartObject();
      json.writeStringField("kind", finding.status() == Status.BASELINE ? "external" : "inSource");
      json.writeStringField("status", "accepted");
      String reason =
          finding.status() == Status.BASELINE
              ? "accepted by the baseline"
              : Visible.of(finding.reason().orElse(""));
      if (!reason.isEmpty()) {
        json.writeStringField("justification", reason);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeFix(
      Judgement finding, Judgement.Replacement replacement, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("fixes");
    json.writeStartObject();
    writeText("description", "Write " + Visible.of(replacement.text()) + " instead.", json);
    json.writeArrayFieldStart("artifactChanges");
    json.writeStartObject();
    writeArtifact(finding.path(), json);
    json.writeArrayFieldStart("replacements");
    json.writeStartObject();
    json.writeObjectFieldStart("deletedRegion");
    writeSpan(replacement.span(), json);
    json.writeEndObject();
    writeText("insertedContent", replacement.text(), json);
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void writePlace(String path, Span span, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    writeArtifact(path, json);
    json.writeObjectFieldStart("region");
    if (span.equals(Span.HEAD)) {
      json.writeNumberField("startLine", span.line());
    } else {
      writeSpan(span, json);
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeSpan(Span span, JsonGenerator json) throws IOException {
    json.writeNumberField("startLine", span.line());
    json.writeNumberField("startColumn", span.column());
    json.writeNumberField("endLine", span.endLine());
    json.writeNumberField("endColumn", span.endColumn());
  }

  private static void writeArtifact(String path, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", RelativeUri.of(path));
    json.writeEndObject();
  }

  private static void writeText(String name, String text, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO, OFF -> "note";
    };
  }
}
