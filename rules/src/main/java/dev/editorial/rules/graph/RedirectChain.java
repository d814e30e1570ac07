package dev.editorial.rules.graph;

import com.google.auto.service.AutoService;
import dev.editorial.api.Finding;
import dev.editorial.api.Place;
import dev.editorial.api.Redirect;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

@RuleInfo(
    id = "graph/redirect-chain",
    severity = Severity.ERROR,
    since = "1.0",
    summary = "Redirect that leads to another redirect",
    doc =
        """
        Each redirect on the way costs the reader a page load, some crawlers stop after the first, and the chain breaks when any of
        its members is tidied away. A circle of redirects shows no page at all: that is an error, a chain is a warning.

        Redirect each old name straight to the page; the finding names it. Redirects are those that a generator's settings list,
        and the aliases of pages where these are redirects.

        ```wiki bad
        === mkdocs.yml
        plugins:
          - redirects:
              redirect_maps:
                first.md: second.md
                ^^^^^^^^ redirects go in a circle: /first → /second → /first
                second.md: first.md
        === docs/third.md
        # Third
        ```
        ```wiki good
        === mkdocs.yml
        plugins:
          - redirects:
              redirect_maps:
                first.md: third.md
                second.md: third.md
        === docs/third.md
        # Third
        ```
        """)
@AutoService(Rule.class)
public final class RedirectChain implements Rule.OfWiki<Rule.NoOptions> {

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    Map<String, Redirect> byFrom = new LinkedHashMap<>();
    for (Redirect redirect : wiki.redirects()) {
      byFrom.putIfAbsent(redirect.from(), redirect);
    }
    Map<String, Optional<String>> ends = new HashMap<>();
    for (Redirect redirect : byFrom.values()) {
      follow(redirect, byFrom, ends, report);
      Optional<Redirect> next = Optional.ofNullable(byFrom.get(redirect.to()));
      Optional<String> end = ends.get(redirect.from());
      if (next.isPresent() && end.isPresent()) {
        report.add(chain(redirect, next.get(), end.get()));
      }
    }
  }

  /**
   * Finds where a redirect ends, and all those on the way; nowhere for those that come into a
   * circle. Each is followed once.
   */
  private static void follow(
      Redirect first,
      Map<String, Redirect> byFrom,
      Map<String, Optional<String>> ends,
      Report report) {
    Set<String> way = new LinkedHashSet<>();
    String at = first.from();
    while (byFrom.containsKey(at) && !ends.containsKey(at) && way.add(at)) {
      at = byFrom.get(at).to();
    }
    if (way.contains(at)) {
      List<String> circle = new ArrayList<>(way);
      report.add(circle(circle.subList(circle.indexOf(at), circle.size()), byFrom));
    }
    Optional<String> end = way.contains(at) ? Optional.empty() : Optional.of(at);
    if (ends.containsKey(at)) {
      end = ends.get(at);
    }
    for (String step : way) {
      ends.put(step, end);
    }
  }

  private static Finding chain(Redirect redirect, Redirect next, String end) {
    return Finding.at(
            redirect.page(),
            redirect.span(),
            "/%s redirects to /%s, which redirects to /%s"
                .formatted(redirect.from(), redirect.to(), next.to()))
        .about(redirect.from())
        .related(List.of(new Place(next.page(), next.span())))
        .suggest("redirect it to /%s".formatted(end))
        .atMost(Severity.WARNING);
  }

  private static Finding circle(List<String> steps, Map<String, Redirect> byFrom) {
    List<String> circle = new ArrayList<>(steps);
    Collections.rotate(circle, -circle.indexOf(Collections.min(circle)));
    List<Place> places =
        circle.stream()
            .map(byFrom::get)
            .map(redirect -> new Place(redirect.page(), redirect.span()))
            .toList();
    String shown = circle.stream().map(step -> "/" + step).collect(Collectors.joining(" → "));
    return Finding.at(
            places.get(0).page(),
            places.get(0).span(),
            "redirects go in a circle: %s → /%s".formatted(shown, circle.get(0)))
        .aboutWiki(circle.stream().sorted().collect(Collectors.joining(" ")))
        .related(places.subList(1, places.size()))
        .suggest("let one of them lead to a page");
  }
}
