package dev.editorial.it.accuracy;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import dev.editorial.api.Outcome;
import dev.editorial.api.Page;
import dev.editorial.api.ResolvedLink;
import dev.editorial.wiki.JoinedWiki;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every link of a directory's wikis with what became of it, reports being silent on most. */
final class LinkInventory {

  private LinkInventory() {}

  /** The links of all wikis in a directory, in the order of pages and places. */
  static List<Entry> of(Path directory) {
    try {
      return Editorial.join(Editorial.Request.of(directory)).stream()
          .flatMap(LinkInventory::of)
          .toList();
    } catch (EditorialException refusal) {
      throw new AssertionError("the wiki cannot be checked", refusal);
    }
  }

  private static Stream<Entry> of(JoinedWiki wiki) {
    String root = wiki.detected().root();
    String prefix = root.isEmpty() ? "" : root + "/";
    String profile = wiki.detected().profile().name();
    return wiki.links().stream().map(link -> new Entry(prefix, profile, link));
  }

  /**
   * A link.
   *
   * @param prefix the folder of its wiki, with a slash at its end unless it is the directory itself
   */
  record Entry(String prefix, String profile, ResolvedLink link) {

    String path() {
      return prefix + link.source().path();
    }

    String bucket() {
      return link.outcome().bucket().word();
    }

    /** What the outcome says, in a word and the name that matters. */
    String outcome() {
      Outcome outcome = link.outcome();
      String kind = outcome.getClass().getSimpleName();
      if (outcome instanceof Outcome.Missing missing) {
        return kind + " " + missing.wanted();
      }
      if (outcome instanceof Outcome.DeadAnchor dead) {
        return kind + " " + dead.page().path() + "#" + dead.anchor();
      }
      if (outcome instanceof Outcome.WrongCase wrong) {
        return kind + " " + wrong.actual();
      }
      if (outcome instanceof Outcome.Unbuilt unbuilt) {
        return kind + " " + unbuilt.path();
      }
      if (outcome instanceof Outcome.Ambiguous ambiguous) {
        return kind + " " + ambiguous.pages().stream().map(Page::path).toList();
      }
      return kind;
    }

    /** The link in one line of a table. */
    String row() {
      return String.join(
              "\t",
              bucket(),
              path(),
              String.valueOf(link.link().span().line()),
              String.valueOf(link.link().span().column()),
              link.link().kind().name().toLowerCase(java.util.Locale.ROOT),
              link.link().written(),
              outcome())
          .replace('\n', ' ');
    }
  }
}
