package dev.editorial.report;

import dev.editorial.api.CheckedWiki;
import dev.editorial.api.Groups;
import dev.editorial.api.Span;
import dev.editorial.api.Wiki;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The page that shows how old pages are, wiki by wiki. */
record DatesPage(Site site, List<Section> sections) {

  static final String FILE = "dates.html";

  private static final String RULE_SET = "dates";

  static DatesPage of(Site site) {
    List<Section> sections = new ArrayList<>();
    for (CheckedWiki checked : site.largestWikis(0)) {
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
    List<Group> rules = new ArrayList<>();
    for (Group rule : site.rules()) {
      if (rule.name().startsWith(RULE_SET + "/")) {
        rules.add(rule);
      }
    }
    return rules;
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
      Optional<LocalDate> median = ages.median();
      return Words.number(dated)
          + " of "
          + Words.count(dated + ages.undated(), "content page", "content pages")
          + " say when they were written or last changed. "
          + (median.isPresent()
              ? "Half of them have not been touched since " + median.get() + "."
              : "");
    }

    List<FolderRow> folders() {
      List<String> paths = new ArrayList<>();
      for (Ages.Dated age : ages.dated()) {
        paths.add(age.page().path());
      }
      Folders folders = Folders.of(paths);
      List<String> shown = folders.largest(FOLDERS);
      Map<String, List<LocalDate>> days = new TreeMap<>();
      for (Ages.Dated age : ages.dated()) {
        String folder = folders.of(age.page().path());
        if (shown.contains(folder)) {
          Groups.add(days, folder, age.day());
        }
      }
      List<FolderRow> rows = new ArrayList<>();
      for (Map.Entry<String, List<LocalDate>> folder : days.entrySet()) {
        List<LocalDate> all = folder.getValue();
        String median = all.get(all.size() / 2).toString();
        String title = Folders.title(folder.getKey());
        rows.add(new FolderRow(title, all.size(), median, all.get(0).toString()));
      }
      return rows;
    }

    List<PageRow> oldest() {
      List<PageRow> rows = new ArrayList<>();
      for (Ages.Dated age : ages.oldest(OLDEST)) {
        String path = prefix + age.page().path();
        rows.add(new PageRow(Visible.of(path), site.source(path, Span.HEAD), age.day().toString()));
      }
      return rows;
    }
  }
}
