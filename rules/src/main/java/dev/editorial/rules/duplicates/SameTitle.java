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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

@RuleInfo(
    id = "duplicates/same-title",
    severity = Severity.WARNING,
    since = "1.0",
    summary = "Two entities with one title or alias",
    doc =
        """
        Two pages of one name split what the wiki knows of a subject, and a link by title reaches whichever comes first.

        Merge them into the one that more pages link to, or give one of them a title that tells the difference. A source may bear
        the title of what it describes; language and version trees repeat titles by nature.

        ```wiki bad
        === concepts/quorum.md
        # Quorum
        === concepts/quorum-systems.md
        # Quorum
        ^^^^^^^^ concepts/quorum.md has the title "Quorum" too
        === index.md
        [[concepts/quorum]]
        ```
        ```wiki good
        === concepts/quorum.md
        # Quorum
        === concepts/quorum-systems.md
        # Quorum systems
        === sources/2020-01-02-quorum.md
        # Quorum
        ```
        """)
@AutoService(Rule.class)
public final class SameTitle implements Rule.OfWiki<Rule.NoOptions> {

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    for (Map.Entry<Twins.Twin, String> twins : twinsByTitle(wiki).entrySet()) {
      report.add(finding(wiki, twins.getKey().kept(), twins.getKey().other(), twins.getValue()));
    }
  }

  /** The pairs that have a title or alias in common. */
  static Set<Twins.Twin> twins(Wiki wiki) {
    return twinsByTitle(wiki).keySet();
  }

  private static Map<Twins.Twin, String> twinsByTitle(Wiki wiki) {
    Alike<String> byTitle = new Alike<>();
    for (Page page : Twins.entities(wiki)) {
      String title = Twins.fold(Twins.title(page));
      for (String name : Twins.names(wiki, page)) {
        String folded = Twins.fold(name);
        // Where the title tells apart what the alias leaves out, that has been done already.
        if (!title.startsWith(folded + " (")) {
          byTitle.add(folded, page);
        }
      }
    }
    Map<Twins.Twin, String> titles = new LinkedHashMap<>();
    for (Map.Entry<String, List<Page>> alike : byTitle.groups().entrySet()) {
      for (Twins.Twin twin : Twins.among(wiki, List.of(alike.getValue()))) {
        titles.putIfAbsent(twin, alike.getKey());
      }
    }
    return titles;
  }

  private static Finding finding(Wiki wiki, Page kept, Page other, String title) {
    String shown =
        Twins.names(wiki, other).stream()
            .filter(name -> Twins.fold(name).equals(title))
            .findFirst()
            .orElse(Twins.title(other));
    boolean alias =
        !Twins.fold(Twins.title(kept)).equals(title)
            || !Twins.fold(Twins.title(other)).equals(title);
    return Finding.at(
            other,
            other.head(),
            "%s has the %s \"%s\" too"
                .formatted(kept.path(), alias ? "title or alias" : "title", shown))
        .aboutWiki(Twins.pair(kept, other))
        .related(List.of(new Place(kept, kept.head())))
        .evidence(Twins.evidence(wiki, kept, other))
        .suggest("merge it into %s, or tell the two apart in their titles".formatted(kept.path()));
  }
}
