package dev.editorial.wiki;

import dev.editorial.api.Heading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.text.diff.CommandVisitor;
import org.apache.commons.text.diff.StringsComparator;

/**
 * Which headings of a page a change renamed: those that were lost, each with the one that stands in
 * its place. Between two headings that stay, as many must be gained as are lost, at the same
 * levels; otherwise nobody can say which became which.
 */
final class RenamedHeadings {

  /** A page that lost more is written anew; to align it takes time, and says nothing. */
  static final int MOST_LOST = 200;

  /** So many different headings fit into characters that are no surrogates. */
  private static final int MOST_HEADINGS = 0xD800;

  /** A heading before and after. */
  record Renamed(Heading before, Heading after) {}

  private RenamedHeadings() {}

  /** The renamed headings, in order. */
  static List<Renamed> between(List<Heading> before, List<Heading> after) {
    if (isWrittenAnew(before, after)) {
      return List.of();
    }
    Map<String, Character> letters = new HashMap<>();
    String old = spelled(before, letters);
    String now = spelled(after, letters);
    if (letters.size() >= MOST_HEADINGS) {
      return List.of();
    }
    Alignment alignment = new Alignment(before, after);
    // Each different text is a character, so that texts are compared as words are.
    new StringsComparator(old, now).getScript().visit(alignment);
    alignment.closeGap();
    return alignment.renamed;
  }

  private static boolean isWrittenAnew(List<Heading> before, List<Heading> after) {
    Set<String> kept = after.stream().map(Heading::text).collect(Collectors.toSet());
    return before.stream().filter(heading -> !kept.contains(heading.text())).count() > MOST_LOST;
  }

  private static String spelled(List<Heading> headings, Map<String, Character> letters) {
    StringBuilder spelled = new StringBuilder(headings.size());
    for (Heading heading : headings) {
      spelled.append(
          letters.computeIfAbsent(heading.text(), text -> (char) letters.size()).charValue());
    }
    return spelled.toString();
  }

  /**
   * What a fragment that named a lost heading has to say now.
   *
   * @param names what links may call a heading, in a fixed order
   */
  static Optional<String> successor(
      List<Renamed> renamed, String fragment, Function<Heading, List<String>> names) {
    for (Renamed pair : renamed) {
      List<String> before = names.apply(pair.before());
      List<String> after = names.apply(pair.after());
      int form = before.indexOf(fragment);
      if (form >= 0 && !after.isEmpty()) {
        return Optional.of(after.get(Math.min(form, after.size() - 1)));
      }
    }
    return Optional.empty();
  }

  /** Walks through both lists at once. One use. */
  private static final class Alignment implements CommandVisitor<Character> {
    private final List<Heading> before;
    private final List<Heading> after;
    private final List<Heading> lost = new ArrayList<>();
    private final List<Heading> gained = new ArrayList<>();
    private final List<Renamed> renamed = new ArrayList<>();
    private int atBefore;
    private int atAfter;

    Alignment(List<Heading> before, List<Heading> after) {
      this.before = before;
      this.after = after;
    }

    @Override
    public void visitKeepCommand(Character same) {
      closeGap();
      atBefore++;
      atAfter++;
    }

    @Override
    public void visitDeleteCommand(Character gone) {
      lost.add(before.get(atBefore++));
    }

    @Override
    public void visitInsertCommand(Character fresh) {
      gained.add(after.get(atAfter++));
    }

    void closeGap() {
      if (levels(lost).equals(levels(gained))) {
        for (int i = 0; i < lost.size(); i++) {
          renamed.add(new Renamed(lost.get(i), gained.get(i)));
        }
      }
      lost.clear();
      gained.clear();
    }

    private static List<Integer> levels(List<Heading> headings) {
      return headings.stream().map(Heading::level).toList();
    }
  }
}
