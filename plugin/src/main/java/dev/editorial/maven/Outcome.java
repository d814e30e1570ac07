package dev.editorial.maven;

import dev.editorial.api.CheckedWiki;
import dev.editorial.api.Finding;
import dev.editorial.api.Judgement;
import dev.editorial.api.Severity;
import dev.editorial.api.Status;
import dev.editorial.api.Verdict;
import dev.editorial.api.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/**
 * A verdict as the log of a build tells it: one line a finding, the gravest first to be shown, the
 * rest left to the report, and at the end what to do.
 *
 * @param report the page of the report to begin with
 */
record Outcome(Verdict verdict, Path report, Build build) {

  private static final int MOST_LINES = 100;
  private static final int MOST_WANTED = 5;

  /** Writes the findings, or that there are none. */
  void log(Log log) {
    for (CheckedWiki wiki : verdict.wikis()) {
      String place = wiki.root().equals(".") ? "" : wiki.root() + "/ ";
      for (CheckedWiki.CheckedProfile profile : wiki.profiles()) {
        log.info("Checked %sas profile %s: %s".formatted(place, profile.name(), profile.reason()));
      }
    }
    List<Judgement> fresh = verdict.fresh();
    for (Judgement judgement : gravest(fresh)) {
      log(judgement, log);
    }
    if (fresh.size() > MOST_LINES) {
      log.warn(Wording.format("and %,d more, see %s", fresh.size() - MOST_LINES, report));
    }
    mostWanted(fresh, log);
    log.info(verdict.summary());
    for (String note : verdict.notes()) {
      log.info(note);
    }
    log.info("The report is " + report);
  }

  /** As many as are shown, in the order of all. */
  private static List<Judgement> gravest(List<Judgement> findings) {
    List<Judgement> shown = new ArrayList<>(findings);
    if (shown.size() > MOST_LINES) {
      shown.sort(
          Comparator.comparing(Judgement::severity).reversed().thenComparing(Judgement.ORDER));
      shown = shown.subList(0, MOST_LINES);
    }
    shown.sort(Judgement.ORDER);
    return shown;
  }

  private static void log(Judgement judgement, Log log) {
    Finding finding = judgement.finding();
    String line =
        Wording.format(
            "%s:%d:%d %s%s [%s]",
            judgement.path(),
            finding.span().line(),
            finding.span().column(),
            finding.message(),
            finding.suggestion().map(" – "::concat).orElse(""),
            judgement.rule());
    String printable = line.replaceAll("\\p{Cntrl}", "\uFFFD");
    switch (judgement.severity()) {
      case ERROR -> log.error(printable);
      case WARNING -> log.warn(printable);
      default -> log.info(printable);
    }
  }

  private static void mostWanted(List<Judgement> findings, Log log) {
    List<Judgement> wanted = new ArrayList<>();
    for (Judgement judgement : findings) {
      if (judgement.rule().equals("references/undefined-entity")
          && !judgement.related().isEmpty()) {
        wanted.add(judgement);
      }
    }
    if (wanted.isEmpty()) {
      return;
    }
    wanted.sort(Comparator.comparingInt(judgement -> -judgement.related().size()));
    log.info("Most wanted:");
    for (Judgement judgement : wanted.subList(0, Math.min(MOST_WANTED, wanted.size()))) {
      log.info("  " + judgement.finding().message());
    }
  }

  /**
   * Why the build fails, in a few lines: how many findings of which severity, where the report
   * lies, and the commands that help next. No line ends with a command, since Maven puts words of
   * its own behind the last.
   */
  String failure(Severity failing) {
    List<String> lines = new ArrayList<>();
    lines.add("The wiki is inconsistent: " + verdict.summary());
    lines.add("The report is %s".formatted(report));
    mostFrequent(failing)
        .ifPresent(
            rule ->
                lines.add(
                    "`%s` tells what to do about %s"
                        .formatted(build.command("explain", "-Deditorial.rule=" + rule), rule)));
    if (verdict.since().isEmpty() && verdict.count(Status.BASELINE) == 0) {
      lines.add(
          build.project().getFile() == null
              ? "`%s` accepts what is found today, and makes `mvn verify` check what comes"
                  .formatted(build.commandOnWiki("init"))
              : "`%s` accepts what is found today, so that only new findings fail the build"
                  .formatted(build.commandOnWiki("baseline")));
    }
    return String.join("\n", lines);
  }

  private Optional<String> mostFrequent(Severity failing) {
    Map<String, Long> counts =
        verdict.fresh().stream()
            .filter(judgement -> judgement.severity().compareTo(failing) >= 0)
            .collect(Collectors.groupingBy(Judgement::rule, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }
}
