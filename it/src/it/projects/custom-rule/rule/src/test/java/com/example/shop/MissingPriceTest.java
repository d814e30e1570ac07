package com.example.shop;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;

class MissingPriceTest {

  @Test
  void other_folders_need_no_price() {
    RuleTester.of(MissingPrice.class)
        .check(
            """
            === editorial.yml
            rules: {shop/missing-price: {folder: goods}}
            === products/lamp.md
            # Lamp
            === goods/chair.md
            # Chair
            ^^^^^^^ the product has no `price`
            """);
  }
}
