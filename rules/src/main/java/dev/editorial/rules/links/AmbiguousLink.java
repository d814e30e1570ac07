package dev.editorial.rules.links;

import com.google.auto.service.AutoService;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

@RuleInfo(
    id = "links/ambiguous-link",
    severity = Severity.WARNING,
    since = "1.0",
    summary = "Name that more than one page answers to",
    doc =
        """
        Which page the reader gets depends on the tool, and changes when a page is added.

        Write the folder too, or tell the pages apart by their names. A page of the linking page's own folder is taken to be meant,
        and so is content before text that was taken from elsewhere. Each name is reported once, with all the links that use it.

        ```wiki bad
        === index.md
        See [[quorum]].
            ^^^^^^^^^^ `quorum` may mean concepts/quorum.md or patterns/quorum.md
        === concepts/quorum.md
        # Quorum
        === patterns/quorum.md
        # Quorum reads
        ```
        ```wiki good
        === concepts/index.md
        See [[quorum]] and [[patterns/quorum]].
        === concepts/quorum.md
        # Quorum
        === patterns/quorum.md
        # Quorum reads
        ```
        """)
@AutoService(Rule.class)
public final class AmbiguousLink implements Rule.OfWiki<Rule.NoOptions> {

  private static final int MOST_NAMED = 4;

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    Map<String, List<ResolvedLink>> byName = new LinkedHashMap<>();
    for (ResolvedLink link : wiki.links()) {
      if (link.outcome() instanceof Outcome.Ambiguous) {
        String name = link.link().target().toLowerCase(Locale.ROOT);
        Groups.add(byName, name, link);
      }
    }
    for (Map.Entry<String, List<ResolvedLink>> named : byName.entrySet()) {
      report.add(finding(named.getKey(), named.getValue()));
    }
  }

  private static Finding finding(String name, List<ResolvedLink> links) {
    ResolvedLink first = links.get(0);
    List<Page> pages = first.outcome().pages();
    String named =
        pages.stream().map(Page::path).limit(MOST_NAMED).collect(Collectors.joining(" or "));
    String more =
        pages.size() > MOST_NAMED
            ? Wording.format(" or %,d others", pages.size() - MOST_NAMED)
            : "";
    return Finding.at(
            first.source(),
            first.link().span(),
            "`%s` may mean %s%s".formatted(first.link().target(), named, more))
        .aboutWiki(name)
        .related(ResolvedLink.furtherPlaces(links))
        .suggest("write the folder too, such as `%s`".formatted(pages.get(0).address()));
  }
}
