package dev.editorial.rules.dates;

import com.google.auto.service.AutoService;
import dev.editorial.api.DateText;
import dev.editorial.api.Finding;
import dev.editorial.api.Option;
import dev.editorial.api.Page;
import dev.editorial.api.Property;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Value;
import dev.editorial.api.Wiki;
import java.text.ParsePosition;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
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
public final class InvalidDate implements Rule.OfWiki<InvalidDate.Options> {

  /** Which dates are accepted. */
  public record Options(
      @Option(
              "the only formats that are accepted, such as `yyyy-MM-dd`; all that are read, if"
                  + " empty")
          List<String> formats) {
    public Options {
      formats = formats == null ? List.of() : List.copyOf(formats);
      for (String format : formats) {
        check(format);
      }
    }

    private static void check(String format) {
      try {
        DateTimeFormatter.ofPattern(format, Locale.ROOT);
      } catch (IllegalArgumentException fault) {
        throw new IllegalArgumentException(
            "`%s` is no date format; write one such as `yyyy-MM-dd`".formatted(format), fault);
      }
    }

    private boolean accepts(String text) {
      return formats.isEmpty()
          || formats.stream()
              .map(format -> DateTimeFormatter.ofPattern(format, Locale.ROOT))
              .anyMatch(format -> isIn(format, text));
    }

    private static boolean isIn(DateTimeFormatter format, String text) {
      ParsePosition end = new ParsePosition(0);
      TemporalAccessor read = format.parseUnresolved(text.strip(), end);
      return read != null && end.getErrorIndex() < 0 && end.getIndex() == text.strip().length();
    }
  }

  @Override
  public void check(Wiki wiki, Options options, Report report) {
    Set<String> keys = wiki.conventions().dateKeys();
    for (Page page : wiki.pages()) {
      if (page.frontMatter().problem().isEmpty()) {
        for (Property property : page.frontMatter().singleValues()) {
          if (keys.contains(property.key().toLowerCase(Locale.ROOT))) {
            check(page, property, options, report);
          }
        }
      }
    }
  }

  private static void check(Page page, Property property, Options options, Report report) {
    Value.Scalar value = (Value.Scalar) property.value();
    DateText date = DateText.read(value.text());
    if (date instanceof DateText.Impossible
        || (date instanceof DateText.Other && value.type() == Value.Type.TEXT)) {
      report.add(
          finding(page, property, value, "which is no date").suggest("write it as YYYY-MM-DD"));
    } else if (date instanceof DateText.Day && !options.accepts(value.text())) {
      report.add(
          finding(page, property, value, "which is not in an accepted format")
              .suggest("write it as " + String.join(" or ", options.formats())));
    }
  }

  private static Finding finding(Page page, Property property, Value.Scalar value, String fault) {
    return Finding.at(
            page,
            value.span(),
            "`%s` is %s, %s".formatted(property.key(), value.text().strip(), fault))
        .about(property.key());
  }
}
