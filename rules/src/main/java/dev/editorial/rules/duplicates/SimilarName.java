package dev.editorial.rules.duplicates;

import com.google.auto.service.AutoService;
import dev.editorial.api.Finding;
import dev.editorial.api.Groups;
import dev.editorial.api.Page;
import dev.editorial.api.Place;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

@RuleInfo(
    id = "duplicates/similar-name",
    severity = Severity.WARNING,
    since = "1.0",
    summary = "Two entities of one type whose names say the same",
    doc =
        """
        `Time series` and `Timeseries`, `Queue` and `Queues`, `Grey failure` and `Gray failure`: one subject, written twice, each
        half unaware of the other.

        Merge them, and keep the other name as an alias. Compared are titles of one entity type, by plural, separators, word order,
        spelling, and an abbreviation in parentheses; never by letters that happen to be alike.

        ```wiki bad
        === concepts/time-series.md
        # Time series
        === concepts/timeseries.md
        # Timeseries
        ^^^^^^^^^^^^ "Timeseries" and "Time series" (concepts/time-series.md) differ only in how their words are joined
        === index.md
        [[concepts/time-series]]
        ```
        ```wiki good
        === concepts/time-series.md
        # Time series
        === concepts/time-sharing.md
        # Time sharing
        === systems/time-series.md
        # Timeseries
        ```
        """)
@AutoService(Rule.class)
public final class SimilarName implements Rule.OfWiki<Rule.NoOptions> {

  /** A way in which two names may say the same, the surest first. */
  private enum Likeness {
    JOINING("how their words are joined"),
    SPELLING("number or spelling"),
    NUMBER("number"),
    ORDER("the order of their words"),
    ABBREVIATION("an abbreviation in parentheses");

    private final String difference;

    Likeness(String difference) {
      this.difference = difference;
    }

    /** The keys of which two names share one then. */
    List<String> keys(NameWords name) {
      return switch (this) {
        case JOINING -> List.of(name.joined());
        case SPELLING -> List.of(name.stemmed());
        case NUMBER -> name.withPlural();
        case ORDER -> List.of(name.sorted());
        case ABBREVIATION -> List.of(name.withoutParentheses());
      };
    }
  }

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    for (Map.Entry<Twins.Twin, Likeness> twins : twinsByLikeness(wiki).entrySet()) {
      report.add(finding(wiki, twins.getKey(), twins.getValue()));
    }
  }

  /** The pairs whose names say the same. */
  static Set<Twins.Twin> twins(Wiki wiki) {
    return twinsByLikeness(wiki).keySet();
  }

  private static Map<Twins.Twin, Likeness> twinsByLikeness(Wiki wiki) {
    Map<String, List<Page>> byType = new LinkedHashMap<>();
    for (Page page : Twins.entities(wiki)) {
      String type = Twins.fold(wiki.typeOf(page).orElseThrow());
      Groups.add(byType, type, page);
    }
    Map<Twins.Twin, Likeness> likenesses = new LinkedHashMap<>();
    Set<String> told = new LinkedHashSet<>();
    for (List<Page> pages : byType.values()) {
      Map<Page, NameWords> words = new HashMap<>();
      for (Page page : pages) {
        words.put(page, NameWords.of(Twins.title(page)));
      }
      for (Likeness likeness : Likeness.values()) {
        for (Twins.Twin twin : twins(wiki, pages, words, likeness)) {
          if (told.add(twin.key())) {
            likenesses.put(twin, likeness);
          }
        }
      }
    }
    return likenesses;
  }

  private static List<Twins.Twin> twins(
      Wiki wiki, List<Page> pages, Map<Page, NameWords> words, Likeness likeness) {
    Alike<String> byKey = new Alike<>();
    for (Page page : pages) {
      for (String key : likeness.keys(words.get(page))) {
        if (!key.isEmpty()) {
          byKey.add(key, page);
        }
      }
    }
    List<Twins.Twin> twins = new ArrayList<>();
    for (Twins.Twin twin : Twins.among(wiki, byKey.groups().values())) {
      if (!Twins.fold(Twins.title(twin.kept())).equals(Twins.fold(Twins.title(twin.other())))) {
        twins.add(twin);
      }
    }
    return List.copyOf(twins);
  }

  private static Finding finding(Wiki wiki, Twins.Twin twin, Likeness likeness) {
    Page kept = twin.kept();
    Page other = twin.other();
    return Finding.at(
            other,
            other.head(),
            "\"%s\" and \"%s\" (%s) differ only in %s"
                .formatted(Twins.title(other), Twins.title(kept), kept.path(), likeness.difference))
        .aboutWiki(twin.key())
        .related(List.of(new Place(kept, kept.head())))
        .evidence(Twins.evidence(wiki, kept, other))
        .suggest("merge it into %s and keep its name there as an alias".formatted(kept.path()));
  }
}
