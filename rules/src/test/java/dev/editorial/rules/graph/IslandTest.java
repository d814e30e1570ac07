package dev.editorial.rules.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Judgement;
import dev.editorial.testing.RuleTester;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IslandTest {

  private static final String PAIR = "=== y.md\n[[z]]\n=== z.md\n[[y]]\n";

  private final RuleTester tester = RuleTester.of(Island.class);

  @Test
  void it_is_shown_at_the_page_that_most_of_it_links_to() {
    List<Judgement> findings =
        tester.findings(
            mainland(40)
                + "=== v.md\n"
                + "[[z]]\n"
                + "=== w.md\n"
                + "[[v]] [[z]]\n"
                + "=== y.md\n"
                + "[[z]] [[w]]\n"
                + "=== z.md\n"
                + "[[y]]\n");
    assertThat(findings).hasSize(1);
    Judgement island = findings.get(0);
    assertThat(island.path()).isEqualTo("z.md");
    assertThat(island.finding().message())
        .isEqualTo("4 pages are linked with each other alone: z, v, w and 1 more");
    assertThat(island.related()).extracting(place -> place.path()).contains("v.md", "w.md", "y.md");
    assertThat(island.finding().evidence()).contains("40 of 44 linked pages hang together");
  }

  @Test
  void a_catalogue_joins_nothing_but_another_index_page_does() {
    String catalogue =
        IntStream.range(0, 40).mapToObj("- [[p%d]]\n"::formatted).collect(Collectors.joining());
    assertThat(tester.findings(mainland(40) + PAIR + "=== index.md\n" + catalogue + "- [[y]]\n"))
        .hasSize(1);
    assertThat(tester.findings(mainland(40) + PAIR + "=== index.md\n[[p0]] [[y]]\n")).isEmpty();
  }

  @Test
  void a_group_with_an_orphan_is_left_to_graph_orphan_page() {
    assertThat(tester.findings(mainland(40) + "=== y.md\n[[z]]\n=== z.md\n# Z\n")).isEmpty();
  }

  @Test
  void where_the_wiki_is_in_pieces_the_rule_is_silent() {
    assertThat(tester.findings(mainland(10) + PAIR)).isEmpty();
    assertThat(tester.findings(mainland(18) + PAIR)).hasSize(1);
  }

  @Test
  void where_a_generator_makes_the_navigation_the_rule_is_silent() {
    assertThat(tester.findings("=== mkdocs.yml\nsite_name: x\n" + mainland(40) + PAIR)).isEmpty();
  }

  @Test
  void pages_that_stand_alone_are_no_island() {
    assertThat(tester.findings(mainland(40) + "=== z.md\n[[z]]\n")).isEmpty();
  }

  @Test
  void pages_that_the_navigation_lists_are_no_island() {
    String all =
        IntStream.range(0, 40).mapToObj("p%d.md"::formatted).collect(Collectors.joining(", "));
    String pages =
        (mainland(40) + PAIR)
            .replace("=== ", "=== docs/")
            .replaceAll("\\[\\[(\\w+)]]", "[$1]($1.md)");
    assertThat(tester.findings("=== mkdocs.yml\nnav: [" + all + "]\n" + pages)).hasSize(1);
    assertThat(tester.findings("=== mkdocs.yml\nnav: [" + all + ", y.md]\n" + pages)).isEmpty();
  }

  /** Pages that link to each other in a ring. */
  private static String mainland(int pages) {
    return IntStream.range(0, pages)
        .mapToObj(i -> "=== p%d.md\n[[p%d]]\n".formatted(i, (i + 1) % pages))
        .collect(Collectors.joining());
  }
}
