package dev.editorial.rules.dates;

import com.google.auto.service.AutoService;
import dev.editorial.api.DateText;
import dev.editorial.api.Finding;
import dev.editorial.api.Page;
import dev.editorial.api.Property;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Value;
import dev.editorial.api.Wiki;
import java.util.Locale;
import java.util.Set;

@RuleInfo(
    id = "dates/invalid-date",
    severity = Severity.ERROR,
    since = "1.0",
    summary = "Date that no calendar has, or words where a date belongs",
    doc =
        """
        A date that cannot be read is worse than none: the page sorts to the end or breaks the build of the site that shows it.

        Write the date as `YYYY-MM-DD`. Also read are `MM/DD/YYYY`, `DD.MM.YYYY`, `YYYY-MM`, years, dates with time and zone, epoch
        seconds and milliseconds, and dates in words.

        ```wiki bad
        === index.md
        ---
        created: 2024-13-45
                 ^^^^^^^^^^ `created` is 2024-13-45, which is no date
        updated: YYYY-MM-DD
                 ^^^^^^^^^^ `updated` is YYYY-MM-DD, which is no date
        ---
        ```
        ```wiki good
        === index.md
        ---
        created: 2024-12-31
        updated: 12/31/2024
        published: true
        update_frequency: 30
        ---
        ```
        """)
@AutoService(Rule.class)
public final class InvalidDate implements Rule.OfWiki<Rule.NoOptions> {

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    Set<String> keys = wiki.conventions().dateKeys();
    for (Page page : wiki.pages()) {
      if (page.frontMatter().problem().isEmpty()) {
        page.frontMatter()
            .singleValues()
            .filter(property -> keys.contains(property.key().toLowerCase(Locale.ROOT)))
            .filter(InvalidDate::isWrong)
            .forEach(property -> report.add(finding(page, property)));
      }
    }
  }

  private static boolean isWrong(Property property) {
    Value.Scalar value = (Value.Scalar) property.value();
    DateText date = DateText.read(value.text());
    return date instanceof DateText.Impossible
        || (date instanceof DateText.Other && value.type() == Value.Type.TEXT);
  }

  private static Finding finding(Page page, Property property) {
    Value.Scalar value = (Value.Scalar) property.value();
    return Finding.at(
            page,
            value.span(),
            "`%s` is %s, which is no date".formatted(property.key(), value.text().strip()))
        .about(property.key())
        .suggest("write it as YYYY-MM-DD");
  }
}
