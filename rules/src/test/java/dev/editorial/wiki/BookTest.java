package dev.editorial.wiki;

import static dev.editorial.wiki.LinkFindings.findings;
import static dev.editorial.wiki.LinkFindings.ledger;
import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.SmallWiki;
import org.junit.jupiter.api.Test;

/** What the settings and the summary of mdBook make of a book. */
class BookTest {

  @Test
  void chapters_may_lie_beside_the_settings() {
    String book =
        """
        === book.toml
        [book]
        src = "."
        === SUMMARY.md
        [A](a.md)
        === a.md
        [B](b.md)
        === b.md
        # B
        """;
    assertThat(findings(book))
        .isEqualTo(
            "a.md:1 `b.md` is there, but readers do not get it: SUMMARY.md does not list it\n");
    assertThat(SmallWiki.check(book).wikis().get(0).notes())
        .noneMatch(note -> note.contains("navigation"));
  }

  @Test
  void the_summary_alone_lists_chapters_whatever_stands_before_it() {
    assertThat(
            findings(
                """
                === book.toml
                [book]
                === src/Preface.md
                A page that lists nothing.
                === src/SUMMARY.md
                [Preface](Preface.md)
                [One](one.md)
                [To be written]()
                === src/one.md
                [](Preface.md) [no target at all]()
                """))
        .isEqualTo("src/one.md:1 this link names no target\n");
  }

  @Test
  void a_book_may_be_served_below_a_path() {
    String book =
        """
        === book.toml
        [output.html]
        site-url = "/books/one/"
        === src/SUMMARY.md
        [A](a.md)
        === src/a.md
        [1](/books/one/a.html) [2](/books/two/a.html) [3](/a.html)
        """;
    assertThat(ledger(book)).isEqualTo("4 links: 2 ok, 2 outside");
    assertThat(ledger(book.replace("site-url", "other").replace("(/books/one/a", "(/b")))
        .as("without it the book lies at the root of its server")
        .isEqualTo("4 links: 2 ok, 2 outside");
  }

  @Test
  void an_old_name_leads_on_to_a_part_of_a_chapter() {
    String book =
        """
        === book.toml
        [output.html.redirect]
        "/old/one.html" = "../one.html#part"
        "/old/two.html" = "https://example.org/two.html"
        === src/SUMMARY.md
        [One](one.md)
        === src/one.md
        [1](old/one.html) [2](old/two.html) [3](old/three.html)
        """;
    assertThat(findings(book))
        .isEqualTo(
            """
            src/one.md:1 `old/one.html` is an old name of one.md
            src/one.md:1 `old/three.html` does not exist
            """);
  }

  @Test
  void settings_that_cannot_be_read_are_told() {
    assertThat(
            SmallWiki.check("=== book.toml\n[book\n=== src/a.md\n# A\n")
                .wikis()
                .get(0)
                .profiles()
                .get(0)
                .reason())
        .matches("book.toml names src/, but cannot be read to its end: .*\\w.*");
  }
}
