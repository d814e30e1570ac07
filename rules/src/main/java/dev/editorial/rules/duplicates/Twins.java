package dev.editorial.rules.duplicates;

import dev.editorial.api.Page;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Wiki;
import dev.editorial.api.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rules about duplicates share: which pages may be compared, and which of two to keep. */
final class Twins {

  private static final Pattern TREE_SEGMENT =
      Pattern.compile(
          "v?\\d+(\\.(\\d+|x))*|[a-z]{2}([-_][A-Za-z]{2,4})?|latest|stable|next|dev|versioned");

  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private static final String DISTINCT = "distinct_from";

  private Twins() {}

  /** The pages that describe something. */
  static List<Page> entities(Wiki wiki) {
    return wiki.contentPages().stream().filter(page -> wiki.typeOf(page).isPresent()).toList();
  }

  /** Title and aliases. */
  static List<String> names(Wiki wiki, Page page) {
    List<String> names = new ArrayList<>(List.of(title(page)));
    names.addAll(wiki.aliasesOf(page));
    return names;
  }

  /**
   * What a page is called. Where it has several headings of level 1, they are its sections, and its
   * file name is its name.
   */
  static String title(Page page) {
    boolean sections =
        page.frontMatter().text("title").isEmpty()
            && page.headings().stream().filter(heading -> heading.level() == 1).count() > 1;
    return sections ? page.name() : page.title();
  }

  static String fold(String name) {
    String folded = NameWords.compatible(name.strip()).toLowerCase(Locale.ROOT);
    return SPACES.matcher(folded).replaceAll(" ");
  }

  /** A name without all else, folded. */
  static String lettersAndDigits(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c > 0x7F) {
        return MARKS.matcher(fold(name)).replaceAll("");
      }
      if (Character.isLetterOrDigit(c)) {
        letters.append(Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }

  /**
   * Splits pages of one name into groups of which each two may be duplicates: sources apart, and
   * never across parallel trees.
   */
  static List<List<Page>> comparable(Wiki wiki, List<Page> pages) {
    if (pages.size() < 2) {
      return List.of();
    }
    Map<String, List<Page>> groups = new LinkedHashMap<>();
    for (Page page : pages) {
      boolean source = wiki.typeOf(page).filter("source"::equalsIgnoreCase).isPresent();
      String key = (source ? "source " : "") + tree(page);
      groups.computeIfAbsent(key, ignored -> new ArrayList<>()).add(page);
    }
    return groups.values().stream().filter(group -> group.size() > 1).toList();
  }

  /**
   * The language and version trees that hold the page: pages of other trees are its translations
   * and earlier versions.
   */
  private static String tree(Page page) {
    return Stream.of(page.folder().split("/"))
        .filter(segment -> TREE_SEGMENT.matcher(segment).matches())
        .collect(Collectors.joining("/"));
  }

  /** The page to keep first: the one that more pages link to. */
  static List<Page> mostLinkedFirst(Wiki wiki, List<Page> pages) {
    return pages.stream()
        .sorted(
            Comparator.comparingLong((Page page) -> -inbound(wiki, page)).thenComparing(Page::path))
        .toList();
  }

  /**
   * Two pages for one subject.
   *
   * @param kept the one to keep
   */
  record Twin(Page kept, Page other) {

    /** The same for both orders. */
    String key() {
      return pair(kept, other);
    }
  }

  /** The most linked of these pages with each of the others that is not told apart from it. */
  static List<Twin> twins(Wiki wiki, List<Page> pages) {
    List<Page> keptFirst = mostLinkedFirst(wiki, pages);
    return keptFirst.stream()
        .skip(1)
        .filter(other -> !areToldApart(wiki, keptFirst.get(0), other))
        .map(other -> new Twin(keptFirst.get(0), other))
        .toList();
  }

  /** Whether one of them says under {@code distinct_from} that it is not the other. */
  static boolean areToldApart(Wiki wiki, Page one, Page other) {
    return saysItIsNot(wiki, one, other) || saysItIsNot(wiki, other, one);
  }

  private static boolean saysItIsNot(Wiki wiki, Page one, Page other) {
    if (one.frontMatter().property(DISTINCT).isEmpty()) {
      return false;
    }
    boolean linked =
        wiki.linksFrom(one).stream()
            .filter(link -> link.link().property().filter(DISTINCT::equalsIgnoreCase).isPresent())
            .anyMatch(link -> link.outcome().pages().contains(other));
    return linked
        || one.frontMatter()
            .scalars(DISTINCT)
            .map(scalar -> fold(scalar.text()))
            .anyMatch(
                text ->
                    Stream.of(title(other), other.name(), other.address(), other.path())
                        .anyMatch(name -> fold(name).equals(text)));
  }

  /** How many other pages link to it. */
  static long inbound(Wiki wiki, Page page) {
    return wiki.linksTo(page).stream()
        .map(ResolvedLink::source)
        .filter(source -> !source.equals(page))
        .distinct()
        .count();
  }

  static String evidence(Wiki wiki, Page kept, Page other) {
    long first = inbound(wiki, kept);
    return Wording.format(
        "%,d page%s to %s, %,d to %s",
        first, first == 1 ? " links" : "s link", kept.path(), inbound(wiki, other), other.path());
  }

  /** The same for both orders. */
  static String pair(Page one, Page other) {
    return String.join(" ", new TreeSet<>(List.of(one.address(), other.address())));
  }
}
