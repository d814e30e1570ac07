package dev.editorial.wiki;

import dev.editorial.api.FileTree;
import java.util.Optional;

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
    String settings = Tool.folderOf(sign);
    if (PageIndex.nameOf(settings).startsWith(".")) {
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
            root,
            profile,
            reason,
            site,
            java.util.List.of(),
            Optional.of(name + " makes the navigation")));
  }

  /** What DocFX publishes lies below a path that only its server knows. */
  private static final Site DOCFX = Site.NONE.below("\0");
}
