package dev.editorial;

import dev.editorial.api.Glob;
import dev.editorial.api.Role;
import dev.editorial.api.Wording;
import dev.editorial.judge.Settings;
import java.util.ArrayList;
import java.util.Collection;
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
   * @param pages the paths of all pages, from the root of the settings on
   * @param files the paths of all files, likewise
   */
  static List<String> notes(Settings settings, List<String> pages, Collection<String> files) {
    List<String> notes = new ArrayList<>();
    addIdle("include", settings.include(), pages, notes);
    for (Map.Entry<Role, List<Glob>> role : settings.roles().entrySet()) {
      String key = "roles." + role.getKey().name().toLowerCase(Locale.ROOT);
      addIdle(key, role.getValue(), pages, notes);
    }
    addNested(files, notes);
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

  private static void addNested(Collection<String> files, List<String> notes) {
    List<String> nested = new ArrayList<>();
    for (String file : files) {
      if (file.endsWith("/" + Editorial.SETTINGS_FILE)) {
        nested.add(file);
      }
    }
    if (!nested.isEmpty()) {
      int named = Math.min(MOST_NAMED, nested.size());
      String more =
          nested.size() > named ? Wording.format(" and %,d more", nested.size() - named) : "";
      notes.add(
          "not read: %s%s; only the checked directory's own %s is"
              .formatted(
                  String.join(", ", nested.subList(0, named)), more, Editorial.SETTINGS_FILE));
    }
  }
}
