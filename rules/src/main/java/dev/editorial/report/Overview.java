package dev.editorial.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.editorial.api.Basis;
import dev.editorial.api.Bucket;
import dev.editorial.api.Change;
import dev.editorial.api.CheckedWiki;
import dev.editorial.api.Convention;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Status;
import dev.editorial.api.Verdict;
import dev.editorial.api.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the first page says: is it broken, what is broken, and what to do first. */
record Overview(Site site) {

  private static final int SHOWN = 10;
  private static final int FOLDERS = 25;

  private Verdict verdict() {
    return site.verdict();
  }

  boolean isClean() {
    return site.entries().isEmpty();
  }

  Tally tally() {
    return Tally.of(site.entries());
  }

  /** The answer in one line. */
  String headline() {
    if (!isClean()) {
      return tally().words();
    }
    return verdict().pages() == 0 ? "Nothing was checked" : "Nothing to correct";
  }

  /** What the answer rests on. */
  String extent() {
    return Words.count(verdict().pages(), "page", "pages")
        + " and "
        + Words.count(verdict().links(), "link", "links");
  }

  /** Whether the wiki got better or worse, where something is known of how it was. */
  Optional<Trend> trend() {
    return verdict().change().map(Trend::of);
  }

  /**
   * How the wiki changed.
   *
   * @param word for a style
   */
  record Trend(String word, String verdict, String before, String figures) {

    static Trend of(Change change) {
      String figures =
          (change.added() == 0 ? "nothing new" : Words.number(change.added()) + " new")
              + ", "
              + (change.gone() == 0 ? "nothing mended" : Words.number(change.gone()) + " mended");
      String before = Visible.of(change.before());
      if (change.added() > change.gone()) {
        return new Trend("worse", "Worse than", before, figures);
      }
      if (change.added() < change.gone()) {
        return new Trend("better", "Better than", before, figures);
      }
      return new Trend("same", "Neither better nor worse than", before, figures);
    }
  }

  List<FirstSteps.Step> steps() {
    return isClean() ? List.of() : new FirstSteps(site).list();
  }

  /** The rule sets with findings, the gravest first. */
  List<SetRow> sets() {
    Map<String, List<Group>> bySet =
        site.rules().stream().collect(groupingBy(Overview::setOf, LinkedHashMap::new, toList()));
    List<SetRow> rows = new ArrayList<>();
    bySet.forEach(
        (name, rules) ->
            rows.add(
                new SetRow(
                    Visible.of(name),
                    Tally.of(rules.stream().flatMap(rule -> rule.entries().stream()).toList()),
                    rules)));
    return rows;
  }

  private static String setOf(Group rule) {
    return rule.name().substring(0, Math.max(0, rule.name().indexOf('/')));
  }

  /** A rule set and its rules. */
  record SetRow(String name, Tally tally, List<Group> rules) {}

  /** The folders with most findings, in the order of names. */
  List<Group> folders() {
    return site.folders().stream()
        .sorted(
            Comparator.comparingInt((Group folder) -> folder.entries().size())
                .reversed()
                .thenComparing(Group::name))
        .limit(FOLDERS)
        .sorted(Comparator.comparing(Group::name))
        .toList();
  }

  List<Group> furtherFolders() {
    Set<Group> shown = new HashSet<>(folders());
    return site.folders().stream().filter(folder -> !shown.contains(folder)).toList();
  }

  /** How many findings of a folder come from a rule set; empty for none. */
  String number(Group folder, SetRow set) {
    long n =
        folder.entries().stream()
            .filter(entry -> Visible.of(entry.judgement().ruleSet()).equals(set.name()))
            .count();
    return n == 0 ? "" : Words.number(n);
  }

  /** How many findings are no news, if any. */
  Optional<String> accepted() {
    List<String> parts =
        Stream.of(
                standing(Status.BASELINE, "accepted by the baseline"),
                standing(Status.SUPPRESSED, "suppressed"))
            .flatMap(Optional::stream)
            .toList();
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", parts));
  }

  private Optional<String> standing(Status status, String words) {
    long n = verdict().count(status);
    return n == 0 ? Optional.empty() : Optional.of(Words.count(n, "is", "are") + " " + words);
  }

  /** The missing entities that are mentioned most. */
  List<Entry> wanted() {
    return site.missing().stream()
        .sorted(Comparator.comparingInt(Entry::mentions).reversed())
        .limit(SHOWN)
        .toList();
  }

