package dev.editorial.rules.metadata;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.en.EnglishMinimalStemmer;

/** Finds the name that a slip of the pen was meant to be: by hash, in any number of names. */
final class Slips {

  /** In shorter words, another letter makes another word. */
  private static final int SHORTEST_TYPO = 8;

  private static final int SHORTEST_PLURAL = 4;

  private final Map<String, String> byJoint = new HashMap<>();
  private final Map<String, String> byStem = new HashMap<>();
  private final Map<String, String> byGap = new HashMap<>();

  /**
   * @param names the names that may be meant, of two that are alike the first preferred
   */
  Slips(Collection<String> names) {
    for (String name : names) {
      byJoint.putIfAbsent(fold(name, false), name);
      byStem.putIfAbsent(fold(name, true), name);
      gaps(name).forEach(gap -> byGap.putIfAbsent(gap, name));
    }
  }

  /** The other name that this one is a slip of. */
  Optional<String> meant(String name) {
    return Optional.ofNullable(byJoint.get(fold(name, false)))
        .or(() -> Optional.ofNullable(byStem.get(fold(name, true))))
        .or(
            () ->
                gaps(name)
                    .flatMap(gap -> Stream.ofNullable(byGap.get(gap)))
                    .filter(other -> isOneLetterApart(name, other))
                    .findFirst())
        .filter(other -> !other.equals(name));
  }

  /** What names share that differ in case and separators alone, and in plural if that goes too. */
  private static String fold(String name, boolean withoutPlural) {
    StringBuilder folded = new StringBuilder();
    for (String word : name.toLowerCase(Locale.ROOT).split("[-_\\s.]+")) {
      char[] letters = word.toCharArray();
      int stem = new EnglishMinimalStemmer().stem(letters, letters.length);
      boolean joinsDigits =
          folded.length() > 0
              && Character.isDigit(folded.charAt(folded.length() - 1))
              && Character.isDigit(word.charAt(0));
      folded
          .append(joinsDigits ? "." : "")
          .append(!withoutPlural || stem < SHORTEST_PLURAL ? word : new String(letters, 0, stem));
    }
    return folded.toString();
  }

  /** The name itself, and the name with each letter left out: one slip apart share one of them. */
  private static Stream<String> gaps(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.length() < SHORTEST_TYPO) {
      return Stream.empty();
    }
    return Stream.concat(
        Stream.of(lower),
        IntStream.range(1, lower.length())
            .mapToObj(at -> lower.substring(0, at) + lower.substring(at + 1)));
  }

  /**
   * Whether one letter was dropped or added, two neighbours were swapped, or a vowel was taken for
   * another. Other exchanges make other words, such as projection and protection, and digits are no
   * letters: v2 is no slip of v3.
   */
  private static boolean isOneLetterApart(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int from = 0;
    while (from < Math.min(a.length(), b.length()) && a.charAt(from) == b.charAt(from)) {
      from++;
    }
    int endA = a.length();
    int endB = b.length();
    while (endA > from && endB > from && a.charAt(endA - 1) == b.charAt(endB - 1)) {
      endA--;
      endB--;
    }
    if (word(a, from).length() < SHORTEST_TYPO || word(b, from).length() < SHORTEST_TYPO) {
      return false;
    }
    String left = a.substring(from, endA);
    String right = b.substring(from, endB);
    if (!(left + right).chars().allMatch(Character::isLetter)) {
      return false;
    }
    return switch (left.length() + right.length()) {
      case 1 -> true;
      case 2 -> isVowel(left) && isVowel(right);
      case 4 -> right.equals(new StringBuilder(left).reverse().toString());
      default -> false;
    };
  }

  /** The word around a place in a name. */
  private static String word(String name, int place) {
    int start = place;
    while (start > 0 && Character.isLetterOrDigit(name.charAt(start - 1))) {
      start--;
    }
    int end = place;
    while (end < name.length() && Character.isLetterOrDigit(name.charAt(end))) {
      end++;
    }
    return name.substring(start, end);
  }

  private static boolean isVowel(String letter) {
    return "aeiouyäöü".contains(letter);
  }
}
