package dev.editorial.read;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What git has at each path of a repository, from its top: in a commit, or in the index. Immutable.
 *
 * @param entries by path
 */
record GitListing(SortedMap<String, Entry> entries) {

  /**
   * What is at a path.
   *
   * @param id of the blob
   */
  record Entry(Kind kind, String id) {}

  /** What git may have at a path. */
  enum Kind {
    FILE,
    SYMBOLIC_LINK,
    /** A commit of another repository, whose files this one does not know. */
    SUBMODULE;

    static Kind of(String mode) {
      return switch (mode) {
        case "120000" -> SYMBOLIC_LINK;
        case "160000" -> SUBMODULE;
        default -> FILE;
      };
    }
  }

  /**
   * A listing after a change.
   *
   * @param after the listing
   * @param renames paths after by paths before, of files that git takes for renamed
   * @param entries how many of its entries are others than before, or in conflict
   * @param conflicts how many are in conflict, and stay as before
   */
  record Changed(GitListing after, Map<String, String> renames, int entries, int conflicts) {}

  GitListing {
    entries = Collections.unmodifiableSortedMap(entries);
  }

  /** Reads what {@code git ls-tree -r -z} prints: {@code mode type id TAB path NUL}. */
  static GitListing parse(String printed) {
    SortedMap<String, Entry> entries = new TreeMap<>();
    int start = 0;
    for (int end = printed.indexOf('\0'); end >= 0; end = printed.indexOf('\0', start)) {
      int type = printed.indexOf(' ', start);
      int tab = printed.indexOf('\t', start);
      String id = printed.substring(printed.indexOf(' ', type + 1) + 1, tab);
      Kind kind = Kind.of(printed.substring(start, type));
      entries.put(printed.substring(tab + 1, end), new Entry(kind, id));
      start = end + 1;
    }
    return new GitListing(entries);
  }

  /**
   * Applies what {@code git diff-index --raw -z} prints: {@code :mode mode id id status NUL path
   * NUL}, with one more path of what was renamed. Paths with conflicts stay as they were.
   */
  Changed changedBy(String printed) {
    SortedMap<String, Entry> after = new TreeMap<>(entries);
    Map<String, String> renames = new HashMap<>();
    String[] words = printed.split("\0");
    int changed = 0;
    int conflicts = 0;
    for (int i = 0; i + 1 < words.length; i += 2, changed++) {
      String[] columns = words[i].split(" ");
      char status = columns[4].charAt(0);
      String path = words[i + 1];
      if (status == 'R') {
        after.remove(path);
        renames.put(path, words[i + 2]);
      }
      if (status == 'R' || status == 'C') {
        i++;
        path = words[i + 1];
      }
      if (status == 'D') {
        after.remove(path);
      } else if (status == 'U') {
        conflicts++;
      } else {
        after.put(path, new Entry(Kind.of(columns[1]), columns[3]));
      }
    }
    return new Changed(new GitListing(after), renames, changed, conflicts);
  }
}
