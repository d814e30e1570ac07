package dev.editorial.report;

import dev.editorial.api.CheckedWiki;
import dev.editorial.api.Span;
import dev.editorial.api.Wiki;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The page that shows how old pages are, wiki by wiki. */
record DatesPage(Site site, List<Section> sections) {

  static final String FILE = "dates.html";

  private static final String RULE_SET = "dates";
  private static final int MOST_WIKIS = 6;

  static DatesPage of(Site site) {
    List<CheckedWiki> wikis =
        site.verdict().wikis().stream()
            .filter(wiki -> wiki.joined().isPresent())
            .sorted(Comparator.comparingInt(CheckedWiki::pages).reversed())
            .limit(MOST_WIKIS)
            .toList();
    List<Section> sections = new ArrayList<>();
    for (CheckedWiki checked : wikis) {
      Wiki wiki = checked.joined().orElseThrow();
      String prefix = checked.root().equals(".") ? "" : checked.root() + "/";
      sections.add(new Section(site, checked.root(), prefix, sections.size() + 1, Ages.of(wiki)));
    }
    return new DatesPage(site, List.copyOf(sections));
  }

  boolean hasSeveralWikis() {
    return sections.size() > 1;
  }

  /** The rules about dates that found something. */
  List<Group> rules() {
    return site.rules().stream().filter(rule -> rule.name().startsWith(RULE_SET + "/")).toList();
  }

  /** The pages of a folder. */
  record FolderRow(String title, int pages, String median, String oldest) {}

  /** A page and its day. */
  record PageRow(String path, Optional<String> href, String day) {}

  /** One wiki. */
  record Section(Site site, String root, String prefix, int number, Ages ages) {

    private static final int OLDEST = 25;
    private static final int FOLDERS = 40;

    String title() {
      return Visible.of(root);
    }

    String picture() {
      return number == 1 ? "ages" : "ages-" + number;
    }

    boolean hasDates() {
      return !ages.dated().isEmpty();
    }

    String extent() {
      int dated = ages.dated().size();
      return Words.number(dated)
          + " of "
          + Words.count(dated + ages.undated(), "content page", "content pages")
          + " say when they were written or last changed. "
          + ages.median()
              .map(day -> "Half of them have not been touched since " + day + ".")
              .orElse("");
    }

    List<FolderRow> folders() {
      Folders folders = Folders.of(ages.dated().stream().map(age -> age.page().path()).toList());
      List<String> shown = folders.largest(FOLDERS);
      Map<String, List<LocalDate>> days = new TreeMap<>();
      for (Ages.Dated age : ages.dated()) {
        String folder = folders.of(age.page().path());
        if (shown.contains(folder)) {
          days.computeIfAbsent(folder, name -> new ArrayList<>()).add(age.day());
        }
      }
      List<FolderRow> rows = new ArrayList<>();
      days.forEach(
          (folder, all) ->
              rows.add(
                  new FolderRow(
                      Folders.title(folder),
                      all.size(),
                      all.get(all.size() / 2).toString(),
                      all.get(0).toString())));
      return rows;
    }

    List<PageRow> oldest() {
      return ages.oldest(OLDEST).stream()
          .map(
              age -> {
                String path = prefix + age.page().path();
                return new PageRow(
                    Visible.of(path), site.source(path, Span.HEAD), age.day().toString());
              })
          .toList();
    }
  }
}
