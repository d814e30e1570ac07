package dev.editorial.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the words of a date key say of its date. */
public enum DateSense {
  /** When the page, or what it describes, came to be. */
  BEGUN,
  /** When it was last changed. */
  CHANGED,
  /** When something else was done with it. */
  DONE,
  /** Anything else, above all what is still to come. */
  OTHER;

  private static final Set<String> BEGINNINGS =
      words("created creation date datum datecreated posted published publication written");

  private static final Set<String> CHANGES =
      words("changed edited lastmod modification modified revised update updated");

  private static final Set<String> DEEDS =
      words(
          "accessed added archived audited captured checked clipped confirmed downloaded fetched"
              + " generated imported ingested read reviewed scraped seen stand synced tested"
              + " validated verified visited watched");

  /** Words that turn any of the others to the future, or away from a single deed. */
  private static final Set<String> AHEAD =
      words(
          "after before by deadline due effective embargo end ends event expected expiration expire"
              + " expires expiry from next planned publish release remind reminder renewal review"
              + " schedule scheduled since stale start starts target to until valid");

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  /** What a key says; of a dotted one, the inner key counts, and the outer where that is silent. */
  public static DateSense of(String key) {
    List<String> words = wordsOf(key);
    boolean last = words.contains("last") || words.contains("previous");
    if (!last && !Collections.disjoint(words, AHEAD)) {
      return OTHER;
    }
    if (!Collections.disjoint(words, CHANGES)) {
      return CHANGED;
    }
    if (last || !Collections.disjoint(words, DEEDS)) {
      return DONE;
    }
    return Collections.disjoint(words, BEGINNINGS) ? OTHER : BEGUN;
  }

  /** The words of a key in lower case: {@code last_reviewed} and {@code lastReviewed} have two. */
  private static List<String> wordsOf(String key) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= key.length(); i++) {
      boolean letter = i < key.length() && Character.isLetter(key.charAt(i));
      boolean hump =
          letter
              && i > start
              && Character.isUpperCase(key.charAt(i))
              && Character.isLowerCase(key.charAt(i - 1));
      if (!letter || hump) {
        if (i > start) {
          words.add(key.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = letter ? i : i + 1;
      }
    }
    return words;
  }
}
