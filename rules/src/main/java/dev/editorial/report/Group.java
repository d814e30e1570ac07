package dev.editorial.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Findings that belong together: those of a rule, or those of a folder.
 *
 * @param name the rule's id, or the folder's name with its slash
 * @param file the name of its page, without number and extension
 * @param tally of the entries; each of its pages shows it
 * @param starts at which of the entries each of its pages begins
 */
record Group(String name, String file, List<Entry> entries, Tally tally, List<Integer> starts)
    implements Comparable<Group> {

  /** More findings on one page make browsers slow. */
  static final int ENTRIES_PER_PART = 500;

  /** About so many bytes a page may have. */
  static final int BYTES_PER_PART = 1_500_000;

  static Group of(String name, String file, List<Entry> entries) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    int bytes = 0;
    for (int i = 0; i < entries.size(); i++) {
      int weight = entries.get(i).weight();
      int start = starts.get(starts.size() - 1);
      if (i - start == ENTRIES_PER_PART || (i > start && bytes + weight > BYTES_PER_PART)) {
        starts.add(i);
        bytes = 0;
      }
      bytes += weight;
    }
    return new Group(name, file, entries, Tally.of(entries), List.copyOf(starts));
  }

  /** The gravest first, then by name. */
  @Override
  public int compareTo(Group other) {
    int gravity = tally.compareTo(other.tally);
    return gravity != 0 ? gravity : name.compareTo(other.name);
  }

  /** Those of the groups that hold most; of equal ones, the first. */
  static List<Group> largest(List<Group> groups, int limit) {
    List<Group> largest = new ArrayList<>(groups);
    largest.sort((one, other) -> Integer.compare(other.entries.size(), one.entries.size()));
    return List.copyOf(largest.subList(0, Math.min(limit, largest.size())));
  }

  String title() {
    return Folders.title(name);
  }

  int parts() {
    return starts.size();
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
    int found = Collections.binarySearch(starts, index);
    return href(found >= 0 ? found + 1 : -found - 1);
  }

  /** Which entry the page of this number begins with; that of a page beyond, the end. */
  int firstOf(int part) {
    return part > starts.size() ? entries.size() : starts.get(part - 1);
  }

  /** What the page of this number shows, by wiki page. */
  List<PageEntries> entriesOf(int part) {
    int from = firstOf(part);
    List<Entry> shown = entries.subList(from, firstOf(part + 1));
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
