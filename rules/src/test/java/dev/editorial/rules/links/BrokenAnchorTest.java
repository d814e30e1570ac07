package dev.editorial.rules.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;

class BrokenAnchorTest {

  private final RuleTester tester = RuleTester.of(BrokenAnchor.class);

  @Test
  void headings_answer_by_text_and_by_slug_and_repeats_are_numbered() {
    tester.check(
        """
        === index.md
        [[a#Read quorums]] [[a#read quorums]] [r](a.md#read-quorums) [r](a.md#read-quorums-1) [r](a.md#read-quorums-2)
                                                                                              ^^^^^^^^^^^^^^^^^^^^^^^^ a.md has no anchor `#read-quorums-2`
        === a.md
        ## Read quorums
        ## Read *quorums*
        """);
  }

  @Test
  void slugs_drop_punctuation_and_keep_letters_of_every_script() {
    tester.check(
        """
        === index.md
        [1](#prefix-splits--merges) [2](#größe-der-äpfel) [3](#%E6%97%A5%E6%9C%AC) [4](#c-and-c) [5](#a_b) [6](#prefix-splits-merges)
                                                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^ this page has no anchor `#prefix-splits-merges`
        ## Prefix splits & merges
        ## Größe der Äpfel
        ## 日本
        ## C++ and C#
        ## `a_b`
        """);
  }

  @Test
  void written_ids_are_anchors() {
    tester.check(
        """
        === index.md
        [1](#own) [2](#html) [3](#name) [4](#block) [5](a.md#^b1) [[a#^b2]] [[a#^b3]] [6](#top) [7](#)
                                                                            ^^^^^^^^^ a.md has no anchor `#^b3`
        ## Heading {#own}
        <a id="html"></a> text <a name='name'></a>

        <div id="block">
        text
        </div>
        === a.md
        A paragraph. ^b1

        - an item ^b2
        """);
  }

  @Test
  void a_nested_heading_path_means_its_last_part() {
    tester.check(
        """
        === index.md
        [[a#Reads#Quorums]] [[a#Reads#Leases]]
                            ^^^^^^^^^^^^^^^^^^ a.md has no anchor `#Reads#Leases`
        === a.md
        # Reads
        ## Quorums
        """);
  }

  @Test
  void headings_in_code_and_comments_are_none() {
    tester.check(
        """
        === index.md
        [1](#in-code) [2](#in-comment)
        ^^^^^^^^^^^^^ this page has no anchor `#in-code`
                      ^^^^^^^^^^^^^^^^ this page has no anchor `#in-comment`
        ```
        # In code
        ```
        <!--
        # In comment
        -->
        """);
  }

  @Test
  void files_that_are_no_pages_have_anchors_of_their_own() {
    tester.check(
        """
        === index.md
        [1](code.c#L10) [2](paper.pdf#page=3) [3](a.md#:~:text=words)
        === code.c
        x
        === paper.pdf
        x
        === a.md
        # A
        """);
  }

  @Test
  void a_heading_that_holds_a_wikilink_reads_as_its_label() {
    tester.check(
        """
        === index.md
        [1](a.md#see-kafka-now)
        === a.md
        ## See [[systems/kafka|Kafka]] now
        """);
  }

  @Test
  void the_nearest_anchor_is_suggested() {
    String page = "=== index.md\n## Read quorums\n[x](#%s)\n";
    assertThat(tester.findings(page.formatted("read-quorms")).get(0).finding().suggestion())
        .hasValue("did you mean `#read-quorums`?");
    assertThat(tester.findings(page.formatted("leases")).get(0).finding().suggestion())
        .hasValue("correct the fragment, or link to the page alone");
  }
}
