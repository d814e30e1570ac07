package dev.editorial.rules.duplicates;

import com.google.auto.service.AutoService;
import dev.editorial.api.Finding;
import dev.editorial.api.Page;
import dev.editorial.api.Place;
import dev.editorial.api.Property;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Value;
import dev.editorial.api.Wiki;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
      if (Twins.isSource(wiki, page)) {
        Optional<Value.Scalar> url = urlOf(page);
        if (url.isPresent()) {
          byUrl.add(SourceUrl.of(url.get().text()).orElseThrow().document(), page);
        }
      }
    }
    List<Twins.Twin> twins = new ArrayList<>();
    for (List<Page> pages : byUrl.groups().values()) {
      if (pages.size() > PARTS) {
        continue;
      }
      for (Twins.Twin twin : Twins.among(wiki, List.of(pages))) {
        if (isOnePlace(twin.kept(), twin.other())) {
          twins.add(twin);
        }
      }
    }
    return twins;
  }

  private static boolean isOnePlace(Page one, Page other) {
    String first = placeOf(one);
    String second = placeOf(other);
    return first.isEmpty() || second.isEmpty() || first.equals(second);
  }

  private static String placeOf(Page page) {
    return SourceUrl.of(urlOf(page).orElseThrow().text()).orElseThrow().place();
  }

  private static Optional<Value.Scalar> urlOf(Page page) {
    for (String key : KEYS) {
      Optional<Property> property = page.frontMatter().property(key);
      if (property.isPresent()
          && property.get().value() instanceof Value.Scalar scalar
          && SourceUrl.of(scalar.text()).isPresent()) {
        return Optional.of(scalar);
      }
    }
    return Optional.empty();
  }
}
