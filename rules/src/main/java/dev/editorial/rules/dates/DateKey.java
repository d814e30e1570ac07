package dev.editorial.rules.dates;

import dev.editorial.api.DateSense;
import dev.editorial.api.Page;
import dev.editorial.api.Property;
import dev.editorial.api.Value;
import dev.editorial.api.Wiki;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The dates that front matter holds under its date keys. */
final class DateKey {

  private DateKey() {}

  /** A date of a page's front matter. */
  record Dated(Property property, DateSense sense, Stretch days) {

    String key() {
      return property.key();
    }

    /** The key of the map that holds it; empty at the top. */
    String map() {
      return key().substring(0, Math.max(0, key().lastIndexOf('.')));
    }

    Value.Scalar value() {
      return (Value.Scalar) property.value();
    }

    String written() {
      return value().text().strip();
    }
  }

  /** The dates of a page's front matter, in source order. */
  static List<Dated> datesOf(Wiki wiki, Page page) {
    Set<String> keys = wiki.conventions().dateKeys();
    if (page.frontMatter().problem().isPresent()) {
      return List.of();
    }
    List<Dated> dates = new ArrayList<>();
    for (Property property : page.frontMatter().singleValues()) {
      if (keys.contains(property.key().toLowerCase(Locale.ROOT))
          && property.value() instanceof Value.Scalar scalar) {
        Optional<Stretch> days = Stretch.of(scalar.text());
        if (days.isPresent()) {
          dates.add(new Dated(property, DateSense.of(property.key()), days.get()));
        }
      }
    }
    return dates;
  }
}
