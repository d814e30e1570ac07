package dev.editorial.wiki;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How one tool or generator resolves links and makes anchors, as data. Immutable.
 *
 * @param files where a Markdown link that names a file is looked for, in order
 * @param others where a link is looked for that names no file, or that stands in HTML: what a
 *     generator leaves as it is
 * @param rooted where a path that begins with a slash is looked for
 * @param wikilinks where a wikilink is looked for; empty where the tool shows them as text
 * @param completions how a path that is looked for may differ from the file's
 * @param anchors how headings become anchors
 * @param urls whether the URLs of pages are known, so that a link without an extension that leads
 *     to no page is broken
 * @param percentComments whether {@code %% … %%} hides what it holds
 * @param aliases what {@code aliases} in the front matter are
 * @param label on which side of a wikilink's bar its label stands
 * @param definitions which of several definitions of one label counts
 * @param extras what makes anchors besides headings and written ids
 * @param syntaxes what links besides Markdown, HTML and wikilinks
 * @param beyond what becomes of a file in the repository that lies outside the wiki's root
 */
public record Profile(
    String name,
    List<Step> files,
    List<Step> others,
    List<Step> rooted,
    List<Step> wikilinks,
    List<Completion> completions,
    AnchorDialect anchors,
    Urls urls,
    PercentComments percentComments,
    Aliases aliases,
    Label label,
    Definitions definitions,
    Set<Extra> extras,
    Set<Syntax> syntaxes,
    Beyond beyond) {

  /** One place to look in. */
  public enum Step {
    /** Relative to the page's folder. */
    FROM_FOLDER,
    /** Relative to the wiki's root. */
    FROM_ROOT,
    /** Relative to the part of the wiki that holds the page, where it is made of several. */
    FROM_PART,
    /** Relative to the top of the repository. */
    FROM_TOP,
    /** Relative to the page's URL. */
    FROM_URL,
    /** A URL of the site, from its root. */
    FROM_SITE,
    /** Any page whose address ends in it. */
    BY_PATH_END,
    /** Any page whose address ends in it, whatever its case. */
    BY_PATH_END_ANY_CASE,
    /** Any page of that file name. */
    BY_NAME,
    /** Any page of that file name, whatever its case. */
    BY_NAME_ANY_CASE,
    /** Any page whose file name encodes that name, slashes and all. */
    BY_ENCODED_NAME,
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

  /** What {@code aliases} are. */
  public enum Aliases {
    /** Other titles of the page. */
    TITLES,
    /** Old URLs of the page. */
    REDIRECTS
  }

  /** Where a wikilink has its label. */
  public enum Label {
    AFTER_BAR,
    BEFORE_BAR
  }

  /** Which of several definitions of one label counts. */
  public enum Definitions {
    FIRST,
    LAST
  }

  /** What is outside the wiki's root, but in its repository. */
  public enum Beyond {
    /** Readers get there. */
    REACHED,
    /** Only what lies below the root is built. */
    LOST
  }

  public Profile {
    files = List.copyOf(files);
    others = List.copyOf(others);
    rooted = List.copyOf(rooted);
    wikilinks = List.copyOf(wikilinks);
    completions = List.copyOf(completions);
    extras = Set.copyOf(extras);
    syntaxes = Set.copyOf(syntaxes);
  }

  /** A syntax of links that few tools have. */
  public enum Syntax {
    /** {@code ((id))}, the id of a block. */
    BLOCK_REFERENCES,
    /** {@code ref} and {@code relref} in shortcodes. */
    REFERENCE_SHORTCODES,
    /** Includes that must find their file, from the page's folder. */
    FILE_INCLUDES,
    /** A star at the end of a name, for all notes below one. */
    STARS
  }

  boolean has(Syntax syntax) {
    return syntaxes.contains(syntax);
  }

  /** What an extension or a hook of a generator makes anchors of. */
  public enum Extra {
    /** Attribute lists in braces, such as {@code {#id}}, in Python-Markdown. */
    ATTRIBUTES,
    /** Comments such as {@code <!-- md:setting x -->}. */
    COMMENTS,
    /** Headings without the names of emoji, which are shown as pictures. */
    PICTURED_EMOJI,
    /** The titles of content tabs. */
    TABS,
    /** The terms of definition lists. */
    TERMS
  }

  /** This profile with other extras. */
  public Profile with(Set<Extra> others) {
    return new Draft(this).extras(others).done();
  }

  /** This profile with another way to make anchors. */
  public Profile with(AnchorDialect dialect) {
    return new Draft(this).anchors(dialect).done();
  }

  /** This profile with wikilinks, as plugins add them. */
  public Profile withWikilinks(Step... steps) {
    return new Draft(this).wikilinks(steps).done();
  }

  /** This profile for a part of a site: other parts are reached, and their URLs are not known. */
  Profile inPart() {
    Draft draft = new Draft(this).urls(Urls.UNKNOWN);
    draft.beyond = Beyond.REACHED;
    return draft.done();
  }

  /** This profile, standing in for that of a generator that has none. */
  Profile standingIn() {
    return new Draft(this).urls(Urls.UNKNOWN).done();
  }

  /** The profile of this name. */
  public static Optional<Profile> named(String name) {
    return Profiles.ALL.stream().filter(profile -> profile.name().equals(name)).findFirst();
  }

  /** What a comma in an alias is. */
  PageIndex.Commas commas() {
    return wikilinks.contains(Step.BY_ENCODED_NAME)
        ? PageIndex.Commas.PART
        : PageIndex.Commas.BELONG;
  }

  /**
   * Whether a name says where its page lies: by its folder, or by the notes above it. Where file
   * names encode names, slashes are a part of these.
   */
  boolean isQualified(String name) {
    boolean dotted = wikilinks.equals(List.of(Step.BY_NAME_ANY_CASE)) && name.indexOf('.') >= 0;
    return dotted || name.indexOf('/') >= 0 && !wikilinks.contains(Step.BY_ENCODED_NAME);
  }

  /** The steps that a path is looked for by, before any of the page's own. */
  boolean hasSiteSteps() {
    return others.contains(Step.FROM_URL) || rooted.contains(Step.FROM_SITE);
  }

  /** A profile in the making: what is not said is as on a file system. One use, one thread. */
  static final class Draft {
    private final String name;
    private List<Step> files = List.of();
    private List<Step> others = List.of();
    private List<Step> rooted = List.of();
    private List<Step> wikilinks = List.of();
    private List<Completion> completions = List.of(Completion.AS_WRITTEN, Completion.FOLDER);
    private AnchorDialect anchors = AnchorDialect.GITHUB;
    private Urls urls = Urls.KNOWN;
    private PercentComments percentComments = PercentComments.TEXT;
    private Aliases aliases = Aliases.TITLES;
    private Label label = Label.AFTER_BAR;
    private Definitions definitions = Definitions.FIRST;
    private Set<Extra> extras = Set.of();
    private Set<Syntax> syntaxes = Set.of();
    private Beyond beyond = Beyond.REACHED;

    Draft(String name) {
      this.name = name;
    }

    private Draft(Profile from) {
      this.name = from.name;
      this.files = from.files;
      this.others = from.others;
      this.rooted = from.rooted;
      this.wikilinks = from.wikilinks;
      this.completions = from.completions;
      this.anchors = from.anchors;
      this.urls = from.urls;
      this.percentComments = from.percentComments;
      this.aliases = from.aliases;
      this.label = from.label;
      this.definitions = from.definitions;
      this.extras = from.extras;
      this.syntaxes = from.syntaxes;
      this.beyond = from.beyond;
    }

    /** The same steps for what names a file and what does not. */
    Draft paths(Step... steps) {
      files = List.of(steps);
      others = List.of(steps);
      return this;
    }

    Draft files(Step... steps) {
      files = List.of(steps);
      return this;
    }

    Draft others(Step... steps) {
      others = List.of(steps);
      return this;
    }

    Draft rooted(Step... steps) {
      rooted = List.of(steps);
      return this;
    }

    Draft wikilinks(Step... steps) {
      wikilinks = List.of(steps);
      return this;
    }

    Draft completions(Completion... ways) {
      completions = List.of(ways);
      return this;
    }

    Draft anchors(AnchorDialect dialect) {
      anchors = dialect;
      return this;
    }

    Draft urls(Urls known) {
      urls = known;
      return this;
    }

    Draft hidesPercentComments() {
      percentComments = PercentComments.HIDDEN;
      return this;
    }

    Draft aliasesAreRedirects() {
      aliases = Aliases.REDIRECTS;
      return this;
    }

    Draft labelBeforeBar() {
      label = Label.BEFORE_BAR;
      return this;
    }

    Draft extras(Set<Extra> set) {
      extras = set;
      return this;
    }

    Draft syntaxes(Syntax... set) {
      syntaxes = Set.of(set);
      return this;
    }

    Draft takesLastDefinition() {
      definitions = Definitions.LAST;
      return this;
    }

    Draft losesWhatIsBeyond() {
      beyond = Beyond.LOST;
      return this;
    }

    Profile done() {
      return new Profile(
          name,
          files,
          others,
          rooted,
          wikilinks,
          completions,
          anchors,
          urls,
          percentComments,
          aliases,
          label,
          definitions,
          extras,
          syntaxes,
          beyond);
    }
  }
}
