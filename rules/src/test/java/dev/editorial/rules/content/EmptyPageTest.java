package dev.editorial.rules.content;

import dev.editorial.testing.RuleTester;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EmptyPageTest {

  private final RuleTester tester = RuleTester.of(EmptyPage.class);

  @Test
  void headings_comments_rules_and_definitions_say_nothing() {
    tester.check(
        """
        === a.md
        ---
        title: A
        type: system
        ---
        # A
        ^^^ the page has headings, but says nothing

        <!-- describe what it is for -->

        ***

        [b]: b.md
        === b.md
        ---
        title: B
               ^ the page is empty
        ---
        """);
  }

  @Test
  void whatever_is_shown_says_something() {
    tester.check(
        """
        === text.md
        # A
        - one
        === code.md
        # A
        ```
        x
        ```
        === image.md
        # A
        ![](a.png)
        === embed.md
        # A
        ![[text]]
        === table.md
        # A
        | a |
        | - |
        === html.md
        # A
        <iframe src="https://example.org/"></iframe>
        === include.md
        # A
        {{< include "x.md" >}}
        === mark.md
        # A
        <!-- material/tags -->
        === property.md
        # A
        status:: done
        """);
  }

  @Test
  void what_a_generator_fills_or_holds_back_is_left_alone() {
    tester.check(
        """
        === index.md
        # Wiki
        === a/_index.md
        # A
        === home-page.md
        ---
        layout: landing
        ---
        # B
        === old.md
        ---
        redirect_to: home-page
        ---
        === draft.md
        ---
        draft: true
        ---
        # D
        === hidden.md
        ---
        publish: false
        ---
        # H
        === tags/java.md
        # Java
        === systems.md
        # Systems
        === systems/cache.md
        It keeps.
        === topic.editor.md
        ---
        title: Editor
        ---
        === topic.editor.keys.md
        Press them.
        """);
  }

  @Test
  void a_note_may_keep_its_facts_in_front_matter() {
    tester.check(
        """
        === cups.md
        ---
        rating: 7
        maker: Ito
        ---
        === plates.md
        ---
        rating: 7
        ---
        # Plates
        ^^^^^^^^ the page has headings, but says nothing
        """);
  }

  @Test
  void stubs_that_are_the_house_style_are_left_alone() {
    tester.check(
        """
        === a.md
        # A
        === b.md
        # B
        === c.md
        # C
        === d.md
        It says something.
        """);
  }

  @Test
  void a_page_of_a_tag_is_left_alone() {
    tester.check(
        """
        === tags/java.md
        # Java
        === java.md
        # Java
        ^^^^^^ the page has headings, but says nothing
        === text.md
        It says something.
        """);
  }

  @Test
  void a_tenth_of_the_pages_is_no_house_style() {
    String empty =
        """
        === a.md
        # A
        ^^^ the page has headings, but says nothing
        === b.md
        # B
        ^^^ the page has headings, but says nothing
        === c.md
        # C
        ^^^ the page has headings, but says nothing
        """;
    tester.check(empty + written(27));
    tester.check(empty.replaceAll("\\^+ .*\n", "") + written(26));
  }

  private static String written(int pages) {
    return IntStream.range(0, pages)
        .mapToObj("=== p%d.md\nIt says something.\n"::formatted)
        .collect(Collectors.joining());
  }
}
