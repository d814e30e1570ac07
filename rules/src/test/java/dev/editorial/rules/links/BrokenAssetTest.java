package dev.editorial.rules.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenAssetTest {

  private final RuleTester tester = RuleTester.of(BrokenAsset.class);

  @Test
  void images_of_every_syntax_and_attachments_count() {
    tester.check(
        """
        === index.md
        ![a](a.png) <img src="b.png"> ![[c.png]] [d](d.pdf) [[e.pdf]]
        ^^^^^^^^^^^ the image `a.png` is not there
                              ^^^^^ the image `b.png` is not there
                                      ^^^^^^^^^^ the image `c.png` is not there
                                                 ^^^^^^^^^^ the file `d.pdf` is not there
                                                            ^^^^^^^^^ the file `e.pdf` is not there
        """);
  }

  @Test
  void an_embedded_image_is_found_in_any_folder() {
    tester.check(
        """
        === index.md
        ![[ring.svg]] ![[assets/ring.svg|300]] ![r](assets/ring.svg "Title")
        === assets/ring.svg
        <svg/>
        """);
  }

  @Test
  void data_and_far_images_are_not_ours() {
    tester.check(
        """
        === index.md
        ![a](data:image/png;base64,xyz) ![b](https://example.org/b.png)
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "![x](../assets/rings.svg) | did you mean `../assets/ring.svg`?",
        "![[assets/rings.svg]]     | did you mean `assets/ring.svg`?",
        "![x](else.png)           | add the file, or correct the path",
      })
  void the_nearest_file_is_suggested_as_the_link_would_write_it(String link, String suggestion) {
    assertThat(tester.findings("=== docs/a.md\n" + link + "\n=== assets/ring.svg\nx\n"))
        .extracting(found -> found.finding().suggestion().orElseThrow())
        .containsExactly(suggestion);
  }

  @Test
  void a_picture_beside_a_site_is_not_built_with_it() {
    tester.check(
        """
        === mkdocs.yml
        site_name: x
        === docs/index.md
        ![a](../pictures/a.png) [page](../notes.md)
        ^^^^^^^^^^^^^^^^^^^^^^^ `../pictures/a.png` is there, but readers do not get it: it lies outside docs/, which is all that mkdocs builds
        === pictures/a.png
        x
        === notes.md
        # Notes
        """);
  }
}
