package dev.editorial.rules.duplicates;

import com.google.auto.service.AutoService;
import dev.editorial.api.Finding;
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
import java.util.function.Function;

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

  /** A way in which two names may say the same, with the keys of which they share one then. */
  private record Likeness(String difference, Function<NameWords, List<String>> keys) {}

  private static final List<Likeness> LIKENESSES =
      List.of(
          new Likeness("how their words are joined", name -> List.of(name.joined())),
          new Likeness("number or spelling", name -> List.of(name.stemmed())),
          new Likeness("number", NameWords::withPlural),
          new Likeness("the order of their words", name -> List.of(name.sorted())),
          new Likeness(
              "an abbreviation in parentheses", name -> List.of(name.withoutParentheses())));

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    twinsByLikeness(wiki)
        .forEach(
            (twin, likeness) -> report.add(finding(wiki, twin.kept(), twin.other(), likeness)));
  }

  /** The pairs whose names say the same. */
  static Set<Twins.Twin> twins(Wiki wiki) {
    return twinsByLikeness(wiki).keySet();
  }

  private static Map<Twins.Twin, Likeness> twinsByLikeness(Wiki wiki) {
    Map<String, List<Page>> byType = new LinkedHashMap<>();
    for (Page page : Twins.entities(wiki)) {
      String type = Twins.fold(wiki.typeOf(page).orElseThrow());
      byType.computeIfAbsent(type, key -> new ArrayList<>()).add(page);
    }
    Map<Twins.Twin, Likeness> likenesses = new LinkedHashMap<>();
    Set<String> told = new LinkedHashSet<>();
    for (List<Page> pages : byType.values()) {
      Map<Page, NameWords> words = new HashMap<>();
      pages.forEach(page -> words.put(page, NameWords.of(Twins.title(page))));
      for (Likeness likeness : LIKENESSES) {
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
      for (String key : likeness.keys().apply(words.get(page))) {
        if (!key.isEmpty()) {
          byKey.add(key, page);
        }
      }
    }
    return byKey.groups().values().stream()
        .flatMap(alike -> Twins.comparable(wiki, alike).stream())
        .flatMap(comparable -> Twins.twins(wiki, comparable).stream())
        .filter(
            twin ->
                !Twins.fold(Twins.title(twin.kept())).equals(Twins.fold(Twins.title(twin.other()))))
        .toList();
  }

  private static Finding finding(Wiki wiki, Page kept, Page other, Likeness likeness) {
    return Finding.at(
            other,
            other.head(),
            "\"%s\" and \"%s\" (%s) differ only in %s"
                .formatted(
                    Twins.title(other), Twins.title(kept), kept.path(), likeness.difference()))
        .aboutWiki(Twins.pair(kept, other))
        .related(List.of(new Place(kept, kept.head())))
        .evidence(Twins.evidence(wiki, kept, other))
        .suggest("merge it into %s and keep its name there as an alias".formatted(kept.path()));
  }
}
