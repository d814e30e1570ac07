package dev.editorial.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.editorial.api.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema of the settings, by which editors complete and check them. */
class SettingsSchemaTest {

  private static final Path PUBLISHED = Path.of("../docs/editorial.schema.json");

  /** Makes the file anew: {@code -DargLine="-Deditorial.write-rule-pages=true"}. */
  private static final boolean WRITE = Boolean.getBoolean("editorial.write-rule-pages");

  @Test
  void it_is_what_the_records_say() throws IOException {
    String made =
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(SettingsSchema.make())
            + "\n";
    if (WRITE) {
      Files.writeString(PUBLISHED, made);
    }
    assertThat(PUBLISHED).hasContent(made);
  }

  @Test
  void every_key_is_documented() {
    assertThat(
            Stream.of(Settings.class, Settings.Entities.class, Settings.RelationSetting.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents())))
        .allSatisfy(key -> assertThat(key.getAnnotation(Option.class)).as("%s", key).isNotNull());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "profile: obsidian",
        "profile: [obsidian, github]\nroles: {raw: [raw/**], log: log.md}",
        "entities: [concepts, {folder: systems, type: system, dates: [created], index: s.md}]",
        "relations: {parent: {single: true}}\nclock: 2024-12-31\npreset: strict",
        "rules: {links: off, graph/orphan-page: {severity: info, roots: [a/**]}}",
        "rules: {links: {overrides: [{in: archive/**, severity: off, reason: frozen}]}}",
      })
  void it_takes_what_editorial_takes(String settings) throws IOException {
    assertThat(faults(settings)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "profiles: obsidian",
        "profile: obsidan",
        "roles: {rawr: x}",
        "entities: [{fodler: x}]",
        "rules: {links/broken-lnik: off}",
        "rules: {graph/orphan-page: {root: x}}",
        "rules: {links: {overrides: [{severity: off}]}}",
      })
  void it_refuses_what_editorial_refuses(String settings) throws IOException {
    assertThat(faults(settings)).isPositive();
  }

  private static int faults(String settings) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SettingsSchema.make().toString(), InputFormat.JSON);
    JsonNode tree = new YAMLMapper().readTree(settings);
    return schema.validate(tree).size();
  }
}
