package dev.editorial.rules.dates;

import com.google.auto.service.AutoService;
import dev.editorial.api.DateSense;
import dev.editorial.api.Finding;
import dev.editorial.api.Page;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;
import java.util.Set;

@RuleInfo(
    id = "dates/future-date",
    severity = Severity.WARNING,
    since = "1.0",
    summary = "Date of the past that is still to come",
    doc =
        """
        A page that says it was changed next year stands first in every list of recent changes, and stays there.

        Write the day on which it happened. Only keys that tell of the past are looked at, such as `created`, `updated` and
        `last_verified`, not `due`, `expires` or `next_review`; nor is the `date` of an event or of a draft. A day's difference is taken for
        one of time zones. The day of the run is today, or the setting `clock`, so that runs can be repeated.

        ```wiki bad
        === editorial.yml
        clock: 2024-06-01
        === index.md
        ---
        created: 2024-05-31
        updated: 2042-06-01
                 ^^^^^^^^^^ `updated` is 2042-06-01, which is still to come
        ---
        ```
        ```wiki good
        === editorial.yml
        clock: 2024-06-01
        === index.md
        ---
        created: 2024-05-31
        updated: 2024-06-01
        next_review: 2042-06-01
        ---
        ```
        """)
@AutoService(Rule.class)
public final class FutureDate implements Rule.OfWiki<Rule.NoOptions> {

  private static final int SLACK_DAYS = 1;

  /** What only something that takes place, or is not out yet, says of itself. */
  private static final Set<String> EVENT_KEYS =
      Set.of("location", "venue", "attendees", "start", "end", "start_time", "end_time", "time");

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    Stretch today = new Stretch(wiki.today(), wiki.today());
    for (Page page : wiki.pages()) {
      if (wiki.roleOf(page).isChecked()) {
        for (DateKey.Dated date : DateKey.datesOf(wiki, page)) {
          if (date.sense() != DateSense.OTHER
              && today.isBefore(date.days(), SLACK_DAYS)
              && !(date.key().equalsIgnoreCase("date") && mayLieAhead(page))) {
            report.add(finding(page, date));
          }
        }
      }
    }
  }

  /** Whether the page itself is of a day to come: an event, or an article that waits for it. */
  private static boolean mayLieAhead(Page page) {
    return EVENT_KEYS.stream().anyMatch(page.frontMatter()::says)
        || page.frontMatter().text("draft").filter("true"::equalsIgnoreCase).isPresent()
        || page.frontMatter().text("published").filter("false"::equalsIgnoreCase).isPresent()
        || page.frontMatter()
            .text("type")
            .filter(type -> type.matches("(?i)event|meeting|talk"))
            .isPresent();
  }

  private static Finding finding(Page page, DateKey.Dated date) {
    return Finding.at(
            page,
            date.value().span(),
            "`%s` is %s, which is still to come".formatted(date.key(), date.written()))
        .about(date.key())
        .suggest("write the day on which it happened");
  }
}
