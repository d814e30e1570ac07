package dev.editorial.wiki;

import dev.editorial.api.FileTree;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the files at the root tell of the tool that shows the wiki.
 *
 * @param reason why this profile, in words for the report
 * @param foreignNavigation why the readers' paths through the wiki are not known from its pages, if
 *     so
 */
public record Detected(Profile profile, String reason, Optional<String> foreignNavigation) {

  /** A sign that a generator makes the navigation. */
  private record Sign(String file, String generator, Optional<Profile> profile) {

    Sign(String file, String generator) {
      this(file, generator, Optional.empty());
    }

    boolean isAt(FileTree files) {
      return file.endsWith("/")
          ? files.hasFolder(file.substring(0, file.length() - 1))
          : files.hasFile(file);
    }

    /** A generator's settings often lie beside the folder of its pages. */
    boolean isAbove(FileTree files) {
      return !file.endsWith("/") && files.hasAbove("../" + file);
    }
  }

  private static final List<Sign> SIGNS =
      List.of(
          new Sign("mkdocs.yml", "MkDocs", Optional.of(Profile.MKDOCS)),
          new Sign("mkdocs.yaml", "MkDocs", Optional.of(Profile.MKDOCS)),
          new Sign("book.toml", "mdBook"),
          new Sign("hugo.toml", "Hugo"),
          new Sign("hugo.yaml", "Hugo"),
          new Sign("hugo.yml", "Hugo"),
          new Sign("hugo.json", "Hugo"),
          new Sign("dendron.yml", "Dendron"),
          new Sign("logseq/", "Logseq"),
          new Sign("docusaurus.config.js", "Docusaurus"),
          new Sign("docusaurus.config.ts", "Docusaurus"),
          new Sign("_config.yml", "Jekyll"),
          new Sign("docfx.json", "DocFX"),
          new Sign("antora.yml", "Antora"),
          new Sign("conf.py", "Sphinx"),
          new Sign(".vitepress/", "VitePress"));

  /** Files that hold a navigation wherever they lie. */
  private static final List<String> NAVIGATION_FILES =
      List.of("toc.yml", "toc.yaml", "summary.md", "sidebars.js", "sidebars.ts", "_sidebar.md");

  /** Looks at what lies at the root. */
  public static Detected in(FileTree files) {
    for (Sign sign : SIGNS) {
      if (sign.isAt(files) || sign.isAbove(files)) {
        String place = sign.isAt(files) ? "at the root" : "above the root";
        Profile profile = sign.profile().orElse(Profile.WIKI.standingIn());
        String reason =
            sign.profile().isPresent()
                ? "%s lies %s".formatted(sign.file(), place)
                : "%s lies %s, but there is no profile for %s yet"
                    .formatted(sign.file(), place, sign.generator());
        return new Detected(
            profile, reason, Optional.of(sign.generator() + " makes the navigation"));
      }
    }
    Optional<String> navigation = navigationFile(files);
    if (files.hasFolder(".obsidian")) {
      return new Detected(Profile.OBSIDIAN, ".obsidian/ lies at the root", navigation);
    }
    return new Detected(Profile.WIKI, "no sign of a generator at the root", navigation);
  }

  /** Takes the profile that the settings name; the navigation is still what the files say. */
  public static Detected set(Profile profile, FileTree files) {
    return new Detected(profile, "set", in(files).foreignNavigation());
  }

  private static Optional<String> navigationFile(FileTree files) {
    Predicate<String> isNavigation =
        path ->
            NAVIGATION_FILES.contains(
                path.substring(path.lastIndexOf('/') + 1).toLowerCase(java.util.Locale.ROOT));
    return files.files().stream()
        .filter(isNavigation)
        .findFirst()
        .map(path -> path + " holds the navigation");
  }
}
