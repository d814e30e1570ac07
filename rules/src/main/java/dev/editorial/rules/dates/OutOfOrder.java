package dev.editorial.rules.dates;

import com.google.auto.service.AutoService;
import dev.editorial.api.Basis;
import dev.editorial.api.Body;
import dev.editorial.api.DateSense;
import dev.editorial.api.Finding;
import dev.editorial.api.Groups;
import dev.editorial.api.Page;
import dev.editorial.api.Place;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

@RuleInfo(
    id = "dates/out-of-order",
    severity = Severity.WARNING,
    since = "1.0",
    summary = "Page changed before it was created, or entry out of a list's order of dates",
    doc =
        """
        A page cannot be changed before it is there: one of its two dates is wrong, and whoever sorts by either is misled. In a list by
        date, an entry in the wrong place is passed over by readers who look at the top.

        Correct the date that is wrong, or move the entry. A month or a year counts only as far as it goes, and a day's difference in
        front matter is taken for one of time zones. A list is judged where its order is clear, newest or oldest first: seven dated entries or more, all
        but one in ten in order, and put right by moving those alone.

        ```wiki bad
        === index.md
        ---
        created: 2024-05-31
        updated: 2024-01-02
                 ^^^^^^^^^^ `updated` is 2024-01-02, before `created`, which is 2024-05-31
        ---
        ```
        ```wiki good
        === index.md
        ---
        created: 2024-05-31
        updated: 2024-05
        ---
        ```
        """)
@AutoService(Rule.class)
public final class OutOfOrder implements Rule.OfWiki<Rule.NoOptions> {

  private static final int SLACK_DAYS = 1;

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    for (Page page : wiki.pages()) {
      if (wiki.roleOf(page).isChecked()) {
        List<DateKey.Dated> dates = DateKey.datesOf(wiki, page);
        for (DateKey.Dated date : dates) {
          if (date.sense() == DateSense.CHANGED) {
            compare(page, date, dates, report);
          }
        }
        if (!page.body().entries().isEmpty()) {
          checkLists(page, report);
        }
      }
    }
  }

  private static void checkLists(Page page, Report report) {
    Map<Integer, List<Body.DatedEntry>> lists = new TreeMap<>();
    for (Body.DatedEntry entry : page.body().entries()) {
      Groups.add(lists, entry.list(), entry);
    }
    for (List<Body.DatedEntry> list : lists.values()) {
      for (DatedList.Stray stray : new DatedList(list).strays()) {
        report.add(finding(page, stray));
      }
    }
  }

  private static void compare(
      Page page, DateKey.Dated changed, List<DateKey.Dated> dates, Report report) {
    for (DateKey.Dated begun : dates) {
      if (begun.sense() == DateSense.BEGUN
          && begun.map().equals(changed.map())
          && changed.days().isBefore(begun.days(), SLACK_DAYS)) {
        report.add(finding(page, changed, begun));
        return;
      }
    }
  }

  private static Finding finding(Page page, DateKey.Dated changed, DateKey.Dated begun) {
    return Finding.at(
            page,
            changed.value().span(),
            "`%s` is %s, before `%s`, which is %s"
                .formatted(changed.key(), changed.written(), begun.key(), begun.written()))
        .about(changed.key())
        .related(List.of(new Place(page, begun.value().span())))
        .suggest("correct the one that is wrong");
  }

  private static Finding finding(Page page, DatedList.Stray stray) {
    boolean below = stray.entry().span().compareTo(stray.neighbour().span()) > 0;
    return Finding.at(
            page,
            stray.entry().span(),
            "%s stands %s %s in a list that is %s first"
                .formatted(
                    stray.entry().date(),
                    below ? "below" : "above",
                    stray.neighbour().date(),
                    stray.newestFirst() ? "newest" : "oldest"))
        .about(stray.entry().date())
        .related(List.of(new Place(page, stray.neighbour().span())))
        .suggest("move the entry to where its date belongs, or correct the date")
        .restingOn(Basis.INFERRED);
  }
}
