package dev.editorial.report;

import dev.editorial.api.CheckedWiki;
import dev.editorial.api.Groups;
import dev.editorial.api.Judgement;
import dev.editorial.api.Span;
import dev.editorial.api.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A verdict arranged for reading: which page shows what, and under which address. All of it is
 * arranged at once, so that several threads may write pages.
 */
final class Site {

  static final String MISSING_ENTITIES = "references/undefined-entity";

  private static final int MOST_WIKIS = 6;

  private final Verdict verdict;
  private final List<Entry> entries;
  private final List<List<Entry>> pages;
  private final List<Group> rules;
  private final List<Group> folders;
  private final Map<String, String> rulePages = new HashMap<>();
  private final Map<String, String> folderPages = new HashMap<>();

  Site(Verdict verdict) {
    this.verdict = verdict;
    this.entries = entriesOf(verdict.fresh());
    this.pages = byPage(entries);
    // File names are given out in the order of names, so that equal verdicts have equal addresses.
    FileNames files = new FileNames();
    this.rules = byRule(entries, files);
    this.folders = byFolder(entries, files);
    locate(rules, rulePages);
    locate(folders, folderPages);
  }

  private static List<Entry> entriesOf(List<Judgement> findings) {
    FileNames anchors = new FileNames();
    List<Entry> entries = new ArrayList<>();
    for (Judgement finding : findings) {
      entries.add(new Entry(anchors.next("f", finding.fingerprint()), finding));
    }
    return List.copyOf(entries);
  }

  private static List<List<Entry>> byPage(List<Entry> entries) {
    Map<String, List<Entry>> pages = new LinkedHashMap<>();
    for (Entry entry : entries) {
      Groups.add(pages, entry.path(), entry);
    }
    return List.copyOf(pages.values());
  }

  private static List<Group> byRule(List<Entry> entries, FileNames files) {
    Map<String, List<Entry>> byRule = new TreeMap<>();
    for (Entry entry : entries) {
      Groups.add(byRule, entry.judgement().rule(), entry);
    }
    List<Group> rules = new ArrayList<>();
    for (Map.Entry<String, List<Entry>> rule : byRule.entrySet()) {
      String file = files.next("rule", rule.getKey().replace('/', '-'));
      rules.add(Group.of(rule.getKey(), file, rule.getValue()));
    }
    Collections.sort(rules);
    return List.copyOf(rules);
  }

  private static List<Group> byFolder(List<Entry> entries, FileNames files) {
    List<String> paths = new ArrayList<>();
    for (Entry entry : entries) {
      paths.add(entry.path());
    }
    Folders names = Folders.of(paths);
    Map<String, List<Entry>> byName = new TreeMap<>();
    for (Entry entry : entries) {
      Groups.add(byName, names.of(entry.path()), entry);
    }
    List<Group> folders = new ArrayList<>();
    for (Map.Entry<String, List<Entry>> folder : byName.entrySet()) {
      String name = folder.getKey();
      String file = name.equals(Folders.TOP) ? "folder" : files.next("folder", nameOf(name));
      folders.add(Group.of(name, file, folder.getValue()));
    }
    return List.copyOf(folders);
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

  /** The findings by page of the wiki, in the order of findings. */
  List<List<Entry>> pages() {
    return pages;
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
    Optional<Group> missing = missingEntities();
    return missing.isPresent() ? missing.get().entries() : List.of();
  }

  /** The rule that finds entities that nobody has written, if it did. */
  Optional<Group> missingEntities() {
    for (Group rule : rules) {
      if (rule.name().equals(MISSING_ENTITIES)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  /** The largest wikis of at least so many pages, which have pictures of their own. */
  List<CheckedWiki> largestWikis(int fewestPages) {
    List<CheckedWiki> wikis = new ArrayList<>();
    for (CheckedWiki wiki : verdict.wikis()) {
      if (wiki.joined().isPresent() && wiki.pages() >= fewestPages) {
        wikis.add(wiki);
      }
    }
    wikis.sort((one, other) -> Integer.compare(other.pages(), one.pages()));
    return List.copyOf(wikis.subList(0, Math.min(MOST_WIKIS, wikis.size())));
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
    return verdict.sourceUrl().isPresent()
        ? Optional.of(verdict.sourceUrl().get().of(RelativeUri.of(path), place))
        : Optional.empty();
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
