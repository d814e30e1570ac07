package dev.editorial.rules.duplicates;

import dev.editorial.api.Groups;
import dev.editorial.api.Heading;
import dev.editorial.api.Page;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Wiki;
import dev.editorial.api.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
    List<Page> entities = new ArrayList<>();
    for (Page page : wiki.contentPages()) {
      if (wiki.typeOf(page).isPresent()) {
        entities.add(page);
      }
    }
    return List.copyOf(entities);
  }

  /** Whether a page tells of something that was read. */
  static boolean isSource(Wiki wiki, Page page) {
    return "source".equalsIgnoreCase(wiki.typeOf(page).orElse(""));
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
    boolean sections = page.frontMatter().text("title").isEmpty() && hasSeveralTitles(page);
    return sections ? page.name() : page.title();
  }

  private static boolean hasSeveralTitles(Page page) {
    int titles = 0;
    for (Heading heading : page.headings()) {
      titles += heading.level() == 1 ? 1 : 0;
    }
    return titles > 1;
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
      Groups.add(groups, (isSource(wiki, page) ? "source " : "") + tree(page), page);
    }
    List<List<Page>> comparable = new ArrayList<>();
    for (List<Page> group : groups.values()) {
      if (group.size() > 1) {
        comparable.add(group);
      }
    }
    return List.copyOf(comparable);
  }

  /**
   * The language and version trees that hold the page: pages of other trees are its translations
   * and earlier versions.
   */
  private static String tree(Page page) {
    StringJoiner tree = new StringJoiner("/");
    for (String segment : page.folder().split("/")) {
      if (TREE_SEGMENT.matcher(segment).matches()) {
        tree.add(segment);
      }
    }
    return tree.toString();
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

  /** The pairs that groups of pages of one name make up. */
  static List<Twin> among(Wiki wiki, Collection<List<Page>> alike) {
    List<Twin> twins = new ArrayList<>();
    for (List<Page> pages : alike) {
      for (List<Page> comparable : comparable(wiki, pages)) {
        twins.addAll(twins(wiki, comparable));
      }
    }
    return List.copyOf(twins);
  }

  /** The most linked of these pages with each of the others that is not told apart from it. */
  static List<Twin> twins(Wiki wiki, List<Page> pages) {
    List<Page> keptFirst = mostLinkedFirst(wiki, pages);
    Page kept = keptFirst.get(0);
    List<Twin> twins = new ArrayList<>();
    for (Page other : keptFirst.subList(1, keptFirst.size())) {
      if (!areToldApart(wiki, kept, other)) {
        twins.add(new Twin(kept, other));
      }
    }
    return List.copyOf(twins);
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
    Set<Page> sources = ResolvedLink.sources(wiki.linksTo(page));
    sources.remove(page);
    return sources.size();
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
