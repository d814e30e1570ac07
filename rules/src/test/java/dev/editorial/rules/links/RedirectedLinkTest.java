package dev.editorial.rules.links;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;

class RedirectedLinkTest {

  private final RuleTester tester = RuleTester.of(RedirectedLink.class);

  @Test
  void aliases_are_redirects_in_hugo_and_relative_to_the_pages_section() {
    tester.check(
        """
        === hugo.toml
        baseURL = "https://example.org/docs/"
        === content/_index.md
        [one](/docs/guide/old/) [two](/docs/guide/new/) [three](guide/old)
        ^^^^^^^^^^^^^^^^^^^^^^^ `/docs/guide/old/` is an old name of guide/new.md
                                                        ^^^^^^^^^^^^^^^^^^ `guide/old` is an old name of guide/new.md
        === content/guide/new.md
        ---
        aliases: [old]
        ---
        # New
        """);
  }

  @Test
  void the_redirect_table_of_mkdocs_counts_for_urls() {
    tester.check(
        """
        === mkdocs.yml
        plugins:
          - redirects:
              redirect_maps:
                old.md: new.md
        === docs/index.md
        [as a url](old/) and [as a file](new.md)
        ^^^^^^^^^^^^^^^^ `old/` is an old name of new.md
        === docs/new.md
        # New
        """);
  }

  @Test
  void aliases_are_titles_elsewhere() {
    tester.check(
        """
        === index.md
        [[Old name]]
        === new.md
        ---
        aliases: [Old name]
        ---
        # New
        """);
  }
}