  int furtherWanted() {
    return Math.max(0, site.missing().size() - SHOWN);
  }

  /** The page of the rule that finds missing entities. */
  String wantedHref() {
    return site.rules().stream()
        .filter(rule -> rule.name().equals(Site.MISSING_ENTITIES))
        .map(Group::href)
        .findFirst()
        .orElse(HtmlReport.INDEX);
  }

  Prose summaryOf(Group rule) {
    return Prose.of(
        Optional.ofNullable(verdict().rules().get(rule.name())).map(RuleInfo::summary).orElse(""));
  }

  /** The pages that carry most findings. */
  List<PageRow> heaviestPages() {
    Map<String, List<Entry>> byPath =
        site.entries().stream().collect(groupingBy(Entry::path, LinkedHashMap::new, toList()));
    return byPath.values().stream()
        .map(entries -> new PageRow(entries.get(0), Tally.of(entries)))
        .sorted(
            Comparator.comparingInt((PageRow page) -> page.tally().total())
                .reversed()
                .thenComparing(PageRow::tally, Tally.GRAVEST_FIRST))
        .limit(SHOWN)
        .toList();
  }

  /** How many of the pages with findings {@link #heaviestPages} shows. */
  String heaviestCaption() {
    long pages = site.entries().stream().map(Entry::path).distinct().count();
    return pages <= SHOWN
        ? "All pages with findings"
        : Wording.format("%d of %s pages with findings", SHOWN, Words.number(pages));
  }

  List<LedgerRow> ledger() {
    return rows(verdict().ledger());
  }

  String links() {
    return Words.number(verdict().links());
  }

  private static List<LedgerRow> rows(Map<Bucket, Integer> ledger) {
    return Stream.of(Bucket.values())
        .map(bucket -> new LedgerRow(bucket, ledger.getOrDefault(bucket, 0)))
        .toList();
  }

  List<WikiSection> wikis() {
    return verdict().wikis().stream().map(WikiSection::new).toList();
  }

  /** Whether each wiki needs to be told from the others. */
  boolean hasSeveralWikis() {
    return verdict().wikis().size() > 1;
  }

  int notes() {
    return verdict().wikis().stream().mapToInt(wiki -> wiki.notes().size()).sum();
  }

  /** A page and its findings. */
  record PageRow(Entry first, Tally tally) {}

  /** A bucket of the ledger. */
  record LedgerRow(Bucket bucket, int links) {

    String word() {
      return bucket.word();
    }

    String number() {
      return Words.number(links);
    }

    String meaning() {
      return switch (bucket) {
        case OK -> "the target is there";
        case BROKEN -> "the target is missing";
        case AMBIGUOUS -> "more than one page answers";
        case UNWRITTEN -> "a page that is planned, in a wiki that links ahead";
        case EXTERNAL -> "leads to another site; not opened";
        case GENERATED -> "the target is made by the site’s build";
        case TEMPLATED -> "holds a template expression; not decided";
        case OUTSIDE -> "a path that no page of the wiki owns";
      };
    }
  }

  /** What came of the links under one profile. */
  record ProfileRow(CheckedWiki.CheckedProfile profile) {

    String name() {
      return Visible.of(profile.name());
    }

    Prose reason() {
      return Prose.of(profile.reason());
    }

    /** The buckets that are not empty. */
    List<LedgerRow> ledger() {
      return rows(profile.ledger()).stream().filter(row -> row.links() > 0).toList();
    }
  }

  /** How one wiki was read. */
  record WikiSection(CheckedWiki wiki) {

    String root() {
      return Visible.of(wiki.root());
    }

    List<ProfileRow> profiles() {
      return wiki.profiles().stream().map(ProfileRow::new).toList();
    }

    String pages() {
      return Words.count(wiki.pages(), "page", "pages");
    }

    List<Prose> set() {
      return statements(Basis.SET);
    }

    List<Prose> inferred() {
      return statements(Basis.INFERRED);
    }

    private List<Prose> statements(Basis basis) {
      return wiki.conventions().stream()
          .filter(convention -> convention.basis() == basis)
          .map(Convention::statement)
          .map(Prose::of)
          .toList();
    }

    List<Prose> notes() {
      return wiki.notes().stream().map(Prose::of).toList();
    }
  }
}
