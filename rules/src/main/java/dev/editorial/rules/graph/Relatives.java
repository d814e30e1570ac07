package dev.editorial.rules.graph;

import dev.editorial.api.Groups;
import dev.editorial.api.Page;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Value;
import dev.editorial.api.Wiki;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the page that should introduce another. One use, one thread. */
final class Relatives {

  /** Among so few pages any one is near; among more it must have a word in common. */
  private static final int FEW = 10;

  /** A word of so many pages tells nothing. */
  private static final int COMMON = 200;

  private final Wiki wiki;
  private final Map<String, List<Page>> byFolder = new HashMap<>();
  private final Map<String, List<Page>> byFolderAndWord = new HashMap<>();

  Relatives(Wiki wiki) {
    this.wiki = wiki;
  }

  /** Done when the first page asks, since most wikis have none that does. */
  private void gather() {
    for (Page page : wiki.contentPages()) {
      Groups.add(byFolder, page.folder(), page);
      for (String word : words(page)) {
        Groups.add(byFolderAndWord, page.folder() + "\0" + word, page);
      }
    }
  }

  /**
   * The page that it says most about, else the page of its folder whose title and tags are most
   * like its own.
   */
  Optional<Page> closest(Page page) {
    Map<Page, Integer> targets = new HashMap<>();
    for (ResolvedLink link : wiki.linksFrom(page)) {
      for (Page other : link.outcome().pages()) {
        if (!other.equals(page) && !wiki.isCatalogue(other)) {
          count(other, 1, targets);
        }
      }
    }
    if (!targets.isEmpty()) {
      return best(page, targets);
    }
    if (byFolder.isEmpty()) {
      gather();
    }
    Map<Page, Integer> alike = new HashMap<>();
    for (String word : words(page)) {
      List<Page> holders = byFolderAndWord.getOrDefault(page.folder() + "\0" + word, List.of());
      if (holders.size() <= COMMON) {
        for (Page other : holders) {
          count(other, 1, alike);
        }
      }
    }
    List<Page> neighbours = byFolder.getOrDefault(page.folder(), List.of());
    if (neighbours.size() < FEW) {
      for (Page other : neighbours) {
        count(other, 0, alike);
      }
    }
    alike.remove(page);
    return best(page, alike);
  }

  private static void count(Page page, int more, Map<Page, Integer> scores) {
    scores.put(page, scores.getOrDefault(page, 0) + more);
  }

  private static Optional<Page> best(Page page, Map<Page, Integer> scores) {
    Optional<Page> best = Optional.empty();
    for (Page other : scores.keySet()) {
      if (best.isEmpty() || compare(other, best.get(), page.folder(), scores) < 0) {
        best = Optional.of(other);
      }
    }
    return best;
  }

  /** By score, then those of the folder first, then by path. */
  private static int compare(Page one, Page other, String folder, Map<Page, Integer> scores) {
    int byScore = Integer.compare(scores.get(other), scores.get(one));
    int byFolder = Boolean.compare(other.folder().equals(folder), one.folder().equals(folder));
    int order = byScore != 0 ? byScore : byFolder;
    return order != 0 ? order : one.path().compareTo(other.path());
  }

  private static Set<String> words(Page page) {
    Set<String> words =
        new HashSet<>(List.of(page.title().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    for (Value.Scalar tag : page.frontMatter().scalars("tags").toList()) {
      words.add(tag.text().toLowerCase(Locale.ROOT));
    }
    return words;
  }
}
