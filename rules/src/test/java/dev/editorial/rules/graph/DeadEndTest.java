package dev.editorial.rules.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.RuleTester;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeadEndTest {

  private final RuleTester tester = RuleTester.of(DeadEnd.class);

  @Test
  void links_out_of_the_wiki_to_itself_and_to_pictures_lead_nowhere() {
    assertThat(tester.findings(wiki("[site](https://example.org/)"))).hasSize(1);
    assertThat(tester.findings(wiki("[above](#x) [[x]]"))).hasSize(1);
    assertThat(tester.findings(wiki("![picture](picture.png)"))).hasSize(1);
  }

  @Test
  void the_raw_text_that_a_page_was_written_from_is_no_way_on() {
    String page = wiki("---\nsources: [raw/x.md]\n---\n%s") + "=== raw/x.md\n# X\n";
    assertThat(tester.findings(page.formatted("See [it](../raw/x.md)."))).hasSize(1);
    assertThat(tester.findings(page.formatted("See [it](../raw/x.md) and [[p1]]."))).isEmpty();
  }

  @Test
  void what_leads_to_a_page_or_a_file_counts_wherever_it_stands() {
    assertThat(tester.findings(wiki("See concepts/p1."))).isEmpty();
    assertThat(tester.findings(wiki("[data](../data.csv)") + "=== data.csv\nx\n")).isEmpty();
    assertThat(tester.findings(wiki("---\nparent: '[[p1]]'\n---"))).isEmpty();
  }

  @Test
  void a_link_that_does_not_work_was_meant_to_lead_on() {
    assertThat(tester.findings(wiki("[gone](gone.md)"))).isEmpty();
    assertThat(tester.findings(wiki("[text][label]"))).isEmpty();
    assertThat(tester.findings(wiki("[page]({{url}})"))).isEmpty();
  }

  @Test
  void where_a_tenth_of_the_folder_leads_nowhere_they_are_leaves() {
    assertThat(tester.findings(wiki("") + "=== concepts/y.md\n# Y\n")).isEmpty();
  }

  @Test
  void pages_that_are_no_entities_are_left_alone() {
    assertThat(tester.findings(wiki("").replace("concepts", "notes"))).isEmpty();
  }

  private static String wiki(String text) {
    return IntStream.range(0, 9)
            .mapToObj(i -> "=== concepts/p%d.md\n[[p%d]]\n".formatted(i, (i + 1) % 9))
            .collect(Collectors.joining())
        + "=== concepts/x.md\n%s\n".formatted(text);
  }
}
