package dev.editorial.rules.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.RuleTester;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RelationCycleTest {

  private final RuleTester tester = RuleTester.of(RelationCycle.class);

  @Test
  void the_shortest_cycle_of_a_knot_is_shown() {
    tester.check(
        """
        === editorial.yml
        relations:
          depends_on: {acyclic: true}
        === a.md
        ---
        depends_on: ["[[b]]", "[[c]]"]
                               ^^^^^ `depends_on` goes in a circle: a → c → a
        ---
        === b.md
        ---
        depends_on: ["[[c]]"]
        ---
        === c.md
        ---
        depends_on: ["[[a]]"]
        ---
        """);
  }

  @Test
  void a_page_may_be_its_own_parent() {
    tester.check(
        """
        === concepts/a.md
        ---
        up: "[[concepts/a]]"
             ^^^^^^^^^^^^^^ `up` goes in a circle: concepts/a → concepts/a
        ---
        """);
  }

  @Test
  void free_relations_may_go_round() {
    tester.check(
        """
        === a.md
        ---
        related: "[[b]]"
        ---
        === b.md
        ---
        related: "[[a]]"
        ---
        """);
  }

  /** A hundred thousand steps would be a report of megabytes. */
  @Test
  void of_a_long_circle_the_beginning_is_shown() {
    StringBuilder wiki =
        new StringBuilder("=== editorial.yml\nrelations: {next: {acyclic: true}}\n");
    for (int i = 10; i < 40; i++) {
      wiki.append("=== p%d.md\n---\nnext: \"[[p%d]]\"\n---\n".formatted(i, i == 39 ? 10 : i + 1));
    }
    String shown =
        IntStream.range(10, 30).mapToObj(i -> "p" + i).collect(Collectors.joining(" → "));
    String first = "next: \"[[p11]]\"\n";
    int at = wiki.indexOf(first) + first.length();
    wiki.insert(at, "       ^^^^^^^ `next` goes in a circle: " + shown + " → …\n");
    tester.check(wiki.toString());
  }

  @Test
  void a_circle_of_twenty_steps_is_shown_whole() {
    StringBuilder wiki =
        new StringBuilder("=== editorial.yml\nrelations: {next: {acyclic: true}}\n");
    for (int i = 10; i < 30; i++) {
      wiki.append("=== p%d.md\n---\nnext: \"[[p%d]]\"\n---\n".formatted(i, i == 29 ? 10 : i + 1));
    }
    assertThat(tester.findings(wiki.toString()).get(0).finding().message())
        .endsWith("p28 → p29 → p10");
  }
}
