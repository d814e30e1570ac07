package dev.editorial.wiki;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The slugs of headings by the names of the tools that make them, for comparison with these. */
public final class Slugs {

  /** The functions, each from a heading's text as rendered to its slug, numbering aside. */
  public static final Map<String, Function<String, String>> BY_TOOL =
      Map.of(
          "github", AnchorDialect::githubSlug,
          "python", AnchorDialect::pythonSlug,
          "python_unicode", AnchorDialect::pythonUnicodeSlug,
          "pymdownx_lower", text -> AnchorDialect.pymdownxSlug(text.toLowerCase(Locale.ROOT)));

  private Slugs() {}
}
