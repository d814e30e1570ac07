package dev.editorial.rules.graph;

import dev.editorial.api.Page;
import dev.editorial.api.Wiki;
import java.util.ArrayList;
import java.util.Comparator;
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
      byFolder.computeIfAbsent(page.folder(), folder -> new ArrayList<>()).add(page);
      for (String word : words(page)) {
        byFolderAndWord
            .computeIfAbsent(page.folder() + "\0" + word, key -> new ArrayList<>())
            .add(page);
      }
    }
  }

  /**
   * The page that it says most about, else the page of its folder whose title and tags are most
   * like its own.
   */
  Optional<Page> closest(Page page) {
    Map<Page, Integer> targets = new HashMap<>();
    wiki.linksFrom(page).stream()
        .flatMap(link -> link.outcome().pages().stream())
        .filter(other -> !other.equals(page) && !wiki.isCatalogue(other))
        .forEach(other -> targets.merge(other, 1, Integer::sum));
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
        holders.forEach(other -> alike.merge(other, 1, Integer::sum));
      }
    }
    List<Page> neighbours = byFolder.getOrDefault(page.folder(), List.of());
    if (neighbours.size() < FEW) {
      neighbours.forEach(other -> alike.merge(other, 0, Integer::sum));
    }
    alike.remove(page);
    return best(page, alike);
  }

  private static Optional<Page> best(Page page, Map<Page, Integer> scores) {
    return scores.keySet().stream()
        .min(
            Comparator.comparingInt((Page other) -> -scores.get(other))
                .thenComparing(other -> !other.folder().equals(page.folder()))
                .thenComparing(Page::path));
  }

  private static Set<String> words(Page page) {
    Set<String> words =
        new HashSet<>(List.of(page.title().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    page.frontMatter()
        .scalars("tags")
        .forEach(tag -> words.add(tag.text().toLowerCase(Locale.ROOT)));
    return words;
  }
}
