package dev.editorial.rules.duplicates;

import com.google.auto.service.AutoService;
import dev.editorial.api.Anchor;
import dev.editorial.api.Finding;
import dev.editorial.api.Groups;
import dev.editorial.api.Heading;
import dev.editorial.api.Page;
import dev.editorial.api.Passage;
import dev.editorial.api.Report;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

@RuleInfo(
    id = "duplicates/repeated-heading",
    severity = Severity.INFO,
    since = "1.0",
    summary = "Heading that stands twice on a page, where a link to it cannot say which is meant",
    doc =
        """
        Two headings of the same words have one name, so a link to it leads to the first of them, whichever its author had in mind.

        Give the second other words, or an id of its own, and see which one the link means. Nothing is told of headings to which no
        link leads, nor where some link names the second by its number, such as `#limits-1`.

        ```wiki bad
        === index.md
        Mind [the limits](queues.md#limits).
        === queues.md
        # Queues
        ## Memory
        ### Limits
        ## Disk
        ### Limits
        ^^^^^^^^^^ "Limits" stands on this page before, and the link in index.md leads to the first
        ```
        ```wiki good
        === index.md
        Mind [the limits](queues.md#memory-limits).
        === queues.md
        # Queues
        ## Memory
        ## Memory limits
        ### Example
        ## Disk limits
        ### Example
        ```
        """)
@AutoService(Rule.class)
public final class RepeatedHeading implements Rule.OfWiki<Rule.NoOptions> {

  private static final Pattern NUMBER = Pattern.compile("[-_ ]\\d+$");
  private static final Pattern BUILD_MARK = Pattern.compile(":::|\\{[{%]");

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    for (Page page : wiki.pages()) {
      if (wiki.roleOf(page).isChecked()) {
        check(wiki, page, report);
      }
    }
  }

  private static void check(Wiki wiki, Page page, Report report) {
    Set<String> texts = new HashSet<>();
    for (Heading heading : page.headings()) {
      texts.add(heading.text().strip());
    }
    if (texts.size() == page.headings().size()) {
      return;
    }
    // Letters and digits are what every dialect's name for a heading keeps of its text.
    Map<String, List<Heading>> byName = new LinkedHashMap<>();
    for (Heading heading : page.headings()) {
      Groups.add(byName, Twins.lettersAndDigits(heading.text()), heading);
    }
    byName.remove("");
    byName.values().removeIf(alike -> alike.size() < 2 || !areOneName(alike));
    Set<String> ids = page.anchors().stream().map(Anchor::id).collect(Collectors.toSet());
    Map<String, ResolvedLink> links = new HashMap<>();
    Set<String> numbered = new HashSet<>();
    for (ResolvedLink link : wiki.linksTo(page)) {
      String fragment = link.link().fragment().replace("%20", " ");
      if (!ids.contains(fragment)) {
        links.putIfAbsent(Twins.lettersAndDigits(fragment), link);
      }
      if (NUMBER.matcher(fragment).find()) {
        numbered.add(Twins.lettersAndDigits(NUMBER.matcher(fragment).replaceFirst("")));
      }
    }
    for (Map.Entry<String, List<Heading>> named : byName.entrySet()) {
      List<Heading> alike = named.getValue();
      ResolvedLink link = links.get(named.getKey());
      if (link != null
          && !numbered.contains(named.getKey())
          && !isWithin(page, alike.get(0), alike.get(1))
          && !areForDifferentReaders(wiki, page, alike.get(0), alike.get(1))) {
        report.add(finding(page, alike, link));
      }
    }
  }

  /** Whether they are named by their words alone, and by the same. */
  private static boolean areOneName(List<Heading> alike) {
    return alike.stream().allMatch(heading -> heading.id().isEmpty())
        && alike.stream().map(heading -> heading.text().strip()).distinct().count() == 1;
  }

  /** Whether the section of the one holds the other, so that a link to it shows both. */
  private static boolean isWithin(Page page, Heading outer, Heading inner) {
    int from = page.headings().indexOf(outer) + 1;
    return page.headings().subList(from, page.headings().indexOf(inner) + 1).stream()
        .allMatch(heading -> heading.level() > outer.level());
  }

  /** Whether a build shows the one or the other only, by marks that stand between them. */
  private static boolean areForDifferentReaders(Wiki wiki, Page page, Heading one, Heading other) {
    return wiki.prose(page).stream()
        .filter(passage -> BUILD_MARK.matcher(passage.text()).lookingAt())
        .map(Passage::span)
        .anyMatch(mark -> mark.compareTo(one.span()) > 0 && mark.compareTo(other.span()) < 0);
  }

  private static Finding finding(Page page, List<Heading> alike, ResolvedLink link) {
    String source =
        link.source().equals(page) ? "a link on it" : "the link in " + link.source().path();
    return Finding.at(
            page,
            alike.get(1).span(),
            "\"%s\" stands on this page before, and %s leads to the first"
                .formatted(alike.get(0).text(), source))
        .about(Twins.lettersAndDigits(alike.get(0).text()))
        .related(List.of(link.place()))
        .suggest("give this heading other words, and see which of the two the link means");
  }
}
