package dev.editorial.report;

import dev.editorial.api.Groups;
import dev.editorial.api.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    for (Optional<Step> step : List.of(unchecked(), missing(), cause(), gravest(), heaviest())) {
      if (step.isPresent()) {
        steps.add(step.get());
      }
    }
    return steps;
  }

  /** What kept pages from being checked hides other findings. */
  private Optional<Step> unchecked() {
    for (Group rule : site.rules()) {
      if (rule.name().startsWith(OF_THE_RUN) && rule.tally().errors() > 0) {
        String gain = "until then, what these pages hold is not checked";
        return Optional.of(new Step("Mend", rule.title(), rule.href(), gain));
      }
    }
    return Optional.empty();
  }

  private Optional<Step> missing() {
    List<Entry> missing = site.missing();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    Entry most = missing.get(0);
    for (Entry entry : missing) {
      if (entry.mentions() > most.mentions()) {
        most = entry;
      }
    }
    if (most.mentions() < SEVERAL) {
      return Optional.empty();
    }
    String gain = "mentioned at " + Words.count(most.mentions(), "place", "places");
    return Optional.of(new Step("Write", most.subject(), site.entryHref(most), gain));
  }

  /** One thing that many findings of a rule are about. */
  private Optional<Step> cause() {
    List<Entry> about = List.of();
    for (List<Entry> entries : causes()) {
      if (entries.size() > about.size() && pages(entries) >= SEVERAL) {
        about = entries;
      }
    }
    if (about.isEmpty()) {
      return Optional.empty();
    }
    Entry first = about.get(0);
    String gain =
        Words.count(about.size(), "finding", "findings")
            + " of "
            + Visible.of(first.judgement().rule())
            + " are about it";
    return Optional.of(new Step("Settle", first.subject(), site.entryHref(first), gain));
  }

  /** The findings by rule and by what they are about, where that is one thing. */
  private Iterable<List<Entry>> causes() {
    Map<List<String>, List<Entry>> causes = new LinkedHashMap<>();
    for (Entry entry : site.entries()) {
      String subject = entry.judgement().finding().subject();
      if (entry.judgement().severity() != Severity.INFO && !subject.isBlank()) {
        Groups.add(causes, List.of(entry.judgement().rule(), subject), entry);
      }
    }
    return causes.values();
  }

  private Optional<Step> gravest() {
    for (Group rule : site.rules()) {
      if (!rule.name().startsWith(OF_THE_RUN) && rule.tally().errors() >= SEVERAL) {
        String gain =
            Words.count(rule.tally().errors(), "error", "errors")
                + " on "
                + Words.count(pages(rule.entries()), "page", "pages");
        return Optional.of(new Step("Go through", rule.title(), rule.href(), gain));
      }
    }
    return Optional.empty();
  }

  private Optional<Step> heaviest() {
    List<Entry> heaviest = List.of();
    for (List<Entry> entries : site.pages()) {
      if (entries.size() > heaviest.size()) {
        heaviest = entries;
      }
    }
    if (heaviest.size() < SEVERAL) {
      return Optional.empty();
    }
    Entry first = heaviest.get(0);
    String gain = Words.count(heaviest.size(), "finding", "findings") + " on one page";
    return Optional.of(new Step("Open", Visible.of(first.path()), site.pageHref(first), gain));
  }

  /** On how many pages they are. */
  private static int pages(List<Entry> entries) {
    Set<String> paths = new HashSet<>();
    for (Entry entry : entries) {
      paths.add(entry.path());
    }
    return paths.size();
  }
}
