package dev.editorial.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.editorial.api.Judgement;
import dev.editorial.api.Span;
import dev.editorial.api.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** A verdict arranged for reading: which page shows what, and under which address. */
final class Site {

  static final String MISSING_ENTITIES = "references/undefined-entity";

  private final Verdict verdict;
  private final List<Entry> entries;
  private final List<Group> rules;
  private final List<Group> folders;
  private final Map<String, String> rulePages = new HashMap<>();
  private final Map<String, String> folderPages = new HashMap<>();

  Site(Verdict verdict) {
    this.verdict = verdict;
    this.entries = entriesOf(verdict.fresh());
    FileNames files = new FileNames();
    Folders folders = Folders.of(entries.stream().map(Entry::path).toList());
    this.rules =
        groups(
            entry -> entry.judgement().rule(),
            rule -> files.next("rule", rule.replace('/', '-')),
            Comparator.comparing(Group::tally, Tally.GRAVEST_FIRST).thenComparing(Group::name));
    this.folders =
        groups(
            entry -> folders.of(entry.path()),
            folder -> folder.equals(Folders.TOP) ? "folder" : files.next("folder", nameOf(folder)),
            Comparator.comparing(Group::name));
    locate(rules, rulePages);
    locate(this.folders, folderPages);
  }

  private static List<Entry> entriesOf(List<Judgement> findings) {
    FileNames anchors = new FileNames();
    return findings.stream()
        .map(finding -> new Entry(anchors.next("f", finding.fingerprint()), finding))
        .toList();
  }

  private List<Group> groups(
      Function<Entry, String> name, Function<String, String> file, Comparator<Group> order) {
    List<Group> groups = new ArrayList<>();
    // File names are given out in the order of names, so that equal verdicts have equal addresses.
    entries.stream()
        .collect(groupingBy(name, TreeMap::new, toList()))
        .forEach((key, members) -> groups.add(Group.of(key, file.apply(key), members)));
    groups.sort(order);
    return List.copyOf(groups);
  }

  private static String nameOf(String folder) {
    return folder.substring(0, folder.length() - 1).replace('/', '-');
  }

  private static void locate(List<Group> groups, Map<String, String> pages) {
    for (Group group : groups) {
      for (int i = 0; i < group.entries().size(); i++) {
        pages.put(group.entries().get(i).anchor(), group.hrefOf(i));
      }
    }
  }

  Verdict verdict() {
    return verdict;
  }

  /** The name of the checked directory. */
  String directory() {
    return Visible.of(verdict.directory());
  }

  List<Entry> entries() {
    return entries;
  }

  /** The findings by rule, the gravest rule first. */
  List<Group> rules() {
    return rules;
  }

  /** The findings by top folder, in the order of names. */
  List<Group> folders() {
    return folders;
  }

  /** The findings of entities that nobody has written. */
  List<Entry> missing() {
    return entries.stream()
        .filter(entry -> entry.judgement().rule().equals(MISSING_ENTITIES))
        .toList();
  }

  /** The finding among those of its rule. */
  String entryHref(Entry entry) {
    return rulePage(entry) + "#" + entry.anchor();
  }

  /** The page of the wiki that the entry begins, among those of its folder. */
  String pageHref(Entry first) {
    return folderPage(first) + "#page-of-" + first.anchor();
  }

  /** Where a reader sees a place of a file, where that is known. */
  Optional<String> source(String path, Span place) {
    return verdict.sourceUrl().map(url -> url.of(RelativeUri.of(path), place));
  }

  /** The first page of the entry's rule. */
  String ruleOf(Entry entry) {
    String page = rulePage(entry);
    return page.substring(0, page.indexOf('.')) + ".html";
  }

  /** The page that shows the entry among those of its rule. */
  String rulePage(Entry entry) {
    return rulePages.getOrDefault(entry.anchor(), HtmlReport.INDEX);
  }

  /** The page that shows the entry among those of its folder. */
  String folderPage(Entry entry) {
    return folderPages.getOrDefault(entry.anchor(), HtmlReport.INDEX);
  }
}
