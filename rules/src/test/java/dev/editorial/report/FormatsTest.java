package dev.editorial.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.editorial.api.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every format, whoever adds it. */
class FormatsTest {

  private static final Path PAGE = Path.of("../docs/formats.md");

  static List<String> documents() {
    return Formats.documents();
  }

  /** Those that are files for machines; the text is printed, and the terminal replaces the rest. */
  static Stream<String> machineReadable() {
    return Formats.documents().stream().filter(name -> !name.equals("text"));
  }

  @Test
  void every_class_that_is_a_format_is_found() {
    List<String> classes =
        new ClassFileImporter()
            .importPath(Path.of("target/classes/dev/editorial/report")).stream()
                .filter(type -> type.isAssignableTo(Format.class))
                .filter(type -> !type.isInterface())
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getSimpleName)
                .map(name -> name.replace("Report", "").toLowerCase(Locale.ROOT))
                .sorted()
                .toList();

    assertThat(Formats.all()).containsExactlyInAnyOrderElementsOf(classes);
  }

  @Test
  void the_text_comes_first_and_the_others_by_name() {
    List<String> names = Formats.all();

    assertThat(names).startsWith("text").doesNotHaveDuplicates();
    assertThat(names.subList(1, names.size())).isSorted();
  }

  @Test
  void every_format_is_documented() throws IOException {
    String headings =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("## "))
            .collect(Collectors.joining());

    assertThat(Formats.all()).allSatisfy(name -> assertThat(headings).contains("`" + name + "`"));
  }

  @Test
  void the_files_for_build_servers_name_formats_that_exist() throws IOException {
    for (String file : List.of("github-actions.yml", "gitlab-ci.yml", "Jenkinsfile")) {
      List<String> named =
          Pattern.compile("--(?:report|format) (\\w+)")
              .matcher(Files.readString(PAGE.resolveSibling("ci").resolve(file)))
              .results()
              .map(result -> result.group(1))
              .toList();

      assertThat(named).as(file).hasSizeGreaterThan(2);
      assertThat(Formats.all()).containsAll(named);
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void the_same_verdict_gives_the_same_bytes(String format) {
    for (Verdict verdict :
        List.of(SampleVerdict.of(), SampleVerdict.mixed(), SampleVerdict.hostile())) {
      assertThat(Written.by(format, verdict)).isEqualTo(Written.by(format, verdict));
    }
  }

  @ParameterizedTest
  @MethodSource("machineReadable")
  void hostile_text_leaves_no_control_character_and_can_be_encoded(String format) {
    String text = Written.by(format, SampleVerdict.hostile()).text();

    assertThat(text.chars().filter(c -> c != '\n').filter(Character::isISOControl)).isEmpty();
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
    assertThat(text).endsWith("\n").contains("gnp.");
  }

  @ParameterizedTest
  @MethodSource("machineReadable")
  void a_verdict_without_findings_is_a_whole_document(String format) {
    assertThat(Written.by(format, SampleVerdict.of()).text()).isNotBlank().endsWith("\n");
  }
}
