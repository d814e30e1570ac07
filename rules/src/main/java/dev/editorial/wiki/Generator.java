package dev.editorial.wiki;

import dev.editorial.api.FileTree;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A generator whose files tell that it makes the navigation, and little else.
 *
 * @param name as people write it
 * @param profile the one that comes nearest
 * @param folder where pages lie below the settings, if there is such a folder
 */
record Generator(String name, Profile profile, String folder) implements Tool {

  /** A generator without a profile, whose pages lie around its settings. */
  Generator(String name) {
    this(name, Profiles.WIKI.standingIn(), "");
  }

  @Override
  public Optional<Detected> read(FileTree files, String sign) {
    if (sign.endsWith("conf.py") && !SPHINX.matcher(Tool.text(files, sign)).find()) {
      return Optional.empty();
    }
    String settings = Paths.folderOf(sign);
    if (PageIndex.nameOf(settings).matches("\\.[^.].*")) {
      settings = Paths.resolve(settings, "..");
    }
    String pages = Paths.resolve(settings, folder);
    String root = files.hasFolder(pages) || Paths.isAboveRoot(pages) ? pages : settings;
    String reason =
        "%s lies in %s".formatted(PageIndex.nameOf(sign), Tool.place(settings))
            + (profile.urls() == Profile.Urls.UNKNOWN && profile.name().equals("wiki")
                ? ", but there is no profile for %s".formatted(name)
                : "");
    Site site = profile.equals(Profiles.DOCFX) ? DOCFX : Site.NONE;
    return Optional.of(
        new Detected(
            root, profile, reason, site, List.of(), Optional.of(name + " makes the navigation")));
  }

  /** Many programs have a file of the name that Sphinx gives its settings. */
  private static final Pattern SPHINX =
      Pattern.compile("(?m)^\\s*(extensions|html_theme|source_suffix|myst_\\w+)\\s*=");

  /** What DocFX publishes lies below a path that only its server knows. */
  private static final Site DOCFX = Site.NONE.somewhere();
}
