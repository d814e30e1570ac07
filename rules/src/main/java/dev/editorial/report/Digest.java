package dev.editorial.report;

import dev.editorial.api.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A verdict in plain text, for pages in somebody else's skin beside the HTML report. Nothing in it
 * hides or turns its direction; whoever writes it escapes it.
 *
 * @param headline the answer
 * @param extent what it rests on
 * @param trend whether it got better or worse, where that is known
 * @param steps what to do first
 * @param rules those that found something, the gravest first
 * @param folders where something was found
 * @param wanted the missing entities that are mentioned most
 * @param ledger what became of the links
 */
public record Digest(
    String headline,
    String extent,
    Optional<String> trend,
    List<Row> steps,
    List<Row> rules,
    List<Row> folders,
    List<Row> wanted,
    List<Row> ledger) {

  /**
   * A line of a list or table.
   *
   * @param href from the folder of the HTML report; empty where it leads nowhere
   */
  public record Row(String name, String href, String detail, String figure) {}

  public Digest {
    steps = List.copyOf(steps);
    rules = List.copyOf(rules);
    folders = List.copyOf(folders);
    wanted = List.copyOf(wanted);
    ledger = List.copyOf(ledger);
  }

  /** The digest of a verdict. */
  public static Digest of(Verdict verdict) {
    Site site = new Site(verdict);
    Overview overview = new Overview(site);
    return new Digest(
        overview.headline(),
        overview.extent(),
        overview
            .trend()
            .map(trend -> trend.verdict() + " " + trend.before() + ": " + trend.figures()),
        overview.steps().stream()
            .map(step -> new Row(step.deed() + " " + step.name(), step.href(), step.gain(), ""))
            .toList(),
        site.rules().stream()
            .map(rule -> row(rule, overview.summaryOf(rule).plain() + ": " + rule.tally().words()))
            .toList(),
        site.folders().stream().map(folder -> row(folder, folder.tally().words())).toList(),
        overview.wanted().stream()
            .map(
                entry ->
                    new Row(
                        entry.subject(),
                        site.entryHref(entry),
                        entry.place(),
                        Words.number(entry.mentions())))
            .toList(),
        Stream.concat(
                overview.ledger().stream()
                    .map(row -> new Row(row.word(), "", row.meaning(), row.number())),
                Stream.of(new Row("links found", "", "", overview.links())))
            .toList());
  }

  private static Row row(Group group, String detail) {
    return new Row(group.title(), group.href(), detail, Words.number(group.entries().size()));
  }
}
