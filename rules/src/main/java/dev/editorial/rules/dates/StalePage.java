package dev.editorial.rules.dates;

import com.google.auto.service.AutoService;
import dev.editorial.api.DateSense;
import dev.editorial.api.Finding;
import dev.editorial.api.Option;
import dev.editorial.api.Page;
import dev.editorial.api.Place;
import dev.editorial.api.Report;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;
import dev.editorial.api.Wording;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

@RuleInfo(
    id = "dates/stale-page",
    severity = Severity.OFF,
    since = "1.0",
    summary = "Page whose latest date is long past, or behind what it cites or what git knows",
    doc =
        """
        Readers judge by its date whether a page can be relied upon. One that was changed later than it says hides that, and one that
        nobody has looked at for long may no longer be true.

        Read the page again, correct it, and write today's date. A page is as old as the latest of its dates that tell of the past. It is
        stale where it cites, in front matter, a page that says it was written later; where git saw it change later, but for
        commits of more than 100 files; and after the days that are set. In a shallow clone git knows nothing of that. The rule is off by
        default, for how long a page keeps is for its wiki to say.

        ```wiki bad
        === editorial.yml
        clock: 2024-06-01
        === concepts/cache.md
        ---
        updated: 2022-06-01
                 ^^^^^^^^^^ the page says 2022-06-01, more than 365 days ago
        ---
        === concepts/quorum.md
        ---
        updated: 2024-01-02
                 ^^^^^^^^^^ the page says 2024-01-02, but it cites "Votes" of 2024-05-01
        sources: [sources/votes]
        ---
        === sources/votes.md
        ---
        date: 2024-05-01
        ---
        # Votes
        ```
        ```wiki good
        === editorial.yml
        clock: 2024-06-01
        === concepts/cache.md
        ---
        created: 2022-06-01
        last_modified: 2024-01-02
        ---
        ```
        """)
@AutoService(Rule.class)
public final class StalePage implements Rule.OfWiki<StalePage.Options> {

  /** How long a page keeps. */
  public record Options(@Option("days after which a page is stale") int days) {
    public Options {
      if (days < 0) {
        throw new IllegalArgumentException(
            Wording.format("`days` is %,d, but must be 1 or more", days));
      }
      days = days == 0 ? DAYS : days;
    }
  }

  private static final int DAYS = 365;
  private static final int SLACK_DAYS = 1;

  @Override
  public void check(Wiki wiki, Options options, Report report) {
    LocalDate limit = wiki.today().minusDays(options.days());
    for (Page page : wiki.contentPages()) {
      latest(wiki, page)
          .flatMap(
              date ->
                  behindSource(wiki, page, date)
                      .or(() -> behindGit(wiki, page, date))
                      .or(() -> overdue(page, date, limit, options.days())))
          .ifPresent(report::add);
    }
  }

  private static Optional<DateKey.Dated> latest(Wiki wiki, Page page) {
    return DateKey.datesOf(wiki, page).stream()
        .filter(date -> date.sense() != DateSense.OTHER)
        .max(Comparator.comparing(date -> date.days().last()));
  }

  private static Optional<Finding> behindSource(Wiki wiki, Page page, DateKey.Dated date) {
    return wiki.linksFrom(page).stream()
        .filter(link -> link.link().property().filter(StalePage::citesSources).isPresent())
        .map(ResolvedLink::outcome)
        .flatMap(outcome -> outcome.pages().stream())
        .flatMap(
            source -> later(wiki, source, date).stream().map(on -> cites(page, date, source, on)))
        .findFirst();
  }

  private static boolean citesSources(String key) {
    return key.matches("(?i)sources?|references|cites|citations");
  }

  /** The first day of a source, which it certainly had when it was cited. */
  private static Optional<DateKey.Dated> later(Wiki wiki, Page source, DateKey.Dated date) {
    return DateKey.datesOf(wiki, source).stream()
        .filter(begun -> begun.sense() == DateSense.BEGUN)
        .min(Comparator.comparing(begun -> begun.days().first()))
        .filter(begun -> date.days().isBefore(begun.days(), SLACK_DAYS));
  }

  private static Finding cites(Page page, DateKey.Dated date, Page source, DateKey.Dated on) {
    return finding(page, date, "but it cites \"%s\" of %s".formatted(source.title(), on.written()))
        .related(List.of(new Place(source, on.value().span())));
  }

  private static Optional<Finding> behindGit(Wiki wiki, Page page, DateKey.Dated date) {
    return wiki.files()
        .lastChange(page.path())
        .filter(day -> date.days().isBefore(new Stretch(day, day), SLACK_DAYS))
        .map(day -> finding(page, date, "but git saw it change on %s".formatted(day)));
  }

  private static Optional<Finding> overdue(
      Page page, DateKey.Dated date, LocalDate limit, int days) {
    return date.days().last().isBefore(limit)
        ? Optional.of(finding(page, date, Wording.format("more than %,d days ago", days)))
        : Optional.empty();
  }

  private static Finding finding(Page page, DateKey.Dated date, String reason) {
    return Finding.at(
            page, date.value().span(), "the page says %s, %s".formatted(date.written(), reason))
        .about(date.key())
        .suggest("read it again, correct it, and write today's date");
  }
}
