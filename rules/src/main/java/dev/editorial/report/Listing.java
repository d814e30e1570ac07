package dev.editorial.report;

import dev.editorial.api.RuleInfo;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One page of findings.
 *
 * @param kind what the group is: a rule or a folder
 * @param summary one phrase; empty where there is none
 * @param documentation as HTML; empty where there is none
 * @param part the number of this page, from 1
 */
record Listing(Site site, Group group, Kind kind, String summary, String documentation, int part) {

  /** What the findings of a page have in common. */
  enum Kind {
    RULE,
    FOLDER
  }

  static Listing ofRule(Site site, Group rule, RuleInfo info, String documentation, int part) {
    return new Listing(site, rule, Kind.RULE, info.summary(), documentation, part);
  }

  static Listing of(Site site, Group group, Kind kind, int part) {
    return new Listing(site, group, kind, "", "", part);
  }

  String title() {
    return part == 1 ? group.title() : group.title() + ", part " + part;
  }

  boolean isSplit() {
    return group.parts() > 1;
  }

  boolean hasDocumentation() {
    return !documentation.isEmpty();
  }

  List<Group.PageEntries> pages() {
    return group.entriesOf(part);
  }

  List<Integer> parts() {
    return IntStream.rangeClosed(1, group.parts()).boxed().toList();
  }

  /** Which findings of the group this page shows. */
  String range() {
    int first = group.firstOf(part) + 1;
    int last = group.firstOf(part + 1);
    return "Findings %s to %s of %s"
        .formatted(Words.number(first), Words.number(last), Words.number(group.entries().size()));
  }
}
