package dev.editorial.rules.duplicates;

import dev.editorial.api.EntityFolder;
import dev.editorial.api.Page;
import dev.editorial.api.Passage;
import dev.editorial.api.Shingles;
import dev.editorial.api.Signature;
import dev.editorial.api.Wiki;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the pages that say nearly the same: those with a band of their signatures in common are
 * read again and compared word by word. One use, one thread.
 */
final class Copies {

  /** What two pages must share of their wording. */
  private static final double SHARE = 0.7;

  /** More pages than these with a band in common are made from one form, which nobody copied. */
  private static final int FORM = 8;

  /** So many pages of the same names make two folders parallel trees. */
  private static final int PARALLEL = 3;

  private final Wiki wiki;
  private final Map<Page, Shingles> shingles = new HashMap<>();
  private final Map<String, Set<String>> namesByPrefix = new HashMap<>();

  Copies(Wiki wiki) {
    this.wiki = wiki;
  }

  /**
   * Two pages that say nearly the same.
   *
   * @param share how much of their wording they share, 0 to 1
   * @param signal what else tells that they are one
   */
  record Copy(Page one, Page two, double share, Optional<String> signal) {

    List<Page> pages() {
      return List.of(one, two);
    }

    Page other(Page page) {
      return page.equals(one) ? two : one;
    }

    String key() {
      return Twins.pair(one, two);
    }
  }

  List<Copy> found() {
    List<Copy> copies = new ArrayList<>();
    for (List<Page> pair : candidates()) {
      Optional<Copy> copy = compare(pair.get(0), pair.get(1));
      if (copy.isPresent()) {
        copies.add(copy.get());
      }
    }
    return copies;
  }

  private Set<List<Page>> candidates() {
    List<List<Page>> alike = new ArrayList<>();
    for (int band = 0; band < Signature.BANDS; band++) {
      alike.addAll(alikeIn(band));
    }
    for (Page page : alike.isEmpty() ? List.<Page>of() : wiki.contentPages()) {
      namesByPrefix.computeIfAbsent(prefix(page), key -> new HashSet<>()).add(lastName(page));
    }
    Set<Page> formed = new HashSet<>();
    for (List<Page> pages : alike) {
      if (pages.size() > FORM) {
        formed.addAll(pages);
      }
    }
    Set<List<Page>> pairs = new LinkedHashSet<>();
    for (List<Page> pages : alike) {
      for (int i = 0; i < pages.size() && pages.size() <= FORM; i++) {
        for (Page later : pages.subList(i + 1, pages.size())) {
          if (!formed.contains(pages.get(i)) || !formed.contains(later)) {
            pairs.add(List.of(pages.get(i), later));
          }
        }
      }
    }
    return pairs;
  }

  /** The pages that share a band of their signatures. */
  private Collection<List<Page>> alikeIn(int band) {
    Alike<Long> byValue = new Alike<>();
    for (Page page : wiki.contentPages()) {
      Optional<Signature> signature = page.body().signature();
      if (signature.isPresent()) {
        byValue.add(signature.get().band(band), page);
      }
    }
    return byValue.groups().values();
  }

  private Optional<Copy> compare(Page one, Page two) {
    Optional<String> signal = Optional.empty();
    if (!ofOneFolder(one, two)) {
      signal = nameSignal(one, two);
      if (signal.isEmpty()) {
        return Optional.empty();
      }
    }
    if (Twins.comparable(wiki, List.of(one, two)).isEmpty()
        || Twins.areToldApart(wiki, one, two)
        || isParallel(one, two)) {
      return Optional.empty();
    }
    double share = shingles(one).shareWith(shingles(two));
    return share < SHARE || eachSaysItsName(one, two)
        ? Optional.empty()
        : Optional.of(new Copy(one, two, share, signal));
  }

  private boolean ofOneFolder(Page one, Page two) {
    Optional<EntityFolder> folder = wiki.conventions().entityFolderOf(one);
    return folder.isPresent() && folder.equals(wiki.conventions().entityFolderOf(two));
  }

  private static Optional<String> nameSignal(Page one, Page two) {
    if (Twins.fold(Twins.title(one)).equals(Twins.fold(Twins.title(two)))) {
      return Optional.of("so is its title");
    }
    return NameWords.of(Twins.title(one)).sayTheSame(NameWords.of(Twins.title(two)))
        ? Optional.of("its title says the same")
        : Optional.empty();
  }

  /** Trees whose pages have the same names, as variants of one book do. */
  private boolean isParallel(Page one, Page two) {
    if (prefix(one).equals(prefix(two)) || !lastName(one).equals(lastName(two))) {
      return false;
    }
    Set<String> shared = new HashSet<>(namesByPrefix.get(prefix(one)));
    shared.retainAll(namesByPrefix.get(prefix(two)));
    return shared.size() >= PARALLEL;
  }

  /** The folder, or what some tools write into the name in its stead. */
  private static String prefix(Page page) {
    String address = page.address();
    return address.substring(0, address.length() - lastName(page).length());
  }

  private static String lastName(Page page) {
    return page.name().substring(page.name().lastIndexOf('.') + 1);
  }

  private Shingles shingles(Page page) {
    return shingles.computeIfAbsent(page, unread -> Shingles.of(wiki.prose(unread)));
  }

  /** Whether each names itself, by a word that the other has neither in its title nor its text. */
  private boolean eachSaysItsName(Page one, Page two) {
    Set<String> first = words(one);
    Set<String> second = words(two);
    return saysItsName(one, two, first, second) && saysItsName(two, one, second, first);
  }

  private static boolean saysItsName(Page one, Page two, Set<String> own, Set<String> others) {
    Set<String> name = new HashSet<>(NameWords.of(Twins.title(one)).words());
    name.removeAll(NameWords.of(Twins.title(two)).words());
    return name.stream().anyMatch(word -> own.contains(word) && !others.contains(word));
  }

  private Set<String> words(Page page) {
    Set<String> words = new HashSet<>();
    for (Passage passage : wiki.prose(page)) {
      words.addAll(NameWords.of(passage.text()).words());
    }
    return words;
  }
}
