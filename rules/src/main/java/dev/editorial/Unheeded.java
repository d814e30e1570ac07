package dev.editorial;

import dev.editorial.api.Glob;
import dev.editorial.api.Role;
import dev.editorial.api.Wording;
import dev.editorial.judge.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What somebody set and nothing heeds, which is a slip more often than not. */
final class Unheeded {

  private static final int MOST_NAMED = 3;

  private Unheeded() {}

  /**
   * Notes on globs that no page has, and on settings that lie where none are read.
   *
   * @param pages the paths of all pages, from the settings' root on
   * @param nested the paths of settings files below that root, likewise
   */
  static List<String> notes(Settings settings, List<String> pages, List<String> nested) {
    List<String> notes = new ArrayList<>();
    addIdle("include", settings.include(), pages, notes);
    for (Map.Entry<Role, List<Glob>> role : settings.roles().entrySet()) {
      String key = "roles." + role.getKey().name().toLowerCase(Locale.ROOT);
      addIdle(key, role.getValue(), pages, notes);
    }
    addNested(settings, nested, notes);
    return notes;
  }

  private static void addIdle(
      String key, List<Glob> globs, List<String> pages, List<String> notes) {
    for (Glob glob : globs) {
      if (!matchesAny(glob, pages)) {
        notes.add("no page matches `%s` of `%s`; correct or remove it".formatted(glob, key));
      }
    }
  }

  private static boolean matchesAny(Glob glob, List<String> pages) {
    for (String page : pages) {
      if (glob.matches(page)) {
        return true;
      }
    }
    return false;
  }

  private static void addNested(Settings settings, List<String> nested, List<String> notes) {
    String root = settings.root().isEmpty() ? "" : settings.root() + "/";
    List<String> told = new ArrayList<>();
    for (String file : nested) {
      if (!Glob.anyMatches(settings.exclude(), file)
          && !file.startsWith(".")
          && !file.contains("/.")) {
        told.add(root + file);
      }
    }
    if (!told.isEmpty()) {
      int named = Math.min(MOST_NAMED, told.size());
      String more = told.size() > named ? Wording.format(" and %,d more", told.size() - named) : "";
      notes.add(
          "not read: %s%s; only the checked directory's own %s is"
              .formatted(String.join(", ", told.subList(0, named)), more, Editorial.SETTINGS_FILE));
    }
  }
}
