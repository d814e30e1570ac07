package dev.editorial.rules.references;

import com.google.auto.service.AutoService;
import dev.editorial.api.Basis;
import dev.editorial.api.Bucket;
import dev.editorial.api.Finding;
import dev.editorial.api.Groups;
import dev.editorial.api.Outcome;
import dev.editorial.api.Page;
import dev.editorial.api.Report;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;
import dev.editorial.api.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

@RuleInfo(
    id = "references/undefined-entity",
    severity = Severity.ERROR,
    since = "1.0",
    summary = "Name of a page that nobody has written",
    doc =
        """
        A page that others name and that does not exist is a hole in the wiki: its readers stop there, and its writers believe that
        the subject is covered. Each name is reported once, at its first mention, with all its mentions.

        Write the page, correct the name, or drop the mention. Looked at are wikilinks, front matter values, and bare paths such as
        `concepts/quorum` where the folder holds entities. A plain `[[name]]` is information only in a wiki of which less than
        95% of the wikilinks resolve: there it is a plan rather than a mistake, and where plans are many, only names that are used
        twice, or that are nearly right, are shown. Words such as
        "not yet written" or "to create" in the same paragraph, or in the heading above, make it a plan too.

        ```wiki bad
        === index.md
        Both [[concepts/qorum]] and `concepts/qorum` are needed.
             ^^^^^^^^^^^^^^^^^^ `concepts/qorum` does not exist; it is mentioned twice on 1 page
        === concepts/quorum.md
        # Quorum
        ```
        ```wiki good
        === index.md
        Both [[concepts/quorum]] and `concepts/quorum` are there; `src/main` is no entity.
        === concepts/quorum.md
        # Quorum
        ```
        """)
@AutoService(Rule.class)
public final class UndefinedEntity implements Rule.OfWiki<Rule.NoOptions> {

  /** From so many unwritten names on, they are a way to think ahead, and one use says nothing. */
  private static final int MANY_PLANS = 20;

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    Map<String, List<ResolvedLink>> mentions = new TreeMap<>();
    for (ResolvedLink link : wiki.links()) {
      Optional<String> name = name(link.outcome());
      if (name.isPresent()) {
        Groups.add(mentions, name.get().toLowerCase(Locale.ROOT), link);
      }
    }
    int plans = 0;
    for (List<ResolvedLink> links : mentions.values()) {
      plans += isPlan(links) ? 1 : 0;
    }
    for (List<ResolvedLink> links : mentions.values()) {
      Finding finding = finding(wiki, links);
      boolean day = isPlan(links) && Page.isDay(finding.subject());
      boolean telling = links.size() > 1 || nearest(wiki, links).isPresent();
      if (!day && (!isPlan(links) || plans < MANY_PLANS || telling)) {
        report.add(finding);
      }
    }
  }

  private static boolean isPlan(List<ResolvedLink> links) {
    return links.stream().allMatch(link -> link.outcome().bucket() == Bucket.UNWRITTEN);
  }

  private static Optional<String> name(Outcome outcome) {
    if (outcome instanceof Outcome.Unwritten unwritten) {
      return Optional.of(unwritten.name());
    }
    return outcome instanceof Outcome.Missing missing && missing.target() == Outcome.Target.ENTITY
        ? Optional.of(missing.wanted())
        : Optional.empty();
  }

  private static Finding finding(Wiki wiki, List<ResolvedLink> links) {
    ResolvedLink first = links.get(0);
    String name = name(first.outcome()).orElseThrow();
    int pages = ResolvedLink.sources(links).size();
    boolean plan = isPlan(links);
    boolean certain =
        links.stream()
            .anyMatch(
                link ->
                    link.outcome() instanceof Outcome.Missing missing
                        && missing.basis() == Basis.SET);
    String times =
        switch (links.size()) {
          case 1 -> "once";
          case 2 -> "twice";
          default -> Wording.format("%,d times", links.size());
        };
    String message =
        Wording.format(
            "`%s` %s; it is mentioned %s on %,d page%s",
            name,
            plan ? "is not written yet" : "does not exist",
            times,
            pages,
            pages == 1 ? "" : "s");
    return Finding.at(first.source(), first.link().span(), message)
        .mentioning(name)
        .related(ResolvedLink.furtherPlaces(links))
        .suggest(suggestion(wiki, name, nearest(wiki, links)))
        .leading(first.link(), wiki.targetSinceMove(first, name))
        .atMost(plan ? Severity.INFO : Severity.ERROR)
        .restingOn(certain ? Basis.SET : Basis.INFERRED);
  }

  private static Optional<Page> nearest(Wiki wiki, List<ResolvedLink> links) {
    ResolvedLink first = links.get(0);
    String name = name(first.outcome()).orElseThrow();
    Optional<Page> page = Page.isDay(name) ? Optional.empty() : wiki.nearestPage(name);
    return page.isPresent() && page.get().equals(first.source()) ? Optional.empty() : page;
  }

  private static String suggestion(Wiki wiki, String name, Optional<Page> nearest) {
    Optional<String> known = wiki.whereabouts(name, path -> path);
    if (known.isPresent() || nearest.isEmpty()) {
      return known.orElse("write the page, correct the name, or drop the mention");
    }
    Page page = nearest.get();
    return page.aliases().stream().anyMatch(name::equalsIgnoreCase)
        ? "it is an alias of %s, which this tool does not follow; write `[[%s|%s]]`"
            .formatted(page.address(), page.name(), name)
        : "did you mean `%s`? Otherwise write it".formatted(page.address());
  }
}
