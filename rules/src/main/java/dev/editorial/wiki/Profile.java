package dev.editorial.wiki;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How one tool or generator resolves links and makes anchors, as data.
 *
 * @param paths where a Markdown link is looked for, in order
 * @param wikilinks where a wikilink is looked for, in order; empty where the tool shows them as
 *     text
 * @param completions how a path that is looked for may differ from the file's
 * @param anchors how headings become anchors
 * @param urls whether the URLs of pages are known, so that a link without an extension that leads
 *     to no page is broken
 * @param percentComments whether {@code %% … %%} hides what it holds
 */
public record Profile(
    String name,
    List<Step> paths,
    List<Step> wikilinks,
    List<Completion> completions,
    AnchorDialect anchors,
    Urls urls,
    PercentComments percentComments) {

  /** One place to look in. */
  public enum Step {
    /** Relative to the page's folder. */
    FROM_FOLDER,
    /** Relative to the page's address as if it were a folder: the pretty URL. */
    FROM_URL,
    /** Relative to the wiki's root. */
    FROM_ROOT,
    /** Any page whose address ends in it. */
    BY_PATH_END,
    /** Any page whose address ends in it, whatever its case. */
    BY_PATH_END_ANY_CASE,
    /** Any page of that file name. */
    BY_NAME,
    /** Any page of that file name, whatever its case. */
    BY_NAME_ANY_CASE,
    /** Any page of that title or alias, whatever its case. */
    BY_TITLE,
    /** Any page whose file name or title has the same words, whatever joins them. */
    BY_SLUG
  }

  /** One way in which a written path stands for a file. */
  public enum Completion {
    /** It is the file's path. */
    AS_WRITTEN,
    /** The extension of a page is left out. */
    EXTENSION,
    /** It is a folder, shown by its index page where there is one. */
    FOLDER,
    /** It ends in {@code .html}, the name of the built page. */
    BUILT_NAME
  }

  /** What is known of the URLs that a generator gives to pages. */
  public enum Urls {
    KNOWN,
    UNKNOWN
  }

  /** What {@code %% … %%} means. */
  public enum PercentComments {
    TEXT,
    HIDDEN
  }

  public Profile {
    paths = List.copyOf(paths);
    wikilinks = List.copyOf(wikilinks);
    completions = List.copyOf(completions);
  }

  /** The fallback, for wikis that show no sign of a tool: lenient in where links lead from. */
  public static final Profile WIKI =
      new Profile(
          "wiki",
          List.of(Step.FROM_FOLDER, Step.FROM_ROOT),
          List.of(
              Step.FROM_ROOT,
              Step.FROM_FOLDER,
              Step.BY_PATH_END,
              Step.BY_NAME,
              Step.BY_TITLE,
              Step.BY_NAME_ANY_CASE,
              Step.BY_SLUG),
          Arrays.asList(Completion.values()),
          AnchorDialect.WIKI,
          Urls.KNOWN,
          PercentComments.HIDDEN);

  /** Files as github.com shows them. */
  public static final Profile GITHUB =
      new Profile(
          "github",
          List.of(Step.FROM_FOLDER),
          List.of(),
          List.of(Completion.AS_WRITTEN, Completion.FOLDER),
          AnchorDialect.GITHUB,
          Urls.KNOWN,
          PercentComments.TEXT);

  /** Sites built by MkDocs with directory URLs. */
  public static final Profile MKDOCS =
      new Profile(
          "mkdocs",
          List.of(Step.FROM_FOLDER, Step.FROM_URL),
          List.of(),
          Arrays.asList(Completion.values()),
          AnchorDialect.MKDOCS,
          Urls.KNOWN,
          PercentComments.TEXT);

  /** Obsidian vaults. */
  public static final Profile OBSIDIAN =
      new Profile(
          "obsidian",
          List.of(Step.FROM_FOLDER, Step.FROM_ROOT, Step.BY_PATH_END, Step.BY_NAME_ANY_CASE),
          List.of(
              Step.FROM_ROOT,
              Step.FROM_FOLDER,
              Step.BY_PATH_END,
              Step.BY_PATH_END_ANY_CASE,
              Step.BY_NAME_ANY_CASE),
          List.of(Completion.AS_WRITTEN, Completion.EXTENSION),
          AnchorDialect.OBSIDIAN,
          Urls.KNOWN,
          PercentComments.HIDDEN);

  /** Every profile, the fallback first. */
  public static final List<Profile> ALL = List.of(WIKI, GITHUB, MKDOCS, OBSIDIAN);

  /** This profile, standing in for that of a generator that has none yet. */
  Profile standingIn() {
    return new Profile(name, paths, wikilinks, completions, anchors, Urls.UNKNOWN, percentComments);
  }

  /** The profile of this name. */
  public static Optional<Profile> named(String name) {
    return ALL.stream().filter(profile -> profile.name().equals(name)).findFirst();
  }
}
