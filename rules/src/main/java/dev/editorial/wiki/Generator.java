package dev.editorial.wiki;

import dev.editorial.api.FileTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A generator whose files tell that it makes the navigation, and little else.
 *
 * @param name as people write it
 * @param profile the one that comes nearest
 * @param folder where pages lie below the settings, if there is such a folder
 * @param site what else is known of it
 */
record Generator(String name, Profile profile, String folder, Site site) implements Tool {

  /** A generator of which no more is known than where its pages lie. */
  Generator(String name, Profile profile, String folder) {
    this(name, profile, folder, Site.NONE);
  }

  /** A generator without a profile, whose pages lie around its settings. */
  Generator(String name) {
    this(name, Profiles.WIKI.standingIn(), "");
  }

  /** The same, whose fragments name labels that directives and code define. */
  Generator withLabels() {
    Site.Plugins plugins = new Site.Plugins(Set.of(Site.Freedom.LABELS), Set.of());
    return new Generator(name, profile, folder, site.with(plugins));
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
    return Optional.of(
        new Detected(
            root, profile, reason, site, List.of(), Optional.of(name + " makes the navigation")));
  }

  /** Many programs have a file of the name that Sphinx gives its settings. */
  private static final Pattern SPHINX =
      Pattern.compile("(?m)^\\s*(extensions|html_theme|source_suffix|myst_\\w+)\\s*=");
}
