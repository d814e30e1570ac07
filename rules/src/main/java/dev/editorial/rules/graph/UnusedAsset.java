package dev.editorial.rules.graph;

import com.google.auto.service.AutoService;
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
import dev.editorial.api.Span;
import dev.editorial.api.Wiki;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  private static final Glob CODE =
      new Glob(
          "{pom.xml,Makefile,Dockerfile,package.json,go.mod,Cargo.toml,Gemfile,"
              + "*.{c,cc,cpp,cs,css,go,html,java,js,jsx,kt,php,py,rb,rs,scss,sh,ts,tsx,vue}}");

  /** Folders of files that are no part of what pages say. */
  private static final Glob APART =
      new Glob("**/{theme,themes,template,templates,Templates,layouts,overrides,raw,_raw}/**");

  /** What browsers and generators look for by name. */
  private static final Glob CONVENTIONAL =
      new Glob(
          "{favicon,apple-touch-icon,android-chrome,mstile,safari-pinned-tab,og-image,opengraph,logo,icon,"
              + "featured,cover,thumbnail}*");

  @Override
  public void check(Wiki wiki, Options options, Report report) {
    Set<String> used =
        wiki.links().stream().flatMap(UnusedAsset::files).collect(Collectors.toSet());
    Optional<Set<String>> own = ownFolders(wiki);
    // What stands beside the pages at the root is no program.
    Set<String> code =
        wiki.files().files().stream()
            .filter(CODE::matches)
            .map(path -> Page.file(path).folder())
            .filter(folder -> !folder.isEmpty())
            .collect(Collectors.toSet());
    List<String> unused =
        wiki.files().files().stream()
            .filter(AssetNames::isAsset)
            .filter(path -> !isWithin(path, used) && !isWithin(path, code))
            .filter(path -> own.isEmpty() || isWithin(path, own.get()))
            .filter(path -> !APART.matches(path) && !CONVENTIONAL.matches(path))
            .filter(path -> !wiki.isAmong(options.kept(), Page.file(path)))
            .filter(path -> !wiki.isReachedFromElsewhere(Page.file(path)))
            .toList();
    if (!unused.isEmpty()) {
      AssetNames.unmentioned(unused, wiki.files().whole()).stream()
          .sorted()
          .forEach(path -> report.add(finding(path)));
    }
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

  /**
   * Where another wiki lies within this one, the folders that hold pages of this: all else is the
   * other's, or belongs to what builds it.
   */
  private static Optional<Set<String>> ownFolders(Wiki wiki) {
    Set<String> own = wiki.pages().stream().map(Page::path).collect(Collectors.toSet());
    boolean alone =
        wiki.files().files().stream().filter(path -> path.endsWith(".md")).allMatch(own::contains);
    return alone
        ? Optional.empty()
        : Optional.of(own.stream().flatMap(UnusedAsset::ancestors).collect(Collectors.toSet()));
  }

  private static boolean isWithin(String path, Set<String> paths) {
    return paths.contains(path) || ancestors(path).anyMatch(paths::contains);
  }

  /** The folders that hold a path, but for the root. */
  private static Stream<String> ancestors(String path) {
    return Stream.iterate(
        Page.file(path).folder(),
        folder -> !folder.isEmpty(),
        folder -> Page.file(folder).folder());
  }

  private static Finding finding(String path) {
    return Finding.at(Page.file(path), Span.HEAD, "no page uses %s".formatted(path))
        .suggest("delete it, link to it, or name it in this rule's `kept`");
  }
}
