package dev.editorial.rules.references;

import com.google.auto.service.AutoService;
import dev.editorial.api.Basis;
import dev.editorial.api.Bucket;
import dev.editorial.api.Finding;
import dev.editorial.api.Glob;
import dev.editorial.api.Option;
import dev.editorial.api.Outcome;
import dev.editorial.api.Page;
import dev.editorial.api.Report;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;
import dev.editorial.api.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

@RuleInfo(
    id = "references/uncited-source",
    severity = Severity.OFF,
    since = "1.0",
    summary = "Source in the front matter that the text does not cite",
    doc =
        """
        A source that is listed but not cited leaves the reader to guess what rests on it.

        Cite it where it is used, or take it off the list. Asked for is only what a folder does: at least ten of its pages list
        `sources`, and nine tenths of these link to each of them from the text; or what the option says. Off by default, since many
        wikis keep the list for the record alone.

        ```wiki bad
        === editorial.yml
        rules:
          references/uncited-source: {severity: warning, pages: [concepts/]}
        === concepts/quorum.md
        ---
        sources:
          - "[[sources/2024-02-03-leases]]"
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the text does not cite sources/2024-02-03-leases.md
        ---
        # Quorum
        A majority suffices.
        === sources/2024-02-03-leases.md
        # Leases
        ```
        ```wiki good
        === concepts/quorum.md
        ---
        sources: ["[[sources/2024-01-02-votes]]"]
        ---
        # Quorum
        A majority suffices, as [[sources/2024-01-02-votes]] shows.
        === sources/2024-01-02-votes.md
        # Votes
        ```
        """)
@AutoService(Rule.class)
public final class UncitedSource implements Rule.OfWiki<UncitedSource.Options> {

  private static final String SOURCES = "sources";
  private static final int FEWEST_PAGES = 10;
  private static final double SHARE = 0.9;

  /** Options. */
  public record Options(
      @Option("globs of pages that cite all their sources, whatever most of them do now")
          List<Glob> pages) {
    public Options {
      pages = pages == null ? List.of() : List.copyOf(pages);
    }
  }

  @Override
  public void check(Wiki wiki, Options options, Report report) {
    Map<String, Map<Page, List<ResolvedLink>>> uncited = new TreeMap<>();
    for (Page page : wiki.contentPages()) {
      List<ResolvedLink> links = wiki.linksFrom(page);
      if (links.stream().anyMatch(UncitedSource::isListed)) {
        uncited
            .computeIfAbsent(page.folder(), folder -> new LinkedHashMap<>())
            .put(page, uncited(links));
      }
    }
    uncited.forEach(
        (folder, pages) -> {
          long citing = pages.values().stream().filter(List::isEmpty).count();
          boolean custom = pages.size() >= FEWEST_PAGES && citing >= SHARE * pages.size();
          String figures =
              Wording.format(
                  "%,d of %,d pages of %s/ cite all their sources", citing, pages.size(), folder);
          pages.forEach(
              (page, missing) -> {
                boolean set = wiki.isAmong(options.pages(), page);
                if (set || custom) {
                  missing.forEach(link -> report.add(finding(link, set, figures)));
                }
              });
        });
  }

  /** The first link to each source that the text has none to. */
  private static List<ResolvedLink> uncited(List<ResolvedLink> links) {
    Set<String> cited =
        links.stream()
            .filter(link -> link.link().property().isEmpty())
            .flatMap(link -> target(link).stream())
            .collect(Collectors.toSet());
    List<ResolvedLink> uncited = new ArrayList<>();
    for (ResolvedLink link : links) {
      if (isListed(link) && target(link).filter(cited::add).isPresent()) {
        uncited.add(link);
      }
    }
    return uncited;
  }

  private static boolean isListed(ResolvedLink link) {
    return link.link().property().filter(SOURCES::equalsIgnoreCase).isPresent();
  }

  /** What a link leads to; empty where that is unknown. */
  private static Optional<String> target(ResolvedLink link) {
    if (link.outcome() instanceof Outcome.ReachedFile file) {
      return Optional.of(file.path());
    }
    if (link.outcome().bucket() == Bucket.EXTERNAL) {
      return Optional.of(link.link().target().replaceFirst("/+$", ""));
    }
    return link.outcome().pages().stream().findFirst().map(Page::path);
  }

  private static Finding finding(ResolvedLink link, boolean set, String figures) {
    String target = target(link).orElseThrow();
    return Finding.at(
            link.source(), link.link().span(), "the text does not cite %s".formatted(target))
        .about(target)
        .evidence(figures)
        .suggest("link to it where it is used, or take it off `sources`")
        .restingOn(set ? Basis.SET : Basis.INFERRED);
  }
}
