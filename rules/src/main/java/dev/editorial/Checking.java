package dev.editorial;

import dev.editorial.api.Page;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.Wiki;
import dev.editorial.judge.Judge.Reported;
import dev.editorial.judge.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Runs rules over a wiki. */
final class Checking {

  private Checking() {}

  /** What the rules report of checked pages, in no particular order. */
  static List<Reported> run(Wiki wiki, List<RuleSet.Configured> rules) {
    ConcurrentLinkedQueue<Reported> reported = new ConcurrentLinkedQueue<>();
    List<Page> checked =
        wiki.pages().stream().filter(page -> wiki.roleOf(page).isChecked()).toList();
    for (RuleSet.Configured rule : rules) {
      Report report =
          finding -> {
            if (wiki.roleOf(finding.page()).isChecked()) {
              reported.add(new Reported(rule.rule().info().id(), rule.severity(), finding));
            }
          };
      if (rule.rule() instanceof Rule.OfPage<?> ofPage) {
        check(ofPage, rule.options(), checked, report);
      } else if (rule.rule() instanceof Rule.OfWiki<?> ofWiki) {
        check(ofWiki, rule.options(), wiki, report);
      }
    }
    return new ArrayList<>(reported);
  }

  @SuppressWarnings("unchecked") // the options were bound to the record that the rule names
  private static <O extends Record> void check(
      Rule.OfPage<O> rule, Record options, List<Page> pages, Report report) {
    pages.parallelStream().forEach(page -> rule.check(page, (O) options, report));
  }

  @SuppressWarnings("unchecked") // the options were bound to the record that the rule names
  private static <O extends Record> void check(
      Rule.OfWiki<O> rule, Record options, Wiki wiki, Report report) {
    rule.check(wiki, (O) options, report);
  }
}
