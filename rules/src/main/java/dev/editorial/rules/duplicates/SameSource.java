package dev.editorial.rules.duplicates;

import com.google.auto.service.AutoService;
import dev.editorial.api.Finding;
import dev.editorial.api.Page;
import dev.editorial.api.Place;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Value;
import dev.editorial.api.Wiki;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

@RuleInfo(
    id = "duplicates/same-source",
    severity = Severity.WARNING,
    since = "1.0",
    summary = "Two source pages for one URL",
    doc =
        """
        A source that was read twice is cited as if it were two, and each of its pages has half of what links to it.

        Merge them. Compared are the pages of type `source` by the URL in their front matter (`url`, `source`, `link` or
        `source_url`), whatever its scheme, `www`, trailing slash, default port and tracking parameters. Where more than
        three pages have one URL, they are parts of it, and so are pages that name different places in it.

        ```wiki bad
        === sources/2024-03-01-tail-at-scale.md
        ---
        url: https://example.org/tail-at-scale
        ---
        # The tail at scale
        === sources/2024-06-07-tail-latency.md
        ---
        url: http://www.example.org/tail-at-scale/?utm_source=feed
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sources/2024-03-01-tail-at-scale.md is of this URL, too
        ---
        # Tail latency
        ```
        ```wiki good
        === sources/2024-03-01-tail-at-scale.md
        ---
        url: https://example.org/tail-at-scale
        ---
        # The tail at scale
        === sources/2024-06-07-tail-latency.md
        ---
        url: https://example.org/tail-latency
        ---
        # Tail latency
        ```
        """)
@AutoService(Rule.class)
public final class SameSource implements Rule.OfWiki<Rule.NoOptions> {

  private static final List<String> KEYS = List.of("url", "source", "link", "source_url");

  /** More pages than these of one URL are its parts. */
  private static final int PARTS = 3;

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    for (Twins.Twin twin : twins(wiki)) {
      Page other = twin.other();
      report.add(
          Finding.at(
                  other,
                  urlOf(other).orElseThrow().span(),
                  "%s is of this URL, too".formatted(twin.kept().path()))
              .aboutWiki(twin.key())
              .related(List.of(new Place(twin.kept(), urlOf(twin.kept()).orElseThrow().span())))
              .evidence(Twins.evidence(wiki, twin.kept(), other))
              .suggest("merge it into %s, or correct the URL".formatted(twin.kept().path())));
    }
  }

  /** The pairs that have one URL, of which no other rule says that they have one title. */
  static List<Twins.Twin> twins(Wiki wiki) {
    Alike<String> byUrl = new Alike<>();
    for (Page page : Twins.entities(wiki)) {
      if (wiki.typeOf(page).filter("source"::equalsIgnoreCase).isPresent()) {
        urlOf(page)
            .flatMap(url -> SourceUrl.of(url.text()))
            .ifPresent(url -> byUrl.add(url.document(), page));
      }
    }
    List<Twins.Twin> twins = new ArrayList<>();
    for (List<Page> pages : byUrl.groups().values()) {
      if (pages.size() > PARTS) {
        continue;
      }
      for (List<Page> comparable : Twins.comparable(wiki, pages)) {
        Twins.twins(wiki, comparable).stream()
            .filter(twin -> isOnePlace(twin.kept(), twin.other()))
            .forEach(twins::add);
      }
    }
    return twins;
  }

  private static boolean isOnePlace(Page one, Page other) {
    List<String> places =
        Stream.of(one, other)
            .map(page -> SourceUrl.of(urlOf(page).orElseThrow().text()).orElseThrow().place())
            .filter(place -> !place.isEmpty())
            .distinct()
            .toList();
    return places.size() < 2;
  }

  private static Optional<Value.Scalar> urlOf(Page page) {
    return KEYS.stream()
        .flatMap(key -> page.frontMatter().property(key).stream())
        .map(property -> property.value())
        .filter(Value.Scalar.class::isInstance)
        .map(Value.Scalar.class::cast)
        .filter(scalar -> SourceUrl.of(scalar.text()).isPresent())
        .findFirst();
  }
}
