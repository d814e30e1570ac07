package dev.editorial.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The house: data flows one way, and each package knows only what it must. */
@AnalyzeClasses(packages = "dev.editorial", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {

  @ArchTest
  static final ArchRule api_knows_nobody =
      noClasses()
          .that()
          .resideInAPackage("dev.editorial.api")
          .should()
          .dependOnClassesThat(
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "are ours and outside the api",
                  type ->
                      type.getPackageName().startsWith("dev.editorial")
                          && !type.getPackageName().equals("dev.editorial.api")));

  @ArchTest static final ArchRule store_knows_nobody = knowsOnly("store");

  @ArchTest static final ArchRule read_knows_api_and_store = knowsOnly("read", "api", "store");

  @ArchTest static final ArchRule wiki_knows_api_only = knowsOnly("wiki", "api");

  @ArchTest static final ArchRule judge_knows_api_and_store = knowsOnly("judge", "api", "store");

  @ArchTest static final ArchRule report_knows_api_and_store = knowsOnly("report", "api", "store");

  @ArchTest static final ArchRule rules_know_api_only = knowsOnly("rules", "api");

  @ArchTest
  static final ArchRule rule_sets_do_not_know_each_other =
      slices().matching("dev.editorial.rules.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule the_engine_knows_no_front_end =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.maven..", "picocli..");

  @ArchTest
  static final ArchRule only_read_parses_markdown_and_only_the_report_renders_it =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.editorial.read", "dev.editorial.report")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.commonmark..");

  private static ArchRule knowsOnly(String name, String... others) {
    String own = "dev.editorial." + name;
    Set<String> known =
        Arrays.stream(others).map("dev.editorial."::concat).collect(Collectors.toSet());
    return classes()
        .that()
        .resideInAPackage(own + "..")
        .should()
        .onlyDependOnClassesThat(
            com.tngtech.archunit.base.DescribedPredicate.describe(
                "are not ours, or in the same package, or in " + known,
                type ->
                    !type.getPackageName().startsWith("dev.editorial")
                        || known.contains(type.getPackageName())
                        || type.getPackageName().startsWith(own)));
  }
}
