package dev.editorial.rules.graph;

import com.google.auto.service.AutoService;
import dev.editorial.api.Finding;
import dev.editorial.api.Groups;
import dev.editorial.api.LinkConventions.FolderIndex;
import dev.editorial.api.Page;
import dev.editorial.api.Place;
import dev.editorial.api.Report;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;
import dev.editorial.api.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

@RuleInfo(
    id = "graph/not-in-index",
    severity = Severity.WARNING,
    since = "1.0",
    summary = "Entity that the index page of its folder does not list",
    doc =
        """
        Who reads an index that lists nearly everything takes it for the whole: what it leaves out does not exist for them, and is
        soon written a second time.

        Add the page to the index. A folder's index is set by `index` under `entities`, or is the index page in the folder or
        above it that lists nine tenths of its pages.

        ```wiki bad
        === editorial.yml
        entities: [{folder: concepts, index: concepts/index.md}]
        === concepts/index.md
        - [A](a.md)
        === concepts/a.md
        # A
        See [B](b.md).
        === concepts/b.md
        # B
        ^^^ concepts/index.md does not list "B"
        ```
        ```wiki good
        === editorial.yml
        entities: [{folder: concepts, index: concepts/index.md}]
        === concepts/index.md
        - [A](a.md)
        - [B](b.md)
        === concepts/a.md
        # A
        === concepts/b.md
        # B
        ```
        """)
@AutoService(Rule.class)
public final class NotInIndex implements Rule.OfWiki<Rule.NoOptions> {

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    Map<String, List<Page>> byFolder = Groups.byFolder(wiki.contentPages());
    for (FolderIndex index : wiki.linkConventions().indexes()) {
      List<Page> pages = byFolder.getOrDefault(index.folder(), List.of());
      if (index.listed() == 0 && !pages.isEmpty()) {
        report.add(finding(index));
      } else {
        check(wiki, index, pages, report);
      }
    }
  }

  private static void check(Wiki wiki, FolderIndex index, List<Page> pages, Report report) {
    Set<Page> listed = new HashSet<>();
    for (ResolvedLink link : wiki.linksFrom(index.index())) {
      listed.addAll(link.outcome().pages());
    }
    for (Page page : pages) {
      if (!listed.contains(page) && !page.equals(index.index())) {
        report.add(finding(wiki, index, page));
      }
    }
  }

  /** The settings name a page that is not there, or that is no list. */
  private static Finding finding(FolderIndex index) {
    return Finding.at(
            index.index(),
            index.index().head(),
            Wording.format(
                "%s, which is set as the index of %s/, lists none of its %,d pages",
                index.index().path(), index.folder(), index.pages()))
        .about(index.folder() + "/")
        .suggest("correct `index` under `entities` in the settings, or write the list");
  }

  private static Finding finding(Wiki wiki, FolderIndex index, Page page) {
    String path = index.index().path();
    return Finding.at(page, page.head(), "%s does not list \"%s\"".formatted(path, page.title()))
        .about(path)
        .evidence(
            Wording.format(
                "it lists %,d of %,d pages of %s/", index.listed(), index.pages(), index.folder()))
        .related(List.of(new Place(index.index(), index.index().head())))
        .suggest("add a link to %s there".formatted(Wiki.relativePath(index.index(), page.path())))
        .restingOn(index.basis());
  }
}
