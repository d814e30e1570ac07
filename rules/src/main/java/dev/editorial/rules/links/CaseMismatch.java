package dev.editorial.rules.links;

import com.google.auto.service.AutoService;
import dev.editorial.api.Finding;
import dev.editorial.api.Groups;
import dev.editorial.api.Outcome;
import dev.editorial.api.Report;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;
import dev.editorial.api.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

@RuleInfo(
    id = "links/case-mismatch",
    severity = Severity.WARNING,
    since = "1.0",
    summary = "Link that differs from the file's name only in case or Unicode form",
    doc =
        """
        Such a link works on a Mac or on Windows and breaks on Linux, so on most servers and in most builds. Backslashes count too.

        Write the name as the file has it. Where many links misspell one folder, that is one finding with all its places.

        ```wiki bad
        === index.md
        See [Kafka](systems/Kafka.md).
            ^^^^^^^^^^^^^^^^^^^^^^^^^ `systems/Kafka.md` is spelled `systems/kafka.md` on disk, and breaks where case counts
        === systems/kafka.md
        # Kafka
        ```
        ```wiki good
        === index.md
        See [Kafka](systems/kafka.md) and [[Kafka]].
        === systems/kafka.md
        # Kafka
        ```
        """)
@AutoService(Rule.class)
public final class CaseMismatch implements Rule.OfWiki<Rule.NoOptions> {

  private static final String LEADING_DOTS = "^(\\.{0,2}/)+";

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    Map<String, List<ResolvedLink>> byCause = new LinkedHashMap<>();
    for (ResolvedLink link : wiki.links()) {
      if (link.outcome() instanceof Outcome.WrongCase wrong) {
        Groups.add(byCause, cause(link, wrong), link);
      }
    }
    for (List<ResolvedLink> links : byCause.values()) {
      report.add(finding(wiki, links));
    }
  }

  /** Links that all miss one folder's name have one cause; any other link is its own. */
  private static String cause(ResolvedLink link, Outcome.WrongCase wrong) {
    String[] sought = wrong.sought().split("/");
    String[] actual = wrong.actual().split("/");
    StringBuilder folder = new StringBuilder();
    for (int i = 0; i < Math.min(sought.length, actual.length) - 1; i++) {
      folder.append(actual[i]).append('/');
      if (!sought[i].equals(actual[i])) {
        return folder + " as " + sought[i];
      }
    }
    return link.source().path() + ":" + link.link().span();
  }

  private static Finding finding(Wiki wiki, List<ResolvedLink> links) {
    ResolvedLink first = links.get(0);
    Outcome.WrongCase wrong = (Outcome.WrongCase) first.outcome();
    String target = first.link().target();
    String right =
        first.link().isWikilink() || target.startsWith("/")
            ? wrong.actual()
            : Wiki.relativePath(first.source(), wrong.actual());
    Optional<String> respelled = respelled(target, wrong);
    String why = target.indexOf('\\') >= 0 ? "breaks outside Windows" : "breaks where case counts";
    Finding finding =
        Finding.at(
                first.source(),
                first.link().span(),
                "`%s` is spelled `%s` on disk, and %s".formatted(target, right, why))
            .about(target)
            .suggest("write `%s`".formatted(respelled.orElse(right)))
            .related(ResolvedLink.furtherPlaces(links));
    return links.size() == 1
        ? finding.leading(first.link(), respelled.filter(to -> isAlone(wiki, wrong.actual())))
        : finding.evidence(Wording.format("%,d links spell this folder so", links.size()));
  }

  /** Whether no other file differs from this one in case alone, so that it must be meant. */
  private static boolean isAlone(Wiki wiki, String path) {
    return wiki.files().files().stream().filter(path::equalsIgnoreCase).count() <= 1;
  }

  /** The target as it is written, but in the letters of what is there. */
  private static Optional<String> respelled(String target, Outcome.WrongCase wrong) {
    String path = target.replace('\\', '/');
    String names = path.replaceFirst(LEADING_DOTS, "");
    return Stream.of("", ".md")
        .filter(extension -> wrong.sought().endsWith(names + extension))
        .filter(extension -> wrong.actual().length() == wrong.sought().length())
        .map(
            extension -> {
              int end = wrong.actual().length() - extension.length();
              return wrong.actual().substring(end - names.length(), end);
            })
        .filter(names::equalsIgnoreCase)
        .map(actual -> path.substring(0, path.length() - names.length()) + actual)
        .findFirst();
  }
}
