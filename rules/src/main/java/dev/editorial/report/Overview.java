package dev.editorial.report;

import dev.editorial.api.Basis;
import dev.editorial.api.Bucket;
import dev.editorial.api.Change;
import dev.editorial.api.CheckedWiki;
import dev.editorial.api.Convention;
import dev.editorial.api.Groups;
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
    if (verdict().pages() == 0) {
      return "Nothing was checked";
    }
    return isKnown() ? "Nothing new to correct" : "Nothing to correct";
  }

  /** Whether there are findings that were accepted, or were there before. */
  boolean isKnown() {
    return verdict().count(Status.BASELINE) > 0 || verdict().since().isPresent();
  }

  /** What the answer rests on. */
  String extent() {
    return Words.count(verdict().pages(), "page", "pages")
        + " and "
        + Words.count(verdict().links(), "link", "links");
  }

  /** Whether the wiki got better or worse, where something is known of how it was. */
  Optional<Trend> trend() {
    Optional<Change> change = verdict().change();
    return change.isPresent() ? Optional.of(Trend.of(change.get())) : Optional.empty();
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
    Map<String, List<Group>> bySet = new LinkedHashMap<>();
    for (Group rule : site.rules()) {
      Groups.add(bySet, setOf(rule), rule);
    }
    List<SetRow> rows = new ArrayList<>();
    for (Map.Entry<String, List<Group>> set : bySet.entrySet()) {
      rows.add(SetRow.of(set.getKey(), set.getValue()));
    }
    return rows;
  }

  private static String setOf(Group rule) {
    return rule.name().substring(0, Math.max(0, rule.name().indexOf('/')));
  }

  /** A rule set and its rules. */
  record SetRow(String name, Tally tally, List<Group> rules) {

    private static SetRow of(String name, List<Group> rules) {
      Tally tally = new Tally(0, 0, 0);
      for (Group rule : rules) {
        tally = tally.plus(rule.tally());
      }
      return new SetRow(Visible.of(name), tally, rules);
    }
  }

  /** The folders with most findings, in the order of names. */
  List<Group> folders() {
    if (site.folders().size() <= FOLDERS) {
      return site.folders();
    }
    List<Group> largest = new ArrayList<>(Group.largest(site.folders(), FOLDERS));
    largest.sort(Comparator.comparing(Group::name));
    return largest;
  }

  List<Group> furtherFolders() {
    if (site.folders().size() <= FOLDERS) {
      return List.of();
    }
    Set<Group> shown = new HashSet<>(folders());
    return site.folders().stream().filter(folder -> !shown.contains(folder)).toList();
  }

  /** How many findings of a folder come from a rule set; empty for none. */
  String number(Group folder, SetRow set) {
    int n = 0;
    for (Entry entry : folder.entries()) {
      if (Visible.of(entry.judgement().ruleSet()).equals(set.name())) {
        n++;
      }
    }
    return n == 0 ? "" : Words.number(n);
  }

  /** How many findings are no news, if any. */
  Optional<String> accepted() {
    String baseline = standing(Status.BASELINE, "accepted by the baseline");
    String suppressed = standing(Status.SUPPRESSED, "suppressed");
    String both = baseline.isEmpty() || suppressed.isEmpty() ? "" : " and ";
    String accepted = baseline + both + suppressed;
    return accepted.isEmpty() ? Optional.empty() : Optional.of(accepted);
  }

  private String standing(Status status, String words) {
    long n = verdict().count(status);
    return n == 0 ? "" : Words.count(n, "is", "are") + " " + words;
  }

  /** The missing entities that are mentioned most. */
  List<Entry> wanted() {
    List<Entry> wanted = new ArrayList<>(site.missing());
    wanted.sort((one, other) -> Integer.compare(other.mentions(), one.mentions()));
    return List.copyOf(wanted.subList(0, Math.min(SHOWN, wanted.size())));
  }

  int furtherWanted() {
    return Math.max(0, site.missing().size() - SHOWN);
  }

  /** The page of the rule that finds missing entities. */
  String wantedHref() {
    Optional<Group> missing = site.missingEntities();
    return missing.isPresent() ? missing.get().href() : HtmlReport.INDEX;
  }

  Prose summaryOf(Group rule) {
    Optional<RuleInfo> info = Optional.ofNullable(verdict().rules().get(rule.name()));
    return Prose.of(info.isPresent() ? info.get().summary() : "");
  }

  /** The pages that carry most findings. */
  List<PageRow> heaviestPages() {
    List<PageRow> rows = new ArrayList<>();
    for (List<Entry> page : site.pages()) {
      rows.add(new PageRow(page.get(0), Tally.of(page)));
    }
    rows.sort(PageRow::compareWeight);
    return List.copyOf(rows.subList(0, Math.min(SHOWN, rows.size())));
  }

  /** How many of the pages with findings {@link #heaviestPages} shows. */
  String heaviestCaption() {
    int pages = site.pages().size();
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
    List<LedgerRow> rows = new ArrayList<>();
    for (Bucket bucket : Bucket.values()) {
      rows.add(new LedgerRow(bucket, ledger.getOrDefault(bucket, 0)));
    }
    return rows;
  }

  List<WikiSection> wikis() {
    List<WikiSection> sections = new ArrayList<>();
    for (CheckedWiki wiki : verdict().wikis()) {
      sections.add(new WikiSection(wiki));
    }
    return sections;
  }

  /** Whether each wiki needs to be told from the others. */
  boolean hasSeveralWikis() {
    return verdict().wikis().size() > 1;
  }

  int notes() {
    int notes = 0;
    for (CheckedWiki wiki : verdict().wikis()) {
      notes += wiki.notes().size();
    }
    return notes;
  }

  /** A page and its findings. */
  record PageRow(Entry first, Tally tally) {

    private static int compareWeight(PageRow one, PageRow other) {
      int most = Integer.compare(other.tally.total(), one.tally.total());
      return most != 0 ? most : one.tally.compareTo(other.tally);
    }
  }

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
      List<LedgerRow> filled = new ArrayList<>();
      for (LedgerRow row : rows(profile.ledger())) {
        if (row.links() > 0) {
          filled.add(row);
        }
      }
      return filled;
    }
  }

  /** How one wiki was read. */
  record WikiSection(CheckedWiki wiki) {

    String root() {
      return Visible.of(wiki.root());
    }

    List<ProfileRow> profiles() {
      List<ProfileRow> rows = new ArrayList<>();
      for (CheckedWiki.CheckedProfile profile : wiki.profiles()) {
        rows.add(new ProfileRow(profile));
      }
      return rows;
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
      List<String> statements = new ArrayList<>();
      for (Convention convention : wiki.conventions()) {
        if (convention.basis() == basis) {
          statements.add(convention.statement());
        }
      }
      return Prose.all(statements);
    }

    List<Prose> notes() {
      return Prose.all(wiki.notes());
    }
  }
}
