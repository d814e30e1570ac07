package dev.editorial.rules.dates;

import com.google.auto.service.AutoService;
import dev.editorial.api.Basis;
import dev.editorial.api.Finding;
import dev.editorial.api.Page;
import dev.editorial.api.Report;
import dev.editorial.api.RequiredDate;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;
import dev.editorial.api.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

@RuleInfo(
    id = "dates/missing-date",
    severity = Severity.ERROR,
    since = "1.0",
    summary = "Page without a date that the pages of its folder carry",
    doc =
        """
        Lists sorted by date lose the page, and nobody can tell whether what it says is still true.

        Add the date. Which dates a folder's pages carry is read off the wiki: a key that nine tenths of them have is expected of
        the rest, as a warning. Set under `entities`, it is an error.

        ```wiki bad
        === editorial.yml
        entities:
          - folder: systems
            dates: [created, updated]
        === systems/cache.md
        ---
        created: 2024-01-02
        ---
        # Cache
        ^^^^^^^ the page has no `updated`
        ```
        ```wiki good
        === editorial.yml
        entities:
          - folder: systems
            dates: [created]
        === systems/cache.md
        ---
        created: 2024-01-02
        ---
        # Cache
        ```
        """)
@AutoService(Rule.class)
public final class MissingDate implements Rule.OfWiki<Rule.NoOptions> {

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    for (Page page : wiki.contentPages()) {
      if (page.problem().isPresent() || page.frontMatter().problem().isPresent()) {
        continue;
      }
      List<RequiredDate> missing = new ArrayList<>();
      for (RequiredDate date : wiki.conventions().requiredDates()) {
        if (date.folder().equals(page.folder()) && !page.frontMatter().says(date.key())) {
          missing.add(date);
        }
      }
      if (!missing.isEmpty()) {
        report.add(finding(page, missing));
      }
    }
  }

  private static Finding finding(Page page, List<RequiredDate> missing) {
    String keys =
        missing.stream()
            .map(date -> "`" + date.key() + "`")
            .collect(Collectors.joining(" and no "));
    boolean set = missing.stream().anyMatch(date -> date.basis() == Basis.SET);
    Finding finding =
        Finding.at(page, page.head(), "the page has no " + keys)
            .suggest("add it to the front matter")
            .restingOn(set ? Basis.SET : Basis.INFERRED);
    return set ? finding : finding.evidence(evidence(missing));
  }

  private static String evidence(List<RequiredDate> missing) {
    return missing.stream()
        .map(
            date ->
                Wording.format(
                    "%,d of %,d pages of %s carry `%s`",
                    date.carriers(),
                    date.pages(),
                    date.folder().isEmpty() ? "the root" : date.folder() + "/",
                    date.key()))
        .collect(Collectors.joining("; "));
  }
}
