package dev.editorial.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.auto.service.AutoService;
import dev.editorial.api.Basis;
import dev.editorial.api.Bucket;
import dev.editorial.api.CheckedWiki;
import dev.editorial.api.Convention;
import dev.editorial.api.Judgement;
import dev.editorial.api.Severity;
import dev.editorial.api.Span;
import dev.editorial.api.Verdict;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The report for programs; keys always in the same order, two runs byte for byte alike. */
@AutoService(Format.class)
public final class JsonReport implements Format.Document {

  private static final int SCHEMA = 1;

  @Override
  public String name() {
    return "json";
  }

  @Override
  public void write(Verdict verdict, Appendable out) throws IOException {
    JsonDocument.write(out, json -> write(verdict, json));
  }

  private static void write(Verdict verdict, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("schema", SCHEMA);
    json.writeObjectFieldStart("tool");
    json.writeStringField("name", "editorial");
    json.writeStringField("version", verdict.version());
    json.writeEndObject();
    json.writeObjectFieldStart("summary");
    json.writeNumberField("wikis", verdict.wikis().size());
    json.writeNumberField("pages", verdict.pages());
    json.writeNumberField("links", verdict.links());
    json.writeNumberField("errors", verdict.count(Severity.ERROR));
    json.writeNumberField("warnings", verdict.count(Severity.WARNING));
    json.writeNumberField("infos", verdict.count(Severity.INFO));
    json.writeEndObject();
    writeLedger(verdict.ledger(), json);
    json.writeArrayFieldStart("wikis");
    for (CheckedWiki wiki : verdict.wikis()) {
      writeWiki(wiki, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("findings");
    for (Judgement judgement : verdict.findings()) {
      writeFinding(judgement, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notes");
    for (String note : verdict.notes()) {
      json.writeString(note);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeLedger(Map<Bucket, Integer> ledger, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart("ledger");
    for (Bucket bucket : Bucket.values()) {
      json.writeNumberField(bucket.word(), ledger.getOrDefault(bucket, 0));
    }
    json.writeEndObject();
  }

  private static void writeWiki(CheckedWiki wiki, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("root", wiki.root());
    json.writeArrayFieldStart("profiles");
    for (CheckedWiki.CheckedProfile profile : wiki.profiles()) {
      json.writeStartObject();
      json.writeStringField("name", profile.name());
      json.writeStringField("reason", profile.reason());
      writeLedger(profile.ledger(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("conventions");
    for (Convention convention : wiki.conventions()) {
      json.writeStartObject();
      json.writeStringField("statement", convention.statement());
      json.writeStringField("basis", word(convention.basis()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notes");
    for (String note : wiki.notes()) {
      json.writeString(note);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String word(Basis basis) {
    return basis.name().toLowerCase(Locale.ROOT);
  }

  private static void writeFinding(Judgement judgement, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", judgement.rule());
    json.writeStringField("severity", judgement.severity().word());
    json.writeStringField("wiki", judgement.wiki());
    json.writeArrayFieldStart("profiles");
    for (String profile : judgement.profiles()) {
      json.writeString(profile);
    }
    json.writeEndArray();
    writePlace(judgement.path(), judgement.finding().span(), json);
    json.writeStringField("message", judgement.finding().message());
    writeOptional("evidence", judgement.finding().evidence(), json);
    writeOptional("suggestion", judgement.finding().suggestion(), json);
    json.writeArrayFieldStart("related");
    for (Judgement.RelatedPlace place : judgement.related()) {
      json.writeStartObject();
      writePlace(place.path(), place.span(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("fingerprint", judgement.fingerprint());
    json.writeStringField("status", judgement.status().word());
    writeOptional("reason", judgement.reason(), json);
    writeFix(judgement.fix(), json);
    json.writeEndObject();
  }

  private static void writeFix(Optional<Judgement.Replacement> fix, JsonGenerator json)
      throws IOException {
    if (fix.isEmpty()) {
      json.writeNullField("fix");
      return;
    }
    json.writeObjectFieldStart("fix");
    writeSpan(fix.get().span(), json);
    json.writeStringField("text", fix.get().text());
    json.writeEndObject();
  }

  private static void writePlace(String path, Span span, JsonGenerator json) throws IOException {
    json.writeStringField("path", path);
    writeSpan(span, json);
  }

  private static void writeSpan(Span span, JsonGenerator json) throws IOException {
    json.writeNumberField("line", span.line());
    json.writeNumberField("column", span.column());
    json.writeNumberField("endLine", span.endLine());
    json.writeNumberField("endColumn", span.endColumn());
  }

  private static void writeOptional(String name, Optional<String> value, JsonGenerator json)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    } else {
      json.writeNullField(name);
    }
  }
}
