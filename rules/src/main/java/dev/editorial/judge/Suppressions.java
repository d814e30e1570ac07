package dev.editorial.judge;

import dev.editorial.api.Directive;
import dev.editorial.api.Finding;
import dev.editorial.api.Page;
import dev.editorial.api.Place;
import dev.editorial.api.Severity;
import dev.editorial.api.Span;
import dev.editorial.api.Wiki;
import dev.editorial.judge.Judge.Reported;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What authors and settings ask not to be told, and which of these requests were of use. One run,
 * one thread.
 */
public final class Suppressions {

  private final Map<String, RuleSet.Configured> rules;
  private final Collection<String> known;
  private final Set<Use> used = new HashSet<>();
  private final Set<SeverityOverride> usedOverrides = new HashSet<>();

  /** A name in a directive of a page that something was suppressed by. */
  private record Use(String page, Directive directive, String name) {}

  /**
   * @param rules that run
   * @param known the ids of all rules, those that are off among them
   */
  public Suppressions(List<RuleSet.Configured> rules, Collection<String> known) {
    this.rules = new HashMap<>();
    for (RuleSet.Configured rule : rules) {
      this.rules.put(rule.rule().info().id(), rule);
    }
    this.known = known;
  }

  /** The finding with its severity where it stands, and whether it is to be told. */
  public Reported apply(Wiki wiki, Reported report) {
    Reported severe = overridden(wiki, report);
    if (severe.suppressed().isPresent()) {
      return severe;
    }
    Finding finding = severe.finding();
    Optional<String> first = reason(severe.rule(), finding.page(), finding.span());
    if (finding.scope() != Finding.Scope.MENTIONS) {
      return suppressed(severe, finding, first);
    }
    List<Place> told = new ArrayList<>();
    if (first.isEmpty()) {
      told.add(new Place(finding.page(), finding.span()));
    }
    for (Place place : finding.related()) {
      if (reason(severe.rule(), place.page(), place.span()).isEmpty()) {
        told.add(place);
      }
    }
    return told.isEmpty()
        ? suppressed(severe, finding, first)
        : suppressed(
            severe, finding.shownAt(told.get(0), told.subList(1, told.size())), Optional.empty());
  }

  private static Reported suppressed(Reported report, Finding finding, Optional<String> reason) {
    return new Reported(report.rule(), report.severity(), finding, reason);
  }

  private Reported overridden(Wiki wiki, Reported report) {
    RuleSet.Configured rule = rules.get(report.rule());
    if (rule == null) {
      return report;
    }
    for (SeverityOverride override : rule.overrides()) {
      if (wiki.isAmong(override.in(), report.finding().page())) {
        usedOverrides.add(override);
        return override.severity() == Severity.OFF
            ? suppressed(report, report.finding(), override.reason().or(() -> Optional.of("")))
            : new Reported(report.rule(), override.severity(), report.finding());
      }
    }
    return report;
  }

  /** Why nothing is to be told of this rule here, if so. */
  private Optional<String> reason(String rule, Page page, Span span) {
    Optional<String> reason = Optional.empty();
    for (Directive directive : page.directives()) {
      if (directive.covers(rule, span.line())) {
        List<String> names = directive.rules().isEmpty() ? List.of("") : directive.rules();
        for (String name : names) {
          if (name.isEmpty() || Directive.names(name, rule)) {
            used.add(new Use(page.path(), directive, name));
          }
        }
        if (reason.isEmpty()) {
          reason = Optional.of(directive.reason().orElse(""));
        }
      }
    }
    return reason;
  }

  /** What is wrong with the directives of a wiki's checked pages, once all findings are judged. */
  public List<Finding> unused(Wiki wiki) {
    List<Finding> findings = new ArrayList<>();
    for (Page page : wiki.pages()) {
      if (wiki.roleOf(page).isChecked()) {
        for (Directive directive : page.directives()) {
          faults(page, directive, findings);
        }
      }
    }
    return findings;
  }

  private void faults(Page page, Directive directive, List<Finding> findings) {
    if (directive.fault().isPresent()) {
      findings.add(
          Finding.at(page, directive.span(), directive.fault().get())
              .about(directive.fault().get())
              .suggest(
                  "the words are editorial-disable-next-line, -disable-line, -disable with"
                      + " -enable, and -disable-page"));
      return;
    }
    List<String> names = directive.rules().isEmpty() ? List.of("") : directive.rules();
    for (String name : names) {
      Optional<String> fault = fault(page, directive, name);
      if (fault.isPresent()) {
        findings.add(Finding.at(page, directive.span(), fault.get()).about(name));
      }
    }
    if (directive.reason().isEmpty() && findings.stream().noneMatch(of(page, directive))) {
      findings.add(
          Finding.at(page, directive.span(), "this suppression gives no reason")
              .about("reason")
              .suggest("say why after a colon, for those who find it in a year")
              .atMost(Severity.INFO));
    }
  }

  private static java.util.function.Predicate<Finding> of(Page page, Directive directive) {
    return finding -> finding.page().equals(page) && finding.span().equals(directive.span());
  }

  private Optional<String> fault(Page page, Directive directive, String name) {
    if (!name.isEmpty() && !namesAny(name, known)) {
      Set<String> names = new TreeSet<>(known);
      known.forEach(id -> names.add(id.substring(0, Math.max(0, id.indexOf('/')))));
      return Optional.of(SettingsReader.unknown("rule", name, names));
    }
    boolean ran = name.isEmpty() ? !rules.isEmpty() : namesAny(name, rules.keySet());
    if (!ran || used.contains(new Use(page.path(), directive, name))) {
      return Optional.empty();
    }
    return Optional.of(
        name.isEmpty()
            ? "this suppression is of no use: nothing is found here"
            : "this suppression is of no use: `%s` finds nothing here".formatted(name));
  }

  private static boolean namesAny(String name, Collection<String> rules) {
    for (String rule : rules) {
      if (Directive.names(name, rule)) {
        return true;
      }
    }
    return false;
  }

  /** The overrides that were to suppress something and do not. */
  public List<SeverityOverride> unusedOverrides() {
    Set<SeverityOverride> unused = new LinkedHashSet<>();
    for (RuleSet.Configured rule : rules.values()) {
      for (SeverityOverride override : rule.overrides()) {
        if (override.severity() == Severity.OFF && !usedOverrides.contains(override)) {
          unused.add(override);
        }
      }
    }
    return List.copyOf(unused);
  }
}
