package dev.editorial;

import dev.editorial.api.Finding;
import dev.editorial.api.Page;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.Span;
import dev.editorial.api.Wiki;
import dev.editorial.api.Wording;
import dev.editorial.judge.Judge.Reported;
import dev.editorial.judge.RuleSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/** Runs rules over a wiki. */
final class Checking {

  /** The rule of the engine under which it tells that another rule broke down. */
  static final String FAILED = "run/rule-failed";

  private Checking() {}

  /**
   * What the rules report of checked pages, in no particular order.
   *
   * @param seen which pages the rules see that look at one page alone
   * @param afterEach is run when a rule is done
   */
  static List<Reported> run(
      Wiki wiki, List<RuleSet.Configured> rules, Predicate<Page> seen, Runnable afterEach) {
    ConcurrentLinkedQueue<Reported> reported = new ConcurrentLinkedQueue<>();
    List<Page> checked = new ArrayList<>();
    for (Page page : wiki.pages()) {
      if (wiki.roleOf(page).isChecked() && seen.test(page)) {
        checked.add(page);
      }
    }
    for (RuleSet.Configured rule : rules) {
      run(rule, wiki, checked, rules, reported);
      afterEach.run();
    }
    return new ArrayList<>(reported);
  }

  private static void run(
      RuleSet.Configured rule,
      Wiki wiki,
      List<Page> checked,
      List<RuleSet.Configured> rules,
      Collection<Reported> reported) {
    Report report =
        finding -> {
          if (wiki.roleOf(finding.page()).isChecked()) {
            reported.add(new Reported(rule.rule().info().id(), rule.severity(), finding));
          }
        };
    Queue<Failure> failures = new ConcurrentLinkedQueue<>();
    if (rule.rule() instanceof Rule.OfPage<?> ofPage) {
      check(ofPage, rule.options(), checked, report, failures);
    } else if (rule.rule() instanceof Rule.OfWiki<?> ofWiki) {
      Optional<Page> page = anyPage(wiki);
      if (page.isPresent()) {
        attempt(page.get(), () -> check(ofWiki, rule.options(), wiki, report), failures);
      }
    }
    if (!failures.isEmpty()) {
      tell(rule, failures, rules, reported);
    }
  }

  private static void tell(
      RuleSet.Configured rule,
      Queue<Failure> failures,
      List<RuleSet.Configured> rules,
      Collection<Reported> reported) {
    failures.stream()
        .map(Failure::fault)
        .filter(OutdatedRule::explains)
        .findFirst()
        .ifPresent(
            fault -> {
              throw OutdatedRule.of(rule.rule(), fault);
            });
    failures.stream()
        .min(Comparator.comparing(failure -> failure.page().path()))
        .ifPresent(first -> report(rule, first, rules, reported));
  }

  /** A page to blame for what fails; of a wiki whose pages are all out of sight, their folder. */
  private static Optional<Page> anyPage(Wiki wiki) {
    if (!wiki.pages().isEmpty()) {
      return Optional.of(wiki.pages().get(0));
    }
    return wiki.unreadFolders().stream().findFirst().map(Page::file);
  }

  /** What a rule threw, and at which page. */
  private record Failure(Page page, Throwable fault) {}

  /** A rule that breaks down must not end the run of the others. */
  private static void attempt(Page page, Runnable check, Queue<Failure> failures) {
    try {
      check.run();
    } catch (RuntimeException | StackOverflowError | LinkageError fault) {
      failures.add(new Failure(page, fault));
    }
  }

  private static void report(
      RuleSet.Configured broken,
      Failure failure,
      List<RuleSet.Configured> rules,
      Collection<Reported> reported) {
    String id = broken.rule().info().id();
    StackTraceElement[] trace = failure.fault().getStackTrace();
    String place =
        trace.length == 0
            ? ""
            : Wording.format(" at %s:%d", trace[0].getFileName(), trace[0].getLineNumber());
    Finding finding =
        Finding.at(
                failure.page(),
                Span.HEAD,
                "the rule %s broke down, so its findings are not complete: %s%s"
                    .formatted(id, failure.fault(), place))
            .aboutWiki(id)
            .suggest("report it to the rule's author, or turn the rule off");
    rules.stream()
        .filter(rule -> rule.rule().info().id().equals(FAILED))
        .forEach(rule -> reported.add(new Reported(FAILED, rule.severity(), finding)));
  }

  @SuppressWarnings("unchecked") // the options were bound to the record that the rule names
  private static <O extends Record> void check(
      Rule.OfPage<O> rule,
      Record options,
      List<Page> pages,
      Report report,
      Queue<Failure> failures) {
    pages.parallelStream()
        .forEach(page -> attempt(page, () -> rule.check(page, (O) options, report), failures));
  }

  @SuppressWarnings("unchecked") // the options were bound to the record that the rule names
  private static <O extends Record> void check(
      Rule.OfWiki<O> rule, Record options, Wiki wiki, Report report) {
    rule.check(wiki, (O) options, report);
  }
}
