package dev.editorial.rules.dates;

import com.google.auto.service.AutoService;
import dev.editorial.api.DateSense;
import dev.editorial.api.Finding;
import dev.editorial.api.Groups;
import dev.editorial.api.Page;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

@RuleInfo(
    id = "dates/name-mismatch",
    severity = Severity.WARNING,
    since = "1.0",
    summary = "Date in a page's name that its front matter or a list contradicts",
    doc =
        """
        A page that bears one day in its name and another in its front matter is filed under one and found under the other.

        Correct the one that is wrong; if it is the name, mend the links to it. Which key a folder's names go by is read off the folder: nine
        tenths of its dated names agree with it, of five or more. In the same way, a list that gives a day with each link is
        expected to give that of the linked page's name.

        ```wiki bad
        === sources/2024-01-01-a.md
        date:: 2024-01-01
        === sources/2024-01-02-b.md
        date:: 2024-01-02
        === sources/2024-01-03-c.md
        date:: 2024-01-03
        === sources/2024-01-04-d.md
        date:: 2024-01-04
        === sources/2024-01-05-e.md
        date:: 2024-01-05
        === sources/2024-01-06-f.md
        date:: 2024-01-06
        === sources/2024-01-07-g.md
        date:: 2024-01-07
        === sources/2024-01-08-h.md
        date:: 2024-01-08
        === sources/2024-01-09-i.md
        date:: 2024-01-09
        === sources/2024-01-10-j.md
        date:: 2024-02-11
               ^^^^^^^^^^ `date` is 2024-02-11, but the page's name says 2024-01-10
        ```
        ```wiki good
        === sources/2024-01-10-j.md
        date:: 2024-02-11
        ```
        """)
@AutoService(Rule.class)
public final class NameMismatch implements Rule.OfWiki<Rule.NoOptions> {

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    for (List<Page> pages : Groups.byFolder(wiki.contentPages()).values()) {
      Optional<Agreement> own = ownKey(wiki, pages);
      if (own.isPresent()) {
        own.get().reportTo(report);
      }
    }
    for (Page page : wiki.pages()) {
      if (wiki.roleOf(page).isChecked() && !page.body().entries().isEmpty()) {
        for (Agreement list : LinkedEntries.byList(wiki, page).values()) {
          if (list.isConvention()) {
            list.reportTo(report);
          }
        }
      }
    }
  }

  /** Of the keys that the dated names of a folder go by, the one that they follow best. */
  private static Optional<Agreement> ownKey(Wiki wiki, List<Page> pages) {
    Map<String, Agreement> byKey = new TreeMap<>();
    for (Page page : pages) {
      Optional<NamedDay> named = NamedDay.in(page.name());
      if (named.isPresent()) {
        compare(wiki, page, named.get(), byKey);
      }
    }
    Optional<Agreement> best = Optional.empty();
    for (Agreement key : byKey.values()) {
      if (key.isConvention() && (best.isEmpty() || key.share() > best.get().share())) {
        best = Optional.of(key);
      }
    }
    return best;
  }

  private static void compare(Wiki wiki, Page page, NamedDay named, Map<String, Agreement> byKey) {
    for (DateKey.Dated date : DateKey.datesOf(wiki, page)) {
      if (date.sense() == DateSense.BEGUN || date.sense() == DateSense.DONE) {
        if (named.agreesWith(date.written())) {
          Agreement.of(date.key(), byKey).agrees();
        } else {
          Agreement.of(date.key(), byKey).disagrees(finding(page, named, date));
        }
      }
    }
  }

  private static Finding finding(Page page, NamedDay named, DateKey.Dated date) {
    return Finding.at(
            page,
            date.value().span(),
            "`%s` is %s, but the page's name says %s"
                .formatted(date.key(), date.written(), named.written()))
        .about(date.key())
        .suggest("correct the one that is wrong");
  }
}
