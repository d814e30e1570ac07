package dev.editorial.rules.duplicates;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;

class SameSourceTest {

  private final RuleTester tester = RuleTester.of(SameSource.class);

  @Test
  void ports_parameters_and_text_fragments_do_not_make_another_document() {
    tester.check(
        """
        === sources/a.md
        ---
        source: https://example.org:443/paper?b=2&a=1
        ---
        === sources/b.md
        ---
        link: http://EXAMPLE.org/paper/?a=1&fbclid=9&b=2#:~:text=tail
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sources/a.md is of this URL, too
        ---
        """);
  }

  @Test
  void other_documents() {
    tester.check(
        """
        === sources/a.md
        ---
        url: https://example.org/paper?id=1
        ---
        === sources/b.md
        ---
        url: https://example.org/paper?id=2
        ---
        === sources/c.md
        ---
        url: https://example.org/app#/first
        ---
        === sources/d.md
        ---
        url: https://example.org/app#/second
        ---
        === sources/e.md
        ---
        url: https://example.org/
        ---
        === sources/f.md
        ---
        url: https://example.org
        ---
        === sources/g.md
        ---
        url: not yet known
        ---
        === sources/h.md
        ---
        url: not yet known
        ---
        """);
  }

  @Test
  void parts_of_one_document_are_no_duplicates() {
    tester.check(
        """
        === sources/one.md
        ---
        url: https://example.org/book#one
        ---
        === sources/two.md
        ---
        url: https://example.org/book#two
        ---
        === sources/p1.md
        ---
        url: https://example.org/volume
        ---
        === sources/p2.md
        ---
        url: https://example.org/volume
        ---
        === sources/p3.md
        ---
        url: https://example.org/volume
        ---
        === sources/p4.md
        ---
        url: https://example.org/volume
        ---
        """);
  }

  @Test
  void a_concept_may_name_the_source_of_another_page() {
    tester.check(
        """
        === sources/a.md
        ---
        url: https://example.org/paper
        ---
        === concepts/b.md
        ---
        url: https://example.org/paper
        ---
        === concepts/c.md
        ---
        url: https://example.org/paper
        ---
        """);
  }

  @Test
  void pages_that_say_so_are_told_apart() {
    tester.check(
        """
        === sources/a.md
        ---
        url: https://example.org/paper
        distinct_from: sources/b
        ---
        === sources/b.md
        ---
        url: https://example.org/paper
        ---
        """);
  }

  @Test
  void three_pages_of_one_document_are_no_parts_yet() {
    tester.check(
        """
        === sources/a.md
        ---
        url: https://example.org/volume
        ---
        === sources/b.md
        ---
        url: https://example.org/volume
             ^^^^^^^^^^^^^^^^^^^^^^^^^^ sources/a.md is of this URL, too
        ---
        === sources/c.md
        ---
        url: https://example.org/volume
             ^^^^^^^^^^^^^^^^^^^^^^^^^^ sources/a.md is of this URL, too
        ---
        """);
  }
}
