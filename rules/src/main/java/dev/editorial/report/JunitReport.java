package dev.editorial.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.google.auto.service.AutoService;
import dev.editorial.api.Judgement;
import dev.editorial.api.Severity;
import dev.editorial.api.Status;
import dev.editorial.api.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/**
 * A verdict as JUnit's XML. Each error is a test that fails, named without its line, so that a
 * build server can tell which are new; each rule without one is a test that passes, so that a clean
 * run shows what was checked. What does not make the command fail does not fail here: errors that
 * were accepted are skipped tests, and milder findings are output of their suite, which is the rule
 * set.
 */
@AutoService(Format.class)
public final class JunitReport implements Format.Document {

  /** A test, and the error that it stands for; none for a rule without any. */
  private record Test(String rule, String name, List<Judgement> error) {

    boolean isOf(Status status) {
      return error.stream().anyMatch(finding -> finding.status() == status);
    }

    boolean isSkipped() {
      return !error.isEmpty() && !isOf(Status.NEW);
    }
  }

  /** The tests of one rule set. */
  private record Suite(String name, List<Test> tests, List<Judgement> milder) {

    long failures() {
      return tests.stream().filter(test -> test.isOf(Status.NEW)).count();
    }

    long skipped() {
      return tests.stream().filter(Test::isSkipped).count();
    }
  }

  @Override
  public String name() {
    return "junit";
  }

  @Override
  public void write(Verdict verdict, Appendable out) throws IOException {
    List<Suite> suites = suites(verdict);
    XmlDocument.write(
        out,
        document ->
            document.element(
                "testsuites",
                xml -> {
                  xml.attribute("name", "editorial");
                  xml.attribute("tests", suites.stream().mapToInt(s -> s.tests().size()).sum());
                  xml.attribute("failures", suites.stream().mapToLong(Suite::failures).sum());
                  xml.attribute("errors", 0);
                  xml.attribute("time", 0);
                  for (Suite suite : suites) {
                    xml.element("testsuite", within -> write(suite, within));
                  }
                }));
  }

  private static List<Suite> suites(Verdict verdict) {
    Map<String, List<Judgement>> byRule =
        verdict.findings().stream().collect(groupingBy(Judgement::rule, TreeMap::new, toList()));
    Map<String, List<String>> bySet =
        new TreeSet<>(
                Stream.concat(verdict.rules().keySet().stream(), byRule.keySet().stream()).toList())
            .stream().collect(groupingBy(JunitReport::setOf, TreeMap::new, toList()));
    List<Suite> suites = new ArrayList<>();
    bySet.forEach(
        (set, rules) -> {
          List<Test> tests = new ArrayList<>();
          List<Judgement> milder = new ArrayList<>();
          for (String rule : rules) {
            List<Judgement> findings = byRule.getOrDefault(rule, List.of());
            tests.addAll(tests(rule, findings));
            findings.stream()
                .filter(finding -> finding.severity() != Severity.ERROR)
                .filter(finding -> finding.status() == Status.NEW)
                .forEach(milder::add);
          }
          suites.add(new Suite("editorial." + set, tests, milder));
        });
    return suites;
  }

  private static String setOf(String rule) {
    return rule.substring(0, Math.max(0, rule.indexOf('/')));
  }

  private static List<Test> tests(String rule, List<Judgement> findings) {
    Map<String, Integer> uses = new HashMap<>();
    List<Test> tests = new ArrayList<>();
    for (Judgement finding : findings) {
      if (finding.severity() == Severity.ERROR) {
        String name = Visible.of(finding.path()) + ": " + Visible.of(finding.finding().message());
        int use = uses.merge(name, 1, Integer::sum);
        tests.add(new Test(rule, use == 1 ? name : name + " (" + use + ")", List.of(finding)));
      }
    }
    return tests.isEmpty() ? List.of(new Test(rule, rule, List.of())) : tests;
  }

  private static void write(Suite suite, XmlDocument xml) throws XMLStreamException {
    xml.attribute("name", suite.name())
        .attribute("tests", suite.tests().size())
        .attribute("failures", suite.failures())
        .attribute("errors", 0)
        .attribute("skipped", suite.skipped())
        .attribute("time", 0);
    for (Test test : suite.tests()) {
      if (test.error().isEmpty()) {
        xml.empty("testcase", within -> name(test, within));
      } else {
        xml.element(
            "testcase",
            within -> {
              name(test, within);
              for (Judgement error : test.error()) {
                write(error, within);
              }
            });
      }
    }
    if (!suite.milder().isEmpty()) {
      xml.text("system-out", out -> {}, suite.milder().stream().map(OneLine::of).toList());
    }
  }

  /** A build server takes the class for one in a package: the rule in its set. */
  private static void name(Test test, XmlDocument xml) throws XMLStreamException {
    xml.attribute("name", test.name())
        .attribute("classname", "editorial." + test.rule().replace('/', '.'))
        .attribute("time", 0);
  }

  private static void write(Judgement error, XmlDocument xml) throws XMLStreamException {
    switch (error.status()) {
      case NEW ->
          xml.text(
              "failure",
              failure ->
                  failure
                      .attribute("message", OneLine.of(error.finding()))
                      .attribute("type", error.severity().word()),
              List.of(OneLine.of(error)));
      case BASELINE -> xml.text("skipped", out -> {}, List.of("accepted by the baseline"));
      case SUPPRESSED ->
          xml.text(
              "skipped",
              out -> {},
              List.of("suppressed" + error.reason().map(why -> ": " + why).orElse("")));
    }
  }
}
