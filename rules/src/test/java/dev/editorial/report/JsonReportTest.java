package dev.editorial.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.editorial.api.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema of the JSON report, and that the report keeps to it to the letter. */
class JsonReportTest {

  private static final Path PUBLISHED = Path.of("../docs/report.schema.json");

  static Stream<Verdict> verdicts() {
    return Stream.of(
        SampleVerdict.of(),
        SampleVerdict.mixed(),
        SampleVerdict.hostile(),
        SampleVerdict.of(SampleVerdict.missing("quorum", 3)));
  }

  @ParameterizedTest
  @MethodSource("verdicts")
  void the_report_is_as_published(Verdict verdict) {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(published().toString(), InputFormat.JSON);

    assertThat(schema.validate(Written.by("json", verdict).json())).isEmpty();
  }

  @Test
  void the_schema_allows_no_key_that_it_does_not_ask_for() {
    List<JsonNode> objects = new ArrayList<>();
    collectObjects(published(), objects);

    assertThat(objects)
        .hasSizeGreaterThan(8)
        .allSatisfy(
            object -> {
              assertThat(object.path("additionalProperties").isBoolean()).isTrue();
              assertThat(object.path("additionalProperties").booleanValue()).isFalse();
              assertThat(texts(object.path("required")))
                  .containsExactlyElementsOf(keys(object.path("properties")));
            });
  }

  /** So that nobody has to look in two places for the order. */
  @Test
  void the_keys_come_in_the_order_of_the_schema() {
    JsonNode report = Written.by("json", SampleVerdict.mixed()).json();
    JsonNode schema = published();
    JsonNode finding = schema.at("/$defs/finding/properties");
    JsonNode fixed =
        report.path("findings").findParents("fix").stream()
            .filter(node -> node.path("fix").isObject())
            .findFirst()
            .orElseThrow();

    assertThat(keys(report)).isEqualTo(keys(schema.path("properties")));
    assertThat(keys(report.path("summary")))
        .isEqualTo(keys(schema.at("/properties/summary/properties")));
    assertThat(keys(report.path("ledger"))).isEqualTo(keys(schema.at("/$defs/ledger/properties")));
    assertThat(keys(report.at("/wikis/0"))).isEqualTo(keys(schema.at("/$defs/wiki/properties")));
    assertThat(keys(fixed)).isEqualTo(keys(finding));
    assertThat(keys(fixed.path("fix"))).isEqualTo(keys(finding.at("/fix/properties")));
    assertThat(keys(fixed.at("/related/0")))
        .isEqualTo(keys(finding.at("/related/items/properties")));
  }

  @Test
  void the_schema_refuses_what_the_report_never_says() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(published().toString(), InputFormat.JSON);
    String report = Written.by("json", SampleVerdict.mixed()).text();

    for (String wrong :
        List.of(
            report.replace("\"error\"", "\"fatal\""),
            report.replace("\"line\": 3,", ""),
            report.replace("\"notes\": [ ]", "\"notes\": [ ], \"more\": 1"))) {
      assertThat(wrong).isNotEqualTo(report);
      assertThat(schema.validate(new ObjectMapper().readTree(wrong))).isNotEmpty();
    }
  }

  private static void collectObjects(JsonNode schema, List<JsonNode> objects) {
    if (schema.path("type").toString().contains("object")) {
      objects.add(schema);
    }
    schema.forEach(part -> collectObjects(part, objects));
  }

  private static JsonNode published() {
    try {
      return new ObjectMapper().readTree(Files.readString(PUBLISHED));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static List<String> keys(JsonNode object) {
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.textValue()));
    return texts;
  }
}
