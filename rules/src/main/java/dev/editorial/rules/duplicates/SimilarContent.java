package dev.editorial.rules.duplicates;

import com.google.auto.service.AutoService;
import dev.editorial.api.Finding;
import dev.editorial.api.Page;
import dev.editorial.api.Place;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;
import dev.editorial.api.Wording;
import dev.editorial.rules.duplicates.Copies.Copy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

@RuleInfo(
    id = "duplicates/similar-content",
    severity = Severity.WARNING,
    since = "1.0",
    summary = "Two pages that say nearly the same",
    doc =
        """
        Copies drift apart: one is corrected, the other goes on saying what was wrong, and readers find either.

        Merge them into the page that more pages link to. Where both must stay, name the other under `distinct_from` in the front
        matter. Compared is the prose, without links and code: two pages of one entity folder are named where they share seven
        tenths of their wording, any other two where their names say the same, too. Language and version trees repeat pages by
        nature, and pages that each speak of their own name in the same words are two subjects of one form.

        ```wiki bad
        === concepts/quorum.md
        # Quorum
        A read must meet every write that came before it, so the members who answer a read and those who took a write must
        overlap in one at least. With five members, three answers are enough for either; with four members, three are
        needed still, and nothing is won by the fourth but another member that may fail.
        === concepts/majority-vote.md
        # Majority vote
        ^^^^^^^^^^^^^^^ 88% of the wording is that of concepts/quorum.md
        A read must meet every write that came before it, so the members who answer a read and those who took a write must
        overlap in one at least. With five members, three answers are enough for either; with four members, three are
        needed still, and nothing is won by the fourth but one more member that may fail.
        === index.md
        [[concepts/quorum]]
        ```
        ```wiki good
        === concepts/quorum.md
        # Quorum
        A read must meet every write that came before it, so the members who answer a read and those who took a write must
        overlap in one at least.
        === concepts/majority-vote.md
        # Majority vote
        More than half of the members decide. It is the plainest [[concepts/quorum]].
        ```
        """)
@AutoService(Rule.class)
public final class SimilarContent implements Rule.OfWiki<Rule.NoOptions> {

  /** More pages than these that say the same are made from one form. */
  private static final int MANY = 3;

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    List<Copy> copies = new Copies(wiki).found();
    if (copies.isEmpty()) {
      return;
    }
    Set<String> told = toldOtherwise(wiki);
    for (List<Copy> family : families(copies)) {
      Set<Page> pages = new LinkedHashSet<>();
      family.forEach(copy -> pages.addAll(copy.pages()));
      if (pages.size() > MANY) {
        continue;
      }
      Page kept = Twins.mostLinkedFirst(wiki, List.copyOf(pages)).get(0);
      for (Copy copy : family) {
        if (copy.pages().contains(kept) && !told.contains(copy.key())) {
          report.add(finding(wiki, kept, copy));
        }
      }
    }
  }

  /** The pairs that another rule names for a better reason. */
  private static Set<String> toldOtherwise(Wiki wiki) {
    Set<String> told = new LinkedHashSet<>();
    SameTitle.twins(wiki).forEach(twin -> told.add(twin.key()));
    SimilarName.twins(wiki).forEach(twin -> told.add(twin.key()));
    SameSource.twins(wiki).forEach(twin -> told.add(twin.key()));
    return told;
  }

  /** The pairs, those together that hang together. */
  private static List<List<Copy>> families(List<Copy> copies) {
    Map<Page, List<Copy>> byPage = new LinkedHashMap<>();
    for (Copy copy : copies) {
      List<Copy> joined = new ArrayList<>(List.of(copy));
      for (Page page : copy.pages()) {
        List<Copy> family = byPage.getOrDefault(page, List.of());
        family.stream().filter(other -> !joined.contains(other)).forEach(joined::add);
      }
      joined.forEach(member -> member.pages().forEach(page -> byPage.put(page, joined)));
    }
    Map<String, List<Copy>> families = new LinkedHashMap<>();
    byPage.values().forEach(family -> families.putIfAbsent(family.get(0).key(), family));
    return List.copyOf(families.values());
  }

  private static Finding finding(Wiki wiki, Page kept, Copy copy) {
    Page other = copy.other(kept);
    return Finding.at(
            other,
            other.head(),
            Wording.format(
                "%d%% of the wording is that of %s%s",
                (int) (copy.share() * 100),
                kept.path(),
                copy.signal().map(" and "::concat).orElse("")))
        .aboutWiki(Twins.pair(kept, other))
        .related(List.of(new Place(kept, kept.head())))
        .evidence(Twins.evidence(wiki, kept, other))
        .suggest(
            Twins.inbound(wiki, kept) > Twins.inbound(wiki, other)
                ? "keep %s, to which more pages link, and merge this page into it"
                    .formatted(kept.path())
                : "merge it with %s, and keep one of the two".formatted(kept.path()));
  }
}
