package dev.editorial.rules.links;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;

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
}
