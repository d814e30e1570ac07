package dev.editorial.rules.references;

import com.google.auto.service.AutoService;
import dev.editorial.api.Body.IdleDefinition;
import dev.editorial.api.Definition;
import dev.editorial.api.Finding;
import dev.editorial.api.Link;
import dev.editorial.api.Page;
import dev.editorial.api.Place;
import dev.editorial.api.Report;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Role;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Span;
import dev.editorial.api.Wiki;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

@RuleInfo(
    id = "references/unused-definition",
    severity = Severity.INFO,
    since = "1.0",
    summary = "Link or footnote definition that nothing uses, or that another one overrules",
    doc =
        """
        A line `[label]: target` shows nothing by itself. One that no reference names is left over, or its reference is misspelt. Of
        two for one label, one alone counts: the first in most tools, the last in Python-Markdown.

        Delete it, or refer to it. Nothing is told of comments in this form, such as `[//]: # (a note)`, of blocks that Foam
        generates, of snippets, and of pages that put in other files or are put in by them.

        ```wiki bad
        === index.md
        See [the study][tail].[^1]

        [tail]: https://example.org/tail
        [tail]: https://example.org/other
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `[tail]` is defined on this page before, with another target
        [head]: https://example.org/head
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nothing on this page refers to `[head]`

        [^1]: By two authors.
        ```
        ```wiki good
        === index.md
        See [the study][tail].[^1]

        [//]: # (to be checked)
        [tail]: https://example.org/tail
        [^1]: By two authors.
        ```
        """)
@AutoService(Rule.class)
public final class UnusedDefinition implements Rule.OfWiki<Rule.NoOptions> {

  private static final Set<Link.Kind> PUTTING_IN = Set.of(Link.Kind.INCLUDE, Link.Kind.EMBED);
  private static final String NOTE = "(?i)//.*|comment|#?";

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    Set<Page> putIn = new HashSet<>();
    for (ResolvedLink link : wiki.links()) {
      if (PUTTING_IN.contains(link.link().kind())) {
        putIn.addAll(link.outcome().pages());
      }
    }
    for (Page page : wiki.pages()) {
      boolean forOthers = wiki.roleOf(page) == Role.TEMPLATE || putIn.contains(page);
      if (wiki.roleOf(page).isChecked() && !forOthers && page.includes().isEmpty()) {
        check(page, report);
      }
    }
  }

  private static void check(Page page, Report report) {
    if (page.body().idle().isEmpty()) {
      return;
    }
    // Foam writes a definition for each wikilink, by its target.
    Set<String> targets = new HashSet<>();
    for (Link link : page.links()) {
      if (link.isWikilink() || link.kind() == Link.Kind.DEFINED_WIKILINK) {
        targets.add(link.target().toLowerCase(Locale.ROOT));
        targets.add(link.written().toLowerCase(Locale.ROOT));
      }
    }
    NavigableMap<Span, String> marks = new TreeMap<>();
    for (Definition definition : page.definitions()) {
      if (definition.label().startsWith("//begin") || definition.label().startsWith("//end")) {
        marks.put(definition.span(), definition.label());
      }
    }
    for (IdleDefinition idle : page.body().idle()) {
      boolean named =
          idle.first().isEmpty() && targets.contains(idle.label().toLowerCase(Locale.ROOT));
      if (!named && !isComment(idle) && !isGenerated(marks, idle.span())) {
        report.add(finding(page, idle));
      }
    }
  }

  /** Markdown has no comments, so people write definitions that lead nowhere. */
  private static boolean isComment(IdleDefinition idle) {
    boolean nowhere = idle.destination().isEmpty() || idle.destination().equals("#");
    return idle.label().matches(NOTE) || (nowhere && !idle.label().startsWith("^"));
  }

  /** Whether a tool keeps the definition, between two comments of its own. */
  private static boolean isGenerated(NavigableMap<Span, String> marks, Span span) {
    Map.Entry<Span, String> last = marks.lowerEntry(span);
    return last != null && last.getValue().startsWith("//begin");
  }

  private static Finding finding(Page page, IdleDefinition idle) {
    if (idle.first().isEmpty()) {
      String unused = "nothing on this page refers to `[%s]`".formatted(idle.label());
      return Finding.at(page, idle.span(), unused)
          .about(idle.label())
          .suggest("delete it, or refer to it");
    }
    Span first = idle.first().get();
    String repeated = "`[%s]` is defined on this page before, with %s";
    return Finding.at(
            page, idle.span(), repeated.formatted(idle.label(), difference(page, idle, first)))
        .about(idle.label())
        .related(List.of(new Place(page, first)))
        .suggest("delete one, or give each a label of its own");
  }

  private static String difference(Page page, IdleDefinition idle, Span first) {
    if (idle.label().startsWith("^")) {
      return "a text of its own";
    }
    boolean same =
        page.definitions().stream()
            .filter(definition -> definition.span().equals(first))
            .anyMatch(definition -> definition.destination().equals(idle.destination()));
    return same ? "the same target" : "another target";
  }
}
