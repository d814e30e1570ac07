package dev.editorial.maven;

import dev.editorial.api.CheckedWiki;
import dev.editorial.api.Finding;
import dev.editorial.api.Judgement;
import dev.editorial.api.Verdict;
import dev.editorial.api.Wording;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/**
 * Writes a verdict to the build's log: one line a finding, the gravest first to be shown, the rest
 * left to the report.
 */
final class FindingLog {

  private static final int MOST_LINES = 100;
  private static final int MOST_WANTED = 5;

  private FindingLog() {}

  static void write(Verdict verdict, Path reports, Log log) {
    for (CheckedWiki wiki : verdict.wikis()) {
      wiki.profiles()
          .forEach(
              profile ->
                  log.info(
                      "Checked %sas profile %s: %s"
                          .formatted(
                              wiki.root().equals(".") ? "" : wiki.root() + "/ ",
                              profile.name(),
                              profile.reason())));
    }
    List<Judgement> shown =
        verdict.fresh().stream()
            .sorted(
                Comparator.comparing(Judgement::severity).reversed().thenComparing(Judgement.ORDER))
            .limit(MOST_LINES)
            .sorted(Judgement.ORDER)
            .toList();
    shown.forEach(judgement -> write(judgement, log));
    int left = verdict.fresh().size() - shown.size();
    if (left > 0) {
      log.warn(Wording.format("and %,d more, see %s", left, reports.resolve("html/index.html")));
    }
    mostWanted(verdict, log);
    if (verdict.fresh().isEmpty()) {
      log.info(verdict.summary());
    }
    verdict.notes().forEach(log::info);
  }

  private static void write(Judgement judgement, Log log) {
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

  private static void mostWanted(Verdict verdict, Log log) {
    List<Judgement> wanted =
        verdict.fresh().stream()
            .filter(judgement -> judgement.rule().equals("references/undefined-entity"))
            .filter(judgement -> !judgement.related().isEmpty())
            .sorted(Comparator.comparingInt(judgement -> -judgement.related().size()))
            .limit(MOST_WANTED)
            .toList();
    if (!wanted.isEmpty()) {
      log.info("Most wanted:");
      wanted.forEach(judgement -> log.info("  " + judgement.finding().message()));
    }
  }
}
