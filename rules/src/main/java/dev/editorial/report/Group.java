package dev.editorial.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Findings that belong together: those of a rule, or those of a folder.
 *
 * @param name the rule's id, or the folder's name with its slash
 * @param file the name of its page, without number and extension
 * @param tally of the entries; each of its pages shows it
 */
record Group(String name, String file, List<Entry> entries, Tally tally) {

  /** More findings on one page make browsers slow. */
  static final int ENTRIES_PER_PART = 500;

  String title() {
    return name.equals(".") ? "Pages at the root" : Visible.of(name);
  }

  int parts() {
    return Math.max(1, (entries.size() + ENTRIES_PER_PART - 1) / ENTRIES_PER_PART);
  }

  /** The first page. */
  String href() {
    return href(1);
  }

  /** The page of this number, from 1. A dot sets the number off, since no file name holds one. */
  String href(int part) {
    return part == 1 ? file + ".html" : file + "." + part + ".html";
  }

  /** The page that shows the entry at {@code index}. */
  String hrefOf(int index) {
    return href(index / ENTRIES_PER_PART + 1);
  }

  /** What the page of this number shows, by wiki page. */
  List<PageEntries> entriesOf(int part) {
    int from = (part - 1) * ENTRIES_PER_PART;
    List<Entry> shown = entries.subList(from, Math.min(from + ENTRIES_PER_PART, entries.size()));
    List<PageEntries> pages = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= shown.size(); i++) {
      if (i == shown.size() || !shown.get(i).path().equals(shown.get(start).path())) {
        boolean continued =
            start == 0 && from > 0 && entries.get(from - 1).path().equals(shown.get(0).path());
        pages.add(new PageEntries(shown.subList(start, i), continued));
        start = i;
      }
    }
    return pages;
  }

  /**
   * The findings of one wiki page on one page of the report.
   *
   * @param continued whether the part before this one shows others of the same wiki page
   */
  record PageEntries(List<Entry> entries, boolean continued) {

    String path() {
      return Visible.of(entries.get(0).path());
    }

    /** The id of its heading. */
    String anchor() {
      return "page-of-" + entries.get(0).anchor();
    }
  }
}
