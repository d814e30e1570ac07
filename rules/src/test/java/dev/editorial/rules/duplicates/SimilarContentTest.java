package dev.editorial.rules.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.RuleTester;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimilarContentTest {

  private static final String TEXT =
      """
      Every member keeps a log of what it was asked to do, in the order in which it was asked, and sends the end of that log
      to the others before it answers. A member that was away for a while asks for what it missed, and is told either the
      entries themselves or, where they are long gone, a picture of the state that they led to. What counts is that no two
      members ever hold different entries at the same place in their logs.\
      """;

  private final RuleTester tester = RuleTester.of(SimilarContent.class);

  @Test
  void a_copy_in_one_entity_folder() {
    tester.check(
        """
        === concepts/replica.md
        # Replicated log
        %s
        === concepts/journal.md
        # Shared journal
        %s
        === concepts/history.md
        # Common history
        ^^^^^^^^^^^^^^^^ 86%% of the wording is that of concepts/journal.md
        %s
        === index.md
        [[concepts/journal]]
        """
            .formatted(
                "Something else.",
                TEXT,
                TEXT.replace("was away for a while", "was off for a bit")));
  }

  @Test
  void outside_one_folder_the_name_must_say_the_same() {
    tester.check(
        """
        === guide/replica.md
        # Replicated logs
        ^^^^^^^^^^^^^^^^^ 100%% of the wording is that of guide/old-replica.md and its title says the same
        %1$s
        === guide/old-replica.md
        # Replicated log
        %1$s
        === guide/journal.md
        # Shared journal
        %1$s
        === index.md
        [old](guide/old-replica.md)
        """
            .formatted(TEXT));
  }

  @Test
  void no_second_finding_where_the_titles_are_one() {
    tester.check(
        """
        === concepts/replica.md
        # Replicated log
        %1$s
        === concepts/replicas.md
        # Replicated logs
        %1$s
        === concepts/rlog.md
        # Replicated Log
        %1$s
        """
            .formatted(TEXT));
  }

  @Test
  void pages_that_each_speak_of_their_own_name() {
    tester.check(
        """
        === concepts/replica.md
        # Replicated log
        %1$s
        This is what the log is for.
        === concepts/queue.md
        # Replicated queue
        %1$s
        This is what the queue is for.
        """
            .formatted(TEXT.replace(" log", " list")));
  }

  @Test
  void pages_made_from_one_form() {
    StringBuilder wiki = new StringBuilder();
    for (String name : "ant bee cat dog elk fox gnu hen".split(" ")) {
      wiki.append("=== concepts/%1$s.md%n# The %1$s%n%2$s%n".formatted(name, TEXT));
    }
    assertThat(tester.findings(wiki.toString())).isEmpty();
  }

  @Test
  void translations_and_versions() {
    tester.check(
        """
        === docs/en/replica.md
        # Replicated log
        %1$s
        === docs/de/replica.md
        # Replicated log
        %1$s
        """
            .formatted(TEXT));
  }

  /** Pages of two trees, of which so many more have the same names in both. */
  private static String trees(int shared) {
    String page = "=== tutorial.%1$s.%2$s.md%n# %2$s of %1$s%n";
    StringBuilder wiki = new StringBuilder();
    for (String tree : List.of("main", "short")) {
      wiki.append("=== tutorial.%s.replica.md%n# Replicated log%n%s%n".formatted(tree, TEXT));
      wiki.append(page.formatted(tree, "only-in-" + tree));
      List.of("b", "c").subList(0, shared).forEach(name -> wiki.append(page.formatted(tree, name)));
    }
    return wiki.toString();
  }

  @Test
  void variants_of_one_tree() {
    assertThat(tester.findings(trees(2))).isEmpty();
    assertThat(tester.findings(trees(1)))
        .extracting(found -> found.finding().message())
        .containsExactly(
            "100% of the wording is that of tutorial.main.replica.md and so is its title");
  }

  @Test
  void pages_that_say_that_they_differ() {
    tester.check(
        """
        === concepts/replica.md
        ---
        distinct_from: "[[concepts/journal]]"
        ---
        # Replicated log
        %1$s
        === concepts/journal.md
        # Shared journal
        %1$s
        """
            .formatted(TEXT));
  }

  @Test
  void too_little_text_to_tell() {
    tester.check(
        """
        === concepts/replica.md
        # Replicated log
        To be written by whoever knows.
        === concepts/journal.md
        # Shared journal
        To be written by whoever knows.
        """);
  }

  @Test
  void the_share_of_what_was_found_is_told_with_the_page_to_keep() {
    String twins = "=== concepts/a.md%n# Log%n%1$s%n=== concepts/b.md%n# Journal%n%1$s%n";
    var findings = tester.findings(twins.formatted(TEXT) + "=== index.md\n[[concepts/b]]\n");
    assertThat(findings).hasSize(1);
    assertThat(tester.findings(twins.formatted(TEXT)).get(0).finding().suggestion())
        .contains("merge it with concepts/a.md, and keep one of the two");
    assertThat(findings.get(0).finding().suggestion())
        .contains("keep concepts/b.md, to which more pages link, and merge this page into it");
  }

  @Test
  void three_copies_are_merged_into_one_and_more_are_a_form() {
    StringBuilder wiki = new StringBuilder();
    for (String name : List.of("ant", "bee", "cat")) {
      wiki.append("=== concepts/%s.md%n# Page%1$s%n%s%n".formatted(name, TEXT));
    }
    assertThat(tester.findings(wiki.toString())).hasSize(2);
    wiki.append("=== concepts/dog.md%n# Pagedog%n%s%n".formatted(TEXT));
    assertThat(tester.findings(wiki.toString())).isEmpty();
  }

  @Test
  void no_second_finding_where_the_source_is_one() {
    String source =
        "=== sources/%1$s.md%n---%nurl: https://example.org/%2$s%n---%n# The %1$s%n%3$s%n";
    assertThat(
            tester.findings(
                source.formatted("ant", "x", TEXT) + source.formatted("bee", "x", TEXT)))
        .isEmpty();
    assertThat(
            tester.findings(
                source.formatted("ant", "x", TEXT) + source.formatted("bee", "y", TEXT)))
        .hasSize(1);
  }
}
