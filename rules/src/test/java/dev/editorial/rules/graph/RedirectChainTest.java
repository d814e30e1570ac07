package dev.editorial.rules.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Severity;
import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;

class RedirectChainTest {

  private final RuleTester tester = RuleTester.of(RedirectChain.class);

  @Test
  void a_long_chain_is_told_step_by_step_with_its_end() {
    assertThat(
            tester.findings(
                """
                === mkdocs.yml
                plugins:
                  - redirects:
                      redirect_maps: {a.md: b.md, b.md: c.md, c.md: index.md, d.md: https://example.org/}
                === docs/index.md
                # Start
                """))
        .extracting(finding -> finding.finding().message() + ": " + finding.finding().suggestion())
        .containsExactly(
            "/a redirects to /b, which redirects to /c: Optional[redirect it to /]",
            "/b redirects to /c, which redirects to /: Optional[redirect it to /]");
  }

  @Test
  void a_circle_is_an_error_and_what_leads_into_it_is_not_told_again() {
    assertThat(
            tester.findings(
                """
                === mkdocs.yml
                plugins:
                  redirects:
                    redirect_maps:
                      in.md: b.md
                      b.md: a.md
                      a.md: b.md
                      self.md: self/index.md
                      one.md: two.md
                      two.md: index.md
                === docs/index.md
                # Start
                """))
        .extracting(finding -> finding.severity() + " " + finding.finding().message())
        .containsExactlyInAnyOrder(
            Severity.ERROR + " redirects go in a circle: /a → /b → /a",
            Severity.ERROR + " redirects go in a circle: /self → /self",
            Severity.WARNING + " /one redirects to /two, which redirects to /");
  }

  @Test
  void settings_that_are_inherited_are_shown_in_their_own_file() {
    tester.check(
        """
        === mkdocs.yml
        INHERIT: config/base.yml
        === config/base.yml
        plugins:
          redirects:
            redirect_maps:
              a.md: b.md
              ^^^^ /a redirects to /b, which redirects to /
              b.md: index.md
        === docs/index.md
        # Start
        """);
  }

  @Test
  void the_table_of_a_book_counts() {
    assertThat(
            tester.findings(
                """
                === book.toml
                [output.html.redirect]
                "/a.html" = "b.html"
                "/b.html" = "c.html#x"
                === src/SUMMARY.md
                - [C](c.md)
                === src/c.md
                # C
                """))
        .extracting(finding -> finding.path() + " " + finding.finding().message())
        .containsExactly("book.toml /a.html redirects to /b.html, which redirects to /c.html");
  }

  @Test
  void an_alias_that_is_the_url_of_a_page_is_written_over_by_it() {
    tester.check(
        """
        === hugo.toml
        baseURL = "https://example.org/"
        === content/a.md
        ---
        aliases: [/b/, /old-a/, /a/]
        ---
        === content/b.md
        ---
        aliases: [/a/]
        ---
        """);
  }
}
