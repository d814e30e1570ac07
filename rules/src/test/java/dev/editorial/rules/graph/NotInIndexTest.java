package dev.editorial.rules.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Judgement;
import dev.editorial.testing.RuleTester;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NotInIndexTest {

  private final RuleTester tester = RuleTester.of(NotInIndex.class);

  @Test
  void an_index_that_lists_nine_tenths_is_expected_to_list_the_rest() {
    List<Judgement> findings = tester.findings(wiki("concepts/index.md", 18, 20));
    assertThat(findings)
        .extracting(finding -> finding.finding().message())
        .containsExactly(
            "concepts/index.md does not list \"C18\"", "concepts/index.md does not list \"C19\"");
    assertThat(findings.get(0).finding().evidence())
        .contains("it lists 18 of 20 pages of concepts/");
    assertThat(tester.findings(wiki("concepts/index.md", 17, 20))).isEmpty();
  }

  @Test
  void the_index_may_lie_above_the_folder_or_bear_its_name() {
    assertThat(tester.findings(wiki("README.md", 18, 20))).hasSize(2);
    assertThat(tester.findings(wiki("concepts.md", 18, 20))).hasSize(2);
    assertThat(tester.findings(wiki("overview.md", 18, 20))).isEmpty();
    assertThat(tester.findings(wiki("other/index.md", 18, 20))).isEmpty();
  }

  @Test
  void of_two_indexes_the_nearer_counts() {
    String root = "=== index.md\n" + links(20) + "\n";
    assertThat(tester.findings(root + wiki("concepts/index.md", 18, 20))).hasSize(2);
  }

  @Test
  void templates_and_folders_that_hold_no_entities_are_left_out() {
    assertThat(
            tester.findings(wiki("concepts/index.md", 20, 20) + "=== concepts/_template.md\n# T\n"))
        .isEmpty();
    assertThat(tester.findings(wiki("concepts/index.md", 18, 20).replace("concepts", "notes")))
        .isEmpty();
  }

  @Test
  void an_index_that_is_set_but_lists_nothing_is_one_finding() {
    tester.check(
        """
        === editorial.yml
        entities: [{folder: concepts, index: index.md}]
        === index.md
        # Start
        ^ index.md, which is set as the index of concepts/, lists none of its 2 pages
        === concepts/a.md
        # A
        === concepts/b.md
        # B
        """);
  }

  @Test
  void an_index_that_is_set_but_not_there_is_one_finding() {
    assertThat(
            tester.findings(
                """
                === editorial.yml
                entities: [{folder: concepts, index: concepts/all.md}]
                === concepts/a.md
                # A
                """))
        .extracting(Judgement::path)
        .containsExactly("concepts/all.md");
  }

  private static String wiki(String index, int listed, int pages) {
    return "=== %s\n%s\n".formatted(index, links(listed))
        + IntStream.range(0, pages)
            .mapToObj(i -> "=== concepts/c%d.md\n# C%d\n".formatted(i, i))
            .collect(Collectors.joining());
  }

  private static String links(int listed) {
    return IntStream.range(0, listed)
        .mapToObj("- [[concepts/c%d]]"::formatted)
        .collect(Collectors.joining("\n"));
  }
}
