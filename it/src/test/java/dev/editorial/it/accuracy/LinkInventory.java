package dev.editorial.it.accuracy;

import dev.editorial.api.Conventions;
import dev.editorial.api.FileTree;
import dev.editorial.api.Outcome;
import dev.editorial.api.Page;
import dev.editorial.api.ResolvedLink;
import dev.editorial.judge.HouseStyle;
import dev.editorial.judge.Settings;
import dev.editorial.judge.Shown;
import dev.editorial.read.Reading;
import dev.editorial.read.WalkedTree;
import dev.editorial.wiki.Detected;
import dev.editorial.wiki.JoinedWiki;
import dev.editorial.wiki.Layout;
import dev.editorial.wiki.Site;
import dev.editorial.wiki.Subtree;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every link of a directory's wikis with what became of it, reports being silent on most. */
final class LinkInventory {

  private LinkInventory() {}

  /** The links of all wikis in a directory, in the order of pages and places. */
  static List<Entry> of(Path directory) {
    WalkedTree tree = WalkedTree.of(directory, directory);
    List<Page> pages = Reading.pages(tree, tree.pages(path -> true));
    return Layout.of(tree, pages).stream().flatMap(place -> of(tree, place)).toList();
  }

  private static Stream<Entry> of(FileTree tree, Layout.Located place) {
    FileTree below = Subtree.of(tree, place.root());
    Detected detected = place.profiles().get(0);
    Conventions conventions =
        HouseStyle.of(
            place.pages(), Settings.defaults(), page -> shown(detected.site().built(), page));
    List<Page> listings = Reading.listings(below, detected.listings());
    JoinedWiki wiki =
        JoinedWiki.of(place.pages(), listings, below, detected, conventions, Set::of);
    String prefix = place.root().isEmpty() ? "" : place.root() + "/";
    return wiki.links().stream().map(link -> new Entry(prefix, detected.profile().name(), link));
  }

  private static Shown shown(Site.Built built, Page page) {
    if (!(built instanceof Site.Built.AllBut)) {
      return Shown.UNKNOWN;
    }
    return built.leavesOut(page.path()).isPresent() ? Shown.LEFT_OUT : Shown.BY_ITSELF;
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
