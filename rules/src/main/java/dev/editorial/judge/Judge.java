package dev.editorial.judge;

import dev.editorial.api.Finding;
import dev.editorial.api.Groups;
import dev.editorial.api.Judgement;
import dev.editorial.api.Place;
import dev.editorial.api.Severity;
import dev.editorial.api.Span;
import dev.editorial.api.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/** Turns what rules report into judgements: severity, path, fingerprint. */
public final class Judge {

  /**
   * A finding with the rule that made it.
   *
   * @param suppressed why it is not to be told, if so; empty words where no reason is given
   */
  public record Reported(
      String rule, Severity severity, Finding finding, Optional<String> suppressed) {

    /** A finding that nobody suppressed. */
    public Reported(String rule, Severity severity, Finding finding) {
      this(rule, severity, finding, Optional.empty());
    }
  }

  private final String wiki;
  private final List<String> profiles;
  private final BiFunction<String, Integer, Optional<String>> sourceLine;

  /**
   * @param wiki the wiki's root from the checked directory, {@code .} for the directory itself
   * @param profiles under which it was checked, in the order set
   * @param sourceLine gives the text of a line of a page, by the page's path and the 1-based line
   */
  public Judge(
      String wiki,
      List<String> profiles,
      BiFunction<String, Integer, Optional<String>> sourceLine) {
    this.wiki = wiki;
    this.profiles = List.copyOf(profiles);
    this.sourceLine = sourceLine;
  }

  /**
   * Judges what rules report of one wiki under each profile: what several profiles show is one
   * finding. Equal findings of one profile are told apart by their order.
   */
  public List<Judgement> judge(Map<String, List<Reported>> reported) {
    Map<Same, Reported> first = new LinkedHashMap<>();
    Map<Same, List<String>> shownBy = new HashMap<>();
    for (String profile : profiles) {
      Map<Same, Integer> seen = new HashMap<>();
      for (Reported report : reported.getOrDefault(profile, List.of())) {
        Same once = Same.of(report, 0);
        Same same = Same.of(report, Counts.add(seen, once));
        first.putIfAbsent(same, report);
        Groups.add(shownBy, same, profile);
      }
    }
    List<Map.Entry<Same, Reported>> inOrder = new ArrayList<>(first.entrySet());
    inOrder.sort((one, other) -> compare(one.getValue(), other.getValue()));
    List<Judgement> judgements = new ArrayList<>();
    for (Map.Entry<Same, Reported> entry : inOrder) {
      judgements.add(judge(entry.getValue(), shownBy.get(entry.getKey())));
    }
    List<String> fingerprints = Fingerprints.of(judgements);
    for (int i = 0; i < fingerprints.size(); i++) {
      judgements.set(i, judgements.get(i).identifiedBy(fingerprints.get(i)));
    }
    return List.copyOf(judgements);
  }

  private static int compare(Reported one, Reported other) {
    Finding finding = one.finding();
    int byPage = finding.page().path().compareTo(other.finding().page().path());
    if (byPage != 0) {
      return byPage;
    }
    int bySpan = finding.span().compareTo(other.finding().span());
    if (bySpan != 0) {
      return bySpan;
    }
    int byRule = one.rule().compareTo(other.rule());
    return byRule != 0 ? byRule : finding.message().compareTo(other.finding().message());
  }

  /**
   * What makes findings of two profiles one.
   *
   * @param nth which of those that are alike in one profile
   */
  private record Same(String rule, String page, Span span, String subject, int nth) {
    static Same of(Reported report, int nth) {
      Finding finding = report.finding();
      return new Same(report.rule(), finding.page().path(), finding.span(), finding.subject(), nth);
    }

    // Written out, since what a record brings takes its time to start.
    @Override
    public int hashCode() {
      return Objects.hash(rule, page, span.line(), span.column(), subject, nth);
    }
  }

  /** What only some of the profiles show says so: it is alive elsewhere. */
  private Finding told(Finding finding, List<String> shownBy) {
    if (shownBy.size() == profiles.size()) {
      return finding;
    }
    List<String> others = profiles.stream().filter(profile -> !shownBy.contains(profile)).toList();
    String where =
        "under %s, but not under %s"
            .formatted(String.join(" and ", shownBy), String.join(" or ", others));
    return finding.evidence(
        finding.evidence().map(evidence -> evidence + "; " + where).orElse(where));
  }

  /**
   * Where the words to be exchanged stand, if they stand there once. What is right under one
   * profile may be wrong under another, so with several there is none.
   */
  private Optional<Judgement.Replacement> fix(Finding finding, Optional<String> sourceLine) {
    if (profiles.size() > 1
        || !finding.related().isEmpty()
        || finding.repair().isEmpty()
        || sourceLine.isEmpty()) {
      return Optional.empty();
    }
    Finding.Repair repair = finding.repair().get();
    Span span = finding.span();
    String line = sourceLine.get();
    int end = span.endLine() > span.line() ? line.length() : span.endColumn() - 1;
    int start = Math.min(span.column() - 1, line.length());
    String within = line.substring(start, Math.max(start, Math.min(end, line.length())));
    int at = within.indexOf(repair.written());
    boolean found = at >= 0 && within.startsWith(repair.opening(), at - repair.opening().length());
    if (!found || within.indexOf(repair.written(), at + 1) >= 0) {
      return Optional.empty();
    }
    int column = span.column() + at;
    return Optional.of(
        new Judgement.Replacement(
            Span.inLine(span.line(), column, repair.written().length()), repair.right()));
  }

  private Judgement judge(Reported report, List<String> shownBy) {
    Finding finding = told(report.finding(), shownBy);
    Optional<String> line = sourceLine.apply(finding.page().path(), finding.span().line());
    List<Judgement.RelatedPlace> related = new ArrayList<>();
    for (Place place : finding.related()) {
      related.add(new Judgement.RelatedPlace(fromDirectory(place.page().path()), place.span()));
    }
    return new Judgement(
        report.rule(),
        report.severity().atMost(finding.ceiling()),
        wiki,
        List.copyOf(shownBy),
        fromDirectory(finding.page().path()),
        finding,
        related,
        line,
        fix(finding, line),
        report.suppressed(),
        "",
        report.suppressed().isPresent() ? Status.SUPPRESSED : Status.NEW);
  }

  private String fromDirectory(String fromRoot) {
    String path = fromRoot;
    String folder = wiki.equals(".") ? "" : wiki;
    while (path.startsWith("../") && !folder.isEmpty()) {
      path = path.substring("../".length());
      folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
    }
    return folder.isEmpty() ? path : folder + "/" + path;
  }
}
