package dev.editorial.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.editorial.api.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What to do first: the few things that mend most. */
record FirstSteps(Site site) {

  private static final String OF_THE_RUN = "run/";

  /** What is worth a step of its own. */
  private static final int SEVERAL = 3;

  /**
   * A thing to do.
   *
   * @param deed what, up to the name
   * @param name of the page or rule
   * @param gain what comes of it
   */
  record Step(String deed, String name, String href, String gain) {}

  List<Step> list() {
    List<Step> steps = new ArrayList<>();
    unchecked().ifPresent(steps::add);
    missing().ifPresent(steps::add);
    cause().ifPresent(steps::add);
    gravest().ifPresent(steps::add);
    heaviest().ifPresent(steps::add);
    return steps;
  }

  /** What kept pages from being checked hides other findings. */
  private Optional<Step> unchecked() {
    return site.rules().stream()
        .filter(rule -> rule.name().startsWith(OF_THE_RUN) && rule.tally().errors() > 0)
        .findFirst()
        .map(
            rule ->
                new Step(
                    "Mend",
                    rule.title(),
                    rule.href(),
                    "until then, what these pages hold is not checked"));
  }

  private Optional<Step> missing() {
    return site.missing().stream()
        .max(Comparator.comparingInt(Entry::mentions))
        .filter(entry -> entry.mentions() >= SEVERAL)
        .map(
            entry ->
                new Step(
                    "Write",
                    entry.subject(),
                    site.entryHref(entry),
                    "mentioned at " + Words.count(entry.mentions(), "place", "places")));
  }

  /** One thing that many findings of a rule are about. */
  private Optional<Step> cause() {
    Map<List<String>, List<Entry>> causes =
        site.entries().stream()
            .filter(entry -> entry.judgement().severity() != Severity.INFO)
            .filter(entry -> !entry.judgement().finding().subject().isBlank())
            .collect(
                groupingBy(
                    entry ->
                        List.of(entry.judgement().rule(), entry.judgement().finding().subject()),
                    LinkedHashMap::new,
                    toList()));
    return causes.values().stream()
        .filter(entries -> entries.stream().map(Entry::path).distinct().count() >= SEVERAL)
        .reduce((one, other) -> other.size() > one.size() ? other : one)
        .map(
            entries ->
                new Step(
                    "Settle",
                    entries.get(0).subject(),
                    site.entryHref(entries.get(0)),
                    Words.count(entries.size(), "finding", "findings")
                        + " of "
                        + Visible.of(entries.get(0).judgement().rule())
                        + " are about it"));
  }

  private Optional<Step> gravest() {
    return site.rules().stream()
        .filter(rule -> !rule.name().startsWith(OF_THE_RUN) && rule.tally().errors() >= SEVERAL)
        .findFirst()
        .map(
            rule ->
                new Step(
                    "Go through",
                    rule.title(),
                    rule.href(),
                    Words.count(rule.tally().errors(), "error", "errors")
                        + " on "
                        + Words.count(
                            rule.entries().stream().map(Entry::path).distinct().count(),
                            "page",
                            "pages")));
  }

  private Optional<Step> heaviest() {
    return site.entries().stream()
        .collect(groupingBy(Entry::path, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .filter(entries -> entries.size() >= SEVERAL)
        .reduce((one, other) -> other.size() > one.size() ? other : one)
        .map(
            entries ->
                new Step(
                    "Open",
                    Visible.of(entries.get(0).path()),
                    site.pageHref(entries.get(0)),
                    Words.count(entries.size(), "finding", "findings") + " on one page"));
  }
}
