package dev.editorial.rules.dates;

import dev.editorial.api.Body;
import dev.editorial.api.Finding;
import dev.editorial.api.Link;
import dev.editorial.api.Page;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Span;
import dev.editorial.api.Wiki;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The dated entries of a page's lists that lead to a page with a dated name. */
final class LinkedEntries {

  /** Asterisks before a link do not make it another beginning. */
  private static final int LONGEST_MARKUP = 3;

  private LinkedEntries() {}

  /** How the entries of each list agree with the names of the pages that they lead to. */
  static Map<Integer, Agreement> byList(Wiki wiki, Page page) {
    TreeMap<Span, ResolvedLink> links = new TreeMap<>();
    for (ResolvedLink link : wiki.linksFrom(page)) {
      links.put(link.link().span(), link);
    }
    Map<Integer, Agreement> lists = new TreeMap<>();
    for (Body.DatedEntry entry : page.body().entries()) {
      Span end =
          new Span(
              entry.span().endLine(),
              entry.span().endColumn(),
              entry.span().endLine(),
              entry.span().endColumn());
      List<ResolvedLink> within = List.copyOf(links.subMap(entry.span(), end).values());
      if (within.size() == 1 && !isDateItself(entry, within.get(0).link())) {
        for (Page target : within.get(0).outcome().pages()) {
          Optional<NamedDay> named = NamedDay.in(target.name());
          if (named.isPresent() && named.get().agreesWith(entry.date())) {
            Agreement.of(entry.list(), lists).agrees();
          } else if (named.isPresent()) {
            Agreement.of(entry.list(), lists).disagrees(finding(page, entry, target));
          }
        }
      }
    }
    return lists;
  }

  /** Whether the entry's date is only the beginning of the linked page's name. */
  private static boolean isDateItself(Body.DatedEntry entry, Link link) {
    return link.isWikilink()
        && link.span().line() == entry.span().line()
        && link.span().column() <= entry.span().column() + LONGEST_MARKUP;
  }

  private static Finding finding(Page page, Body.DatedEntry entry, Page target) {
    return Finding.at(
            page,
            entry.span(),
            "the entry says %s, but it leads to %s".formatted(entry.date(), target.path()))
        .about(target.address())
        .suggest("correct the one that is wrong");
  }
}
