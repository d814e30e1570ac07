package dev.editorial.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the plugin says of itself to Maven, to its users, and to Eclipse. */
class DescriptorTest {

  private final Map<String, Element> goals = new TreeMap<>();

  @BeforeEach
  void read() throws Exception {
    for (Element mojo : elements(document("/META-INF/maven/plugin.xml"), "mojo")) {
      goals.put(text(mojo, "goal"), mojo);
    }
  }

  private static Element document(String resource)
      throws ParserConfigurationException, SAXException, IOException {
    try (InputStream in = DescriptorTest.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(in)
          .getDocumentElement();
    }
  }

  private static List<Element> elements(Element in, String name) {
    NodeList nodes = in.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static String text(Element in, String name) {
    return elements(in, name).stream().findFirst().map(Element::getTextContent).orElse("");
  }

  @Test
  void has_the_goals_that_are_promised() {
    assertThat(goals).containsKeys("baseline", "check", "explain", "help", "init");
  }

  @Test
  void every_goal_is_thread_safe_and_says_what_it_does_and_since_when() {
    goals.forEach(
        (goal, mojo) -> {
          assertThat(text(mojo, "threadSafe")).as(goal).isEqualTo("true");
          assertThat(text(mojo, "description")).as(goal).isNotBlank();
          if (!goal.equals("help")) {
            assertThat(text(mojo, "since")).as(goal).isNotBlank();
          }
        });
  }

  @Test
  void every_goal_but_a_report_works_without_a_pom() {
    goals.forEach(
        (goal, mojo) -> {
          if (!goal.equals("report")) {
            assertThat(text(mojo, "requiresProject")).as(goal).isEqualTo("false");
          }
        });
  }

  @Test
  void every_parameter_says_what_it_is_and_since_when_and_has_a_property() {
    goals.forEach(
        (goal, mojo) -> {
          for (Element parameter : elements(mojo, "parameter")) {
            String name = text(parameter, "name");
            if (goal.equals("help") || isMavens(parameter)) {
              continue;
            }
            assertThat(text(parameter, "description")).as("%s of %s", name, goal).isNotBlank();
            assertThat(text(parameter, "since")).as("%s of %s", name, goal).isNotBlank();
            // Only what is XML cannot be given on the command line.
            if (!name.equals("settings")) {
              assertThat(text(elements(mojo, "configuration").get(0), name))
                  .as("%s of %s", name, goal)
                  .isEqualTo("${editorial.%s}".formatted(name));
            }
          }
        });
  }

  /** Whether Maven sets it. */
  private static boolean isMavens(Element parameter) {
    return text(parameter, "editable").equals("false");
  }

  @Test
  void the_guide_names_every_goal_and_parameter() throws IOException {
    String guide = Files.readString(Path.of("../docs/maven.md"));
    goals.forEach(
        (goal, mojo) -> {
          assertThat(guide).contains("| `%s` |".formatted(goal));
          for (Element parameter : elements(mojo, "parameter")) {
            if (!goal.equals("help") && !isMavens(parameter)) {
              assertThat(guide).contains("| `%s` |".formatted(text(parameter, "name")));
            }
          }
        });
  }

  @Test
  void eclipse_is_told_what_to_do_with_every_goal_that_builds_run() throws Exception {
    List<String> known =
        elements(document("/META-INF/m2e/lifecycle-mapping-metadata.xml"), "goal").stream()
            .map(Element::getTextContent)
            .toList();
    List<String> bound =
        goals.entrySet().stream()
            .filter(goal -> !text(goal.getValue(), "phase").isEmpty())
            .map(Map.Entry::getKey)
            .toList();

    assertThat(bound).isNotEmpty();
    assertThat(known).containsAll(bound);
  }
}
