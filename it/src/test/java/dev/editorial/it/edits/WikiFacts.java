package dev.editorial.it.edits;

import dev.editorial.api.Conventions;
import dev.editorial.api.Page;
import dev.editorial.api.Role;
import dev.editorial.judge.HouseStyle;
import dev.editorial.judge.Settings;
import dev.editorial.judge.Shown;
import dev.editorial.wiki.JoinedWiki;
import dev.editorial.wiki.Profile;
import dev.editorial.wiki.Profile.Step;
import dev.editorial.wiki.Site;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One wiki of the checked directory as it is before the edit.
 *
 * @param root from the checked directory, empty for the directory itself
 */
record WikiFacts(String root, JoinedWiki joined) {

  private static final Set<Step> WHATEVER_THE_FOLDER =
      Set.of(Step.BY_NAME, Step.BY_NAME_ANY_CASE, Step.BY_PATH_END, Step.BY_PATH_END_ANY_CASE);

  /** A path of this wiki, from the checked directory. */
  String full(String path) {
    return Names.join(root, path);
  }

  /** A path of the checked directory, from this wiki's root. */
  String own(String full) {
    return root.isEmpty() ? full : full.substring(root.length() + 1);
  }

  boolean holds(String full) {
    return root.isEmpty() || full.startsWith(root + "/");
  }

  Profile profile() {
    return joined.detected().profile();
  }

  /** Whether its Markdown links find a file by its name alone. */
  boolean findsPathsByName() {
    return profile().files().stream().anyMatch(WHATEVER_THE_FOLDER::contains);
  }

  boolean findsWikilinks(Step step) {
    return profile().wikilinks().contains(step);
  }

  /** Whether a name says in which folder, or below which note, its page lies. */
  boolean isQualified(String name) {
    return switch (profile().name()) {
      case "logseq" -> false;
      case "dendron" -> name.indexOf('/') >= 0 || name.indexOf('.') >= 0;
      default -> name.indexOf('/') >= 0;
    };
  }

  /** The conventions that its pages would show after an edit. */
  Conventions conventionsOf(List<Page> pages) {
    return HouseStyle.of(pages, Settings.defaults().within(root), this::shown, Optional.empty());
  }

  private Shown shown(Page page) {
    Site.Built built = joined.detected().site().built();
    if (!(built instanceof Site.Built.AllBut)) {
      return Shown.UNKNOWN;
    }
    return built.leavesOut(page.path()).isPresent() ? Shown.LEFT_OUT : Shown.BY_ITSELF;
  }

  /** What a page would be for, under conventions that may be other than now. */
  Role role(Page page, Conventions conventions) {
    return conventions.roleOf(page);
  }

  Role role(Page page) {
    return joined.roleOf(page);
  }

  /** The pages of the wiki, by their paths from the checked directory. */
  Map<String, Page> byPath() {
    return joined.pages().stream()
        .collect(Collectors.toMap(page -> full(page.path()), page -> page));
  }
}
