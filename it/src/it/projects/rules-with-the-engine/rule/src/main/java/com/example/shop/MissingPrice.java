package com.example.shop;

import dev.editorial.api.Finding;
import dev.editorial.api.Option;
import dev.editorial.api.Page;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;

@RuleInfo(
    id = "shop/missing-price",
    severity = Severity.ERROR,
    since = "1.0",
    summary = "Product without a price",
    doc =
        """
        The shop shows products by their price, so one without any is never shown.

        Add `price` to the front matter.

        ```wiki bad
        === products/lamp.md
        # Lamp
        ^^^^^^ the product has no `price`
        ```
        ```wiki good
        === products/lamp.md
        ---
        price: 12
        ---
        # Lamp
        ```
        """)
public final class MissingPrice implements Rule.OfPage<MissingPrice.Options> {

  /** Where products are. */
  public record Options(@Option("the folder of the products") String folder) {
    public Options {
      folder = folder == null ? "products" : folder;
    }
  }

  @Override
  public void check(Page page, Options options, Report report) {
    if (page.folder().equals(options.folder()) && !page.frontMatter().says("price")) {
      report.add(
          Finding.at(page, page.head(), "the product has no `price`")
              .suggest("add it to the front matter"));
    }
  }
}
