package dev.editorial.rules.graph;

import dev.editorial.api.Page;
import dev.editorial.api.Wiki;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the page that should introduce another. */
final class Relatives {

  /** Among so few pages any one is near; among more it must have a word in common. */
  private static final int FEW = 10;

  private Relatives() {}

  /**
   * The page that it says most about, else the page of its folder whose title and tags are most
   * like its own.
   */
  static Optional<Page> closest(Wiki wiki, Page page) {
    List<Page> targets =
        wiki.linksFrom(page).stream()
            .flatMap(link -> link.outcome().pages().stream())
            .filter(other -> !other.equals(page) && !wiki.isCatalogue(other))
            .toList();
    Set<String> words = words(page);
    Comparator<Page> likeness =
        Comparator.<Page>comparingLong(other -> -targets.stream().filter(other::equals).count())
            .thenComparingLong(other -> -words(other).stream().filter(words::contains).count())
            .thenComparing(other -> !other.folder().equals(page.folder()))
            .thenComparing(Page::path);
    Stream<Page> candidates =
        targets.isEmpty()
            ? wiki.contentPages().stream()
                .filter(other -> !other.equals(page) && other.folder().equals(page.folder()))
            : targets.stream();
    List<Page> known = candidates.toList();
    return known.stream()
        .min(likeness)
        .filter(relative -> !targets.isEmpty() || known.size() < FEW || shares(words, relative));
  }

  private static boolean shares(Set<String> words, Page page) {
    return words(page).stream().anyMatch(words::contains);
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
