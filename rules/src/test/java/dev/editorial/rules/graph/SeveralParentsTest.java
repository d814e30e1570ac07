package dev.editorial.rules.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;

class SeveralParentsTest {

  private final RuleTester tester = RuleTester.of(SeveralParents.class);

  @Test
  void one_page_written_in_two_ways_is_one_target() {
    tester.check(
        """
        === editorial.yml
        relations:
          parent: {single: true}
        === concepts/a.md
        ---
        parent: ["[[concepts/b]]", "[B](b.md)"]
        ---
        === concepts/b.md
        # B
        """);
  }

  @Test
  void a_target_that_is_missing_is_a_target() {
    tester.check(
        """
        === editorial.yml
        relations:
          parent: {single: true}
        === concepts/a.md
        ---
        parent:
          - "[[concepts/b]]"
          - "[[concepts/gone]]"
             ^^^^^^^^^^^^^^^^^ `parent` of "a" names concepts/b and concepts/gone, but has one target
        ---
        === concepts/b.md
        # B
        """);
  }

  @Test
  void an_inferred_relation_is_single_where_nine_tenths_of_its_pages_have_one_target() {
    assertThat(tester.findings(wiki(9, 1))).hasSize(1);
    assertThat(tester.findings(wiki(8, 2))).isEmpty();
  }

  @Test
  void other_relations_may_name_many() {
    tester.check(
        """
        === a.md
        ---
        related: ["[[b]]", "[[c]]"]
        depends_on: ["[[b]]", "[[c]]"]
        ---
        === b.md
        # B
        === c.md
        # C
        """);
  }

  private static String wiki(int single, int several) {
    StringBuilder wiki = new StringBuilder("=== x.md\n# X\n=== y.md\n# Y\n");
    for (int i = 0; i < single + several; i++) {
      String parent = i < single ? "\"[[x]]\"" : "[\"[[x]]\", \"[[y]]\"]";
      wiki.append("=== p%d.md\n---\nup: %s\n---\n".formatted(i, parent));
    }
    return wiki.toString();
  }
}
