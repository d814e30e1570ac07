package dev.editorial.rules.graph;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import com.google.auto.service.AutoService;
import dev.editorial.api.Finding;
import dev.editorial.api.Glob;
import dev.editorial.api.Option;
import dev.editorial.api.Outcome;
import dev.editorial.api.Page;
import dev.editorial.api.Place;
import dev.editorial.api.Report;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Span;
import dev.editorial.api.Wiki;
import dev.editorial.api.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

@RuleInfo(
    id = "graph/unused-asset",
    severity = Severity.OFF,
    since = "1.0",
    summary = "Image or attachment that no page uses",
    doc =
        """
        A file that nothing shows is carried along in every clone, and nobody dares to delete it.

        Delete it, or link to it. A file counts as used as soon as its name stands in a text file of the repository, in whatever
        syntax. Files beside code, in themes and in raw text are left alone, and so are icons that browsers ask for by name. The
        rule is off by default: files are often kept on purpose, and what uses them may lie outside the repository.

        ```wiki bad
        === index.md
        ![Ring](assets/ring.png)
        === assets/ring.png
        x
        === assets/old-ring.png
        x
        ^ no page uses assets/old-ring.png
        ```
        ```wiki good
        === index.md
        ![Ring](assets/ring.png) {{< figure src="old-ring.png" >}}
        === assets/ring.png
        x
        === assets/old-ring.png
        x
        ```
        """)
@AutoService(Rule.class)
public final class UnusedAsset implements Rule.OfWiki<UnusedAsset.Options> {

  /** Which files may lie unused. */
  public record Options(@Option("files that may lie unused, as globs") List<Glob> kept) {
    public Options {
      kept = kept == null ? List.of() : List.copyOf(kept);
    }
  }

  private static final int MANY = 10;

  @Override
  public void check(Wiki wiki, Options options, Report report) {
    Set<String> files = wiki.links().stream().flatMap(UnusedAsset::files).collect(toSet());
    Within used = new Within(files);
    // One picture is often kept in several formats, of which pages show one.
    Set<String> shown = files.stream().map(path -> Page.file(path).address()).collect(toSet());
    Optional<Within> own = Within.ownFolders(wiki);
    // What stands beside the pages at the root is no program.
    Within code = Within.foldersOf(wiki.files().files().stream().filter(AssetNames::isCode));
    List<String> unused =
        wiki.files().files().stream()
            .filter(AssetNames::isAsset)
            .filter(path -> !used.holds(path) && !code.holds(path))
            .filter(path -> !shown.contains(Page.file(path).address()))
            .filter(path -> own.stream().allMatch(within -> within.holds(path)))
            .filter(path -> !AssetNames.isKept(path))
            .filter(path -> !wiki.isAmong(options.kept(), Page.file(path)))
            .filter(path -> !wiki.isReachedFromElsewhere(Page.file(path)))
            .toList();
    if (unused.isEmpty()) {
      return;
    }
    Map<String, Long> assets =
        wiki.files().files().stream()
            .filter(AssetNames::isAsset)
            .collect(groupingBy(path -> Page.file(path).folder(), counting()));
    AssetNames.unmentioned(unused, wiki.files().whole()).stream()
        .sorted()
        .collect(groupingBy(path -> Page.file(path).folder(), TreeMap::new, toList()))
        .forEach(
            (folder, paths) -> {
              if (paths.size() >= MANY && paths.size() * 2 > assets.get(folder)) {
                report.add(finding(folder, paths, assets.get(folder)));
              } else {
                paths.forEach(path -> report.add(finding(path)));
              }
            });
  }

  private static Stream<String> files(ResolvedLink link) {
    if (link.outcome() instanceof Outcome.ReachedFile reached) {
      return Stream.of(reached.path());
    }
    if (link.outcome() instanceof Outcome.WrongCase wrong) {
      return Stream.of(wrong.actual());
    }
    return link.outcome() instanceof Outcome.Unbuilt unbuilt
        ? Stream.of(unbuilt.path())
        : Stream.empty();
  }

  private static Finding finding(String path) {
    return Finding.at(Page.file(path), Span.HEAD, "no page uses %s".formatted(path))
        .suggest("delete it, link to it, or name it in this rule's `kept`");
  }

  /** Where most of a folder is unused, something that is not seen here may use it. */
  private static Finding finding(String folder, List<String> unused, long assets) {
    return Finding.at(
            Page.file(unused.get(0)),
            Span.HEAD,
            Wording.format("no page uses %,d of %,d files of %s/", unused.size(), assets, folder))
        .aboutWiki(folder + "/")
        .related(
            unused.stream().skip(1).map(path -> new Place(Page.file(path), Span.HEAD)).toList())
        .suggest("delete them, link to them, or name the folder in this rule's `kept`");
  }
}
