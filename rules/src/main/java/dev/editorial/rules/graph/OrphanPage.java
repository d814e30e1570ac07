package dev.editorial.rules.graph;

import com.google.auto.service.AutoService;
import dev.editorial.api.Finding;
import dev.editorial.api.Glob;
import dev.editorial.api.Option;
import dev.editorial.api.Page;
import dev.editorial.api.Report;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

@RuleInfo(
    id = "graph/orphan-page",
    severity = Severity.WARNING,
    since = "1.0",
    summary = "Page that no other page links to",
    doc =
        """
        A page that nothing links to is found by search alone; readers of its subject pass it by, and it is the first to go stale.

        Link to it from the page that should introduce it; the finding names the closest relative. A catalogue, which is an index
        page that lists its like, saves no page, or no orphan would ever be found; nor does a log. Where a generator makes the
        navigation, the rule is silent.

        ```wiki bad
        === index.md
        [A](a.md)
        === a.md
        # A
        === b.md
        # B
        ^^^ no page links to "B"; its closest relative is a.md
        ```
        ```wiki good
        === index.md
        [A](a.md)
        === a.md
        # A
        See [B](b.md).
        === b.md
        # B
        ```
        """)
@AutoService(Rule.class)
public final class OrphanPage implements Rule.OfWiki<OrphanPage.Options> {

  /** Which pages need no inbound link, and which inbound links count. */
  public record Options(
      @Option("pages that need no inbound link, as globs") List<Glob> roots,
      @Option("whether an entry in a catalogue counts as an inbound link") boolean catalogues) {
    public Options {
      roots = roots == null ? List.of() : List.copyOf(roots);
    }
  }

  @Override
  public void check(Wiki wiki, Options options, Report report) {
    List<Page> pages = wiki.contentPages();
    if (wiki.foreignNavigation().isPresent() || pages.size() < 2) {
      return;
    }
    for (Page page : pages) {
      boolean exempt = options.roots().stream().anyMatch(root -> root.matches(page.path()));
      if (!exempt && !isIntroduced(wiki, page, options)) {
        report.add(finding(wiki, page));
      }
    }
  }

  private static boolean isIntroduced(Wiki wiki, Page page, Options options) {
    return wiki.linksTo(page).stream()
        .map(ResolvedLink::source)
        .filter(source -> !source.equals(page))
        .anyMatch(source -> options.catalogues() || !wiki.isCatalogue(source));
  }

  private static Finding finding(Wiki wiki, Page page) {
    String relative =
        closestRelative(wiki, page)
            .map(other -> "; its closest relative is " + other.path())
            .orElse("");
    Finding finding =
        Finding.at(
            page, page.head(), "no page links to \"%s\"%s".formatted(page.title(), relative));
    return wiki.linksTo(page).stream()
        .map(ResolvedLink::source)
        .filter(source -> !source.equals(page))
        .findFirst()
        .map(index -> finding.evidence("only the catalogue %s lists it".formatted(index.path())))
        .orElse(finding);
  }

  /**
   * Its parent, else the page that it says most about, else the page of its folder whose title and
   * tags are most like its own.
   */
  private static Optional<Page> closestRelative(Wiki wiki, Page page) {
    List<Page> targets =
        wiki.linksFrom(page).stream()
            .flatMap(link -> link.outcome().pages().stream())
            .filter(other -> !other.equals(page) && !wiki.isCatalogue(other))
            .toList();
    Set<String> words = words(page);
    Comparator<Page> likeness =
        Comparator.<Page>comparingLong(other -> -targets.stream().filter(other::equals).count())
            .thenComparingLong(other -> -words(other).stream().filter(words::contains).count())
            .thenComparing(other -> !other.folder().equals(page.folder()))
            .thenComparing(Page::path);
    Stream<Page> candidates =
        targets.isEmpty()
            ? wiki.contentPages().stream()
                .filter(other -> !other.equals(page) && other.folder().equals(page.folder()))
            : targets.stream();
    return candidates.min(likeness);
  }

  private static Set<String> words(Page page) {
    Set<String> words =
        new HashSet<>(List.of(page.title().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    page.frontMatter()
        .scalars("tags")
        .forEach(tag -> words.add(tag.text().toLowerCase(Locale.ROOT)));
    return words;
  }
}
