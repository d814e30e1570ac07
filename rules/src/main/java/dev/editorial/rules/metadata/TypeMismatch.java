package dev.editorial.rules.metadata;

import com.google.auto.service.AutoService;
import dev.editorial.api.Basis;
import dev.editorial.api.EntityFolder;
import dev.editorial.api.Finding;
import dev.editorial.api.Groups;
import dev.editorial.api.Page;
import dev.editorial.api.Property;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Span;
import dev.editorial.api.Wiki;
import dev.editorial.api.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@RuleInfo(
    id = "metadata/type-mismatch",
    severity = Severity.WARNING,
    since = "1.0",
    summary = "Page whose type is not that of its folder",
    doc =
        """
        A page of another type than its folder's is either in the wrong folder or of the wrong type. Either way it is missing from
        one list and turns up in another.

        Correct the type, or move the page to the folder of its type. What type a folder holds is set under `entities`, or is that
        of nine tenths of its pages. Types such as `index` and `template`, which say what a page is for, fit everywhere.

        ```wiki bad
        === editorial.yml
        entities: [systems, companies]
        === companies/a.md
        ---
        type: system
        ^^^^ type `system` in companies/, which holds pages of type `company`
        ---
        ```
        ```wiki good
        === editorial.yml
        entities: [systems, companies]
        === systems/a.md
        ---
        type: system
        ---
        === companies/index.md
        ---
        type: index
        ---
        ```
        """)
@AutoService(Rule.class)
public final class TypeMismatch implements Rule.OfWiki<Rule.NoOptions> {

  private static final double SHARE = 0.9;

  /** Types that say what a page is for, and not what it is about. */
  private static final Set<String> PURPOSES =
      Set.of("index", "moc", "template", "log", "changelog", "report", "raw", "meta", "overview");

  /** Names of index pages, whatever their type. */
  private static final Set<String> INDEXES = Set.of("index", "_index", "readme", "home");

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    List<Page> typed = new ArrayList<>();
    for (Page page : wiki.contentPages()) {
      if (page.frontMatter().text("type").isPresent()
          && !INDEXES.contains(page.name().toLowerCase(Locale.ROOT))) {
        typed.add(page);
      }
    }
    Map<String, List<Page>> byFolder = Groups.byFolder(typed);
    for (EntityFolder folder : wiki.conventions().entityFolders()) {
      check(wiki, folder, byFolder.getOrDefault(folder.path(), List.of()), report);
    }
  }

  private static void check(Wiki wiki, EntityFolder folder, List<Page> pages, Report report) {
    List<Page> others = new ArrayList<>();
    for (Page page : pages) {
      if (!isOf(folder, type(page))) {
        others.add(page);
      }
    }
    int fitting = pages.size() - others.size();
    if (folder.basis() == Basis.SET || fitting >= SHARE * pages.size()) {
      for (Page page : others) {
        if (!PURPOSES.contains(type(page).toLowerCase(Locale.ROOT))) {
          report.add(finding(wiki, folder, page, fitting, pages.size()));
        }
      }
    }
  }

  private static boolean isOf(EntityFolder folder, String type) {
    return folder.type().equalsIgnoreCase(type);
  }

  private static String type(Page page) {
    return page.frontMatter().text("type").orElseThrow();
  }

  private static Finding finding(
      Wiki wiki, EntityFolder folder, Page page, int fitting, int pages) {
    String type = type(page);
    Optional<EntityFolder> home =
        wiki.conventions().entityFolders().stream()
            .filter(other -> !other.equals(folder) && isOf(other, type))
            .findFirst();
    Span span = page.frontMatter().property("type").map(Property::span).orElse(page.head());
    return Finding.at(
            page,
            span,
            "type `%s` in %s/, which holds pages of type `%s`"
                .formatted(type, folder.path(), folder.type()))
        .about(type)
        .evidence(Wording.format("%,d of %,d pages with a type have this one", fitting, pages))
        .suggest(
            home.map(
                    other ->
                        "correct the type, or move the page to %s/, which holds this type"
                            .formatted(other.path()))
                .orElse("correct the type, or move the page to the folder of its type"))
        .restingOn(folder.basis());
  }
}
