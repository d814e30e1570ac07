package dev.editorial.rules.graph;

import dev.editorial.testing.RuleTester;
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
}
