package dev.editorial.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.Editorial;
import dev.editorial.api.Judgement;
import dev.editorial.api.Option;
import dev.editorial.api.Rule;
import dev.editorial.api.Severity;
import dev.editorial.testing.RuleTester;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked of every rule: that its documentation is there, and true. */
class RuleDocumentationTest {

  private static final Pattern EXAMPLE =
      Pattern.compile("^```wiki (bad|good)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

  static List<Rule> rules() {
    return Editorial.allRules();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void its_examples_are_found_as_documented(Rule rule) {
    Matcher example = EXAMPLE.matcher(rule.info().doc());
    while (example.find()) {
      RuleTester.of(rule).check(example.group(2));
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void it_has_a_bad_example_with_carets_and_a_good_one_without(Rule rule) {
    List<String> bad = examples(rule, "bad");
    List<String> good = examples(rule, "good");
    assertThat(bad).isNotEmpty().allMatch(text -> text.contains("^ "));
    assertThat(good).isNotEmpty().noneMatch(text -> text.contains("^ "));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void its_examples_are_of_the_severity_that_it_declares(Rule rule) {
    Severity declared = rule.info().severity();
    for (String bad : examples(rule, "bad")) {
      assertThat(RuleTester.of(rule).findings(bad))
          .extracting(Judgement::severity)
          .containsOnly(declared == Severity.OFF ? Severity.WARNING : declared);
    }
  }

  private static List<String> examples(Rule rule, String kind) {
    return EXAMPLE
        .matcher(rule.info().doc())
        .results()
        .filter(example -> example.group(1).equals(kind))
        .map(example -> example.group(2))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void its_id_is_its_package_and_name(Rule rule) {
    String set = rule.getClass().getPackageName().replaceFirst(".*\\.", "");
    String name = rule.getClass().getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase();
    assertThat(rule.info().id()).isEqualTo(set + "/" + name);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void its_summary_is_a_phrase(Rule rule) {
    assertThat(rule.info().summary()).isNotBlank().doesNotEndWith(".").hasSizeLessThan(90);
    assertThat(Character.isUpperCase(rule.info().summary().charAt(0))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void its_options_are_documented(Rule rule) {
    for (RecordComponent component : optionsOf(rule).getRecordComponents()) {
      Option option = component.getAnnotation(Option.class);
      assertThat(option).as("@Option of %s", component).isNotNull();
      assertThat(option.value()).isNotBlank().doesNotEndWith(".");
    }
  }

  private static Class<?> optionsOf(Rule rule) {
    ParameterizedType type = (ParameterizedType) rule.getClass().getGenericInterfaces()[0];
    return (Class<?>) type.getActualTypeArguments()[0];
  }

  @ParameterizedTest
  @MethodSource("rules")
  void it_is_one_file_of_at_most_150_lines_with_a_test_beside_it(Rule rule) throws IOException {
    String path = rule.getClass().getName().replace('.', '/');
    Path source = Path.of("src/main/java", path + ".java");
    try (Stream<String> lines = Files.lines(source)) {
      assertThat(lines.count()).isBetween(40L, 150L);
    }
    assertThat(Path.of("src/test/java", path + "Test.java")).exists();
    assertThat(Modifier.isFinal(rule.getClass().getModifiers())).isTrue();
  }

  @Test
  void ids_are_unique() {
    assertThat(rules().stream().map(rule -> rule.info().id())).doesNotHaveDuplicates();
  }

  @Test
  void every_rule_class_is_found() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/editorial/rules"))) {
      long annotated =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(RuleDocumentationTest::isRule)
              .count();
      assertThat(rules()).hasSize((int) annotated);
    }
  }

  private static boolean isRule(Path file) {
    try {
      return Files.readString(file).contains("\n@RuleInfo(");
    } catch (IOException fault) {
      throw new AssertionError(fault);
    }
  }
}
