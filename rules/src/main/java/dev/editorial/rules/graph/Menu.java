package dev.editorial.rules.graph;

import dev.editorial.api.Link;
import dev.editorial.api.Page;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Wiki;
import java.util.List;

/** Whether readers come to a page otherwise than by the links of the wiki's other pages. */
final class Menu {

  /** Front matter keys by which generators put a page into a menu. */
  private static final List<String> KEYS =
      List.of("nav_order", "sidebar_position", "sidebar_label", "sort_rank");

  private Menu() {}

  static boolean leadsTo(Wiki wiki, Page page) {
    return wiki.isReachedFromElsewhere(page) || hasPlace(page) || isEntry(wiki, page);
  }

  private static boolean hasPlace(Page page) {
    for (String key : KEYS) {
      if (page.frontMatter().property(key).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEntry(Wiki wiki, Page page) {
    for (ResolvedLink link : wiki.linksTo(page)) {
      if (link.link().kind() == Link.Kind.ENTRY) {
        return true;
      }
    }
    return false;
  }
}
