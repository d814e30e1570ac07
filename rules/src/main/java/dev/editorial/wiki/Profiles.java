package dev.editorial.wiki;

import dev.editorial.wiki.Profile.Completion;
import dev.editorial.wiki.Profile.Draft;
import dev.editorial.wiki.Profile.Extra;
import dev.editorial.wiki.Profile.Step;
import dev.editorial.wiki.Profile.Syntax;
import java.util.EnumSet;
import java.util.List;

/** Every profile, as data. */
public final class Profiles {

  private Profiles() {}

  /** The fallback, for wikis that show no sign of a tool: lenient in where links lead from. */
  public static final Profile WIKI =
      new Draft("wiki")
          .paths(Step.FROM_FOLDER, Step.FROM_ROOT)
          .rooted(Step.FROM_ROOT)
          .wikilinks(
              Step.FROM_ROOT,
              Step.FROM_FOLDER,
              Step.BY_PATH_END,
              Step.BY_NAME,
              Step.BY_TITLE,
              Step.BY_NAME_ANY_CASE,
              Step.BY_SLUG)
          .completions(Completion.values())
          .anchors(AnchorDialect.WIKI)
          .extras(EnumSet.of(Extra.COMMENTS))
          .hidesPercentComments()
          .done();

  /** Files as github.com shows them. */
  public static final Profile GITHUB =
      new Draft("github").paths(Step.FROM_FOLDER).rooted(Step.FROM_TOP).done();

  /** Sites built by MkDocs: files are looked up, all else is left to the browser. */
  public static final Profile MKDOCS =
      new Draft("mkdocs")
          .files(Step.FROM_FOLDER, Step.FROM_URL)
          .others(Step.FROM_URL)
          .rooted(Step.FROM_SITE)
          .completions(Completion.AS_WRITTEN)
          .anchors(AnchorDialect.PYTHON)
          .extras(EnumSet.allOf(Extra.class))
          .takesLastDefinition()
          .losesWhatIsBeyond()
          .done();

  /** Obsidian vaults. */
  public static final Profile OBSIDIAN =
      new Draft("obsidian")
          .paths(Step.FROM_FOLDER, Step.FROM_ROOT, Step.BY_PATH_END, Step.BY_NAME_ANY_CASE)
          .rooted(Step.FROM_ROOT)
          .wikilinks(
              Step.FROM_ROOT,
              Step.FROM_FOLDER,
              Step.BY_PATH_END,
              Step.BY_PATH_END_ANY_CASE,
              Step.BY_NAME_ANY_CASE)
          .completions(Completion.AS_WRITTEN, Completion.EXTENSION)
          .anchors(AnchorDialect.OBSIDIAN)
          .hidesPercentComments()
          .done();

  /** Sites built by Hugo: paths by its page lookup, and URLs as they are. */
  public static final Profile HUGO =
      new Draft("hugo")
          .files(Step.FROM_FOLDER, Step.FROM_PART, Step.FROM_ROOT, Step.FROM_URL)
          .others(Step.FROM_URL, Step.FROM_FOLDER, Step.FROM_PART, Step.FROM_ROOT, Step.FROM_SITE)
          .rooted(Step.FROM_SITE, Step.FROM_PART, Step.FROM_ROOT)
          .completions(Completion.AS_WRITTEN, Completion.EXTENSION, Completion.FOLDER)
          .anchors(AnchorDialect.HUGO)
          .extras(EnumSet.of(Extra.TERMS))
          .syntaxes(Syntax.REFERENCE_SHORTCODES)
          .aliasesAreRedirects()
          .losesWhatIsBeyond()
          .done();

  /** Books built by mdBook. */
  public static final Profile MDBOOK =
      new Draft("mdbook")
          .paths(Step.FROM_FOLDER, Step.FROM_URL)
          .rooted(Step.FROM_SITE)
          .completions(Completion.AS_WRITTEN, Completion.FOLDER, Completion.BUILT_NAME)
          .anchors(AnchorDialect.MDBOOK)
          .extras(EnumSet.of(Extra.TERMS))
          .syntaxes(Syntax.FILE_INCLUDES)
          .losesWhatIsBeyond()
          .done();

  /** Foam: notes by name or path end, published as files. */
  public static final Profile FOAM =
      new Draft("foam")
          .paths(Step.FROM_FOLDER, Step.FROM_ROOT)
          .rooted(Step.FROM_ROOT)
          .wikilinks(
              Step.FROM_FOLDER,
              Step.FROM_ROOT,
              Step.BY_PATH_END_ANY_CASE,
              Step.BY_NAME_ANY_CASE,
              Step.BY_TITLE)
          .completions(Completion.AS_WRITTEN, Completion.EXTENSION, Completion.FOLDER)
          .anchors(AnchorDialect.WIKI)
          .done();

  /** Dendron: notes by their dotted names in any vault, the label before the bar. */
  public static final Profile DENDRON =
      new Draft("dendron")
          .paths(Step.FROM_FOLDER, Step.FROM_PART, Step.FROM_ROOT, Step.BY_NAME_ANY_CASE)
          .rooted(Step.FROM_PART, Step.FROM_ROOT)
          .wikilinks(Step.BY_NAME_ANY_CASE)
          .completions(Completion.AS_WRITTEN, Completion.EXTENSION)
          .anchors(AnchorDialect.DENDRON)
          .labelBeforeBar()
          .syntaxes(Syntax.STARS)
          .done();

  /** Logseq: pages by their names, which file names encode, or by title and alias. */
  public static final Profile LOGSEQ =
      new Draft("logseq")
          .paths(Step.FROM_FOLDER, Step.FROM_ROOT)
          .rooted(Step.FROM_ROOT)
          .wikilinks(Step.BY_ENCODED_NAME, Step.BY_TITLE, Step.BY_NAME_ANY_CASE, Step.FROM_FOLDER)
          .completions(Completion.AS_WRITTEN, Completion.EXTENSION)
          .anchors(AnchorDialect.WIKI)
          .syntaxes(Syntax.BLOCK_REFERENCES)
          .done();

  /** Bundles in the Open Knowledge Format: paths from the bundle's root or from the page. */
  public static final Profile OKF =
      new Draft("okf")
          .paths(Step.FROM_FOLDER, Step.FROM_ROOT)
          .rooted(Step.FROM_ROOT)
          .wikilinks(Step.FROM_ROOT, Step.FROM_FOLDER, Step.BY_PATH_END, Step.BY_NAME)
          .completions(Completion.AS_WRITTEN, Completion.EXTENSION, Completion.FOLDER)
          .anchors(AnchorDialect.WIKI)
          .aliasesAreRedirects()
          .done();

  /** Sites built by DocFX: files as they lie, and {@code ~/} for the root. */
  public static final Profile DOCFX =
      new Draft("docfx")
          .paths(Step.FROM_FOLDER)
          .rooted(Step.FROM_SITE)
          .completions(Completion.AS_WRITTEN, Completion.FOLDER)
          .anchors(AnchorDialect.DOCFX)
          .urls(Profile.Urls.UNKNOWN)
          .done();

  /** Every profile, the fallback first. */
  public static final List<Profile> ALL =
      List.of(WIKI, GITHUB, MKDOCS, OBSIDIAN, HUGO, MDBOOK, FOAM, DENDRON, LOGSEQ, OKF, DOCFX);
}
