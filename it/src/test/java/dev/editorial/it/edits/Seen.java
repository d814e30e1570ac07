package dev.editorial.it.edits;

import dev.editorial.api.Judgement;
import dev.editorial.api.Verdict;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A finding, or one of its places, reduced to what an edit elsewhere leaves as it is. Words,
 * figures and the choice of which place comes first are left out.
 *
 * @param paths the page, or all that take part where the order says nothing
 * @param line 0 where the whole page is meant
 * @param about what tells two findings of one place apart, mostly nothing
 */
public record Seen(String rule, List<String> paths, int line, int column, String about) {

  /** Rules that report one cause with all its places: here, each place counts. */
  private static final Set<String> BY_PLACE =
      Set.of(
          "references/undefined-entity",
          "links/ambiguous-link",
          "links/case-mismatch",
          "graph/orphan-page");

  /** Rules that report pages which only together are wrong. */
  static final Set<String> TOGETHER =
      Set.of("duplicates/same-title", "duplicates/similar-name", "graph/relation-cycle");

  /** Rules whose place is the head of the page, wherever that is. */
  private static final Set<String> WHOLE_PAGE =
      Set.of("graph/orphan-page", "graph/unreachable-page", "dates/missing-date");

  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  /** A finding at a place. */
  public static Seen at(String rule, String path, int line, int column) {
    return new Seen(rule, List.of(path), line, column, "");
  }

  /** A finding about a whole page. */
  static Seen of(String rule, String path) {
    return at(rule, path, 0, 0);
  }

  /** A finding about pages that are wrong together. */
  static Seen together(String rule, Stream<String> paths) {
    return new Seen(rule, paths.distinct().sorted().toList(), 0, 0, "");
  }

  /** Everything that a run found. */
  public static List<Seen> in(Verdict verdict) {
    return verdict.findings().stream().flatMap(Seen::of).toList();
  }

  private static Stream<Seen> of(Judgement finding) {
    String rule = finding.rule();
    Stream<String> others = finding.related().stream().map(Judgement.RelatedPlace::path);
    if (TOGETHER.contains(rule)) {
      return Stream.of(together(rule, Stream.concat(Stream.of(finding.path()), others)));
    }
    if (rule.equals("dates/missing-date")) {
      return Stream.of(missingDates(finding.path(), quoted(finding.finding().message())));
    }
    if (WHOLE_PAGE.contains(rule)) {
      return Stream.concat(
              Stream.of(finding.path()), BY_PLACE.contains(rule) ? others : Stream.of())
          .map(path -> of(rule, path));
    }
    Seen first =
        at(
            rule,
            finding.path(),
            finding.finding().span().line(),
            finding.finding().span().column());
    return BY_PLACE.contains(rule)
        ? Stream.concat(
            Stream.of(first),
            finding.related().stream()
                .map(place -> at(rule, place.path(), place.span().line(), place.span().column())))
        : Stream.of(first);
  }

  /** The one finding of a page that lacks these dates. */
  static Seen missingDates(String path, Stream<String> keys) {
    return new Seen(
        "dates/missing-date", List.of(path), 0, 0, keys.sorted().collect(Collectors.joining(" ")));
  }

  private static Stream<String> quoted(String message) {
    return QUOTED.matcher(message).results().map((MatchResult word) -> word.group(1));
  }

  /** The page, of a finding that has just one. */
  String path() {
    return paths.get(0);
  }

  @Override
  public String toString() {
    return "%s %s%s%s"
        .formatted(
            rule,
            String.join(" + ", paths),
            line == 0 ? "" : ":" + line + ":" + column,
            about.isEmpty() ? "" : " (" + about + ")");
  }
}
