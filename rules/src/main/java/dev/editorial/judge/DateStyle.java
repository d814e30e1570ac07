package dev.editorial.judge;

import dev.editorial.api.Basis;
import dev.editorial.api.Convention;
import dev.editorial.api.DateText;
import dev.editorial.api.Page;
import dev.editorial.api.Property;
import dev.editorial.api.RequiredDate;
import dev.editorial.api.Value;
import dev.editorial.api.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads off the pages which keys hold dates, and which of them the pages of a folder carry. */
final class DateStyle {

  private static final int FEWEST_PAGES = 5;

  /** Keys that hold dates wherever they are used. */
  private static final Set<String> DATE_NAMES =
      Set.of(
          "date",
          "created",
          "updated",
          "modified",
          "lastmod",
          "published_at",
          "created_at",
          "updated_at",
          "modified_at",
          "last_updated",
          "last_modified",
          "date_created",
          "date_modified",
          "date_updated",
          "date_published",
          "publish_date",
          "last-updated");

  private final Settings settings;
  private final List<Convention> statements;

  DateStyle(Settings settings, List<Convention> statements) {
    this.settings = settings;
    this.statements = statements;
  }

  /** The keys whose values are dates: by their name, or since nearly all of their values are. */
  Set<String> keys(List<Page> checked) {
    Map<String, int[]> counts = new HashMap<>();
    Set<String> others = new HashSet<>();
    for (Page page : checked) {
      for (Property property : page.frontMatter().singleValues()) {
        String key = key(property);
        if (others.contains(key)
            || !(property.value() instanceof Value.Scalar scalar)
            || scalar.type() == Value.Type.BOOLEAN) {
          continue;
        }
        int[] count = counts.get(key);
        if (count == null) {
          if (!soundsLikeDate(key)) {
            others.add(key);
            continue;
          }
          count = new int[2];
          counts.put(key, count);
        }
        DateText date = DateText.read(scalar.text());
        count[0] += date instanceof DateText.Day || date instanceof DateText.Impossible ? 1 : 0;
        count[1] += date instanceof DateText.Absent ? 0 : 1;
      }
    }
    Set<String> keys = new HashSet<>();
    for (Map.Entry<String, int[]> counted : counts.entrySet()) {
      int[] count = counted.getValue();
      boolean mostly = count[1] >= FEWEST_PAGES && count[0] >= HouseStyle.SHARE * count[1];
      if (mostly || DATE_NAMES.contains(lastPart(counted.getKey()))) {
        keys.add(counted.getKey());
      }
    }
    for (Settings.Entities entity : settings.entities()) {
      for (String key : entity.dates()) {
        keys.add(key.toLowerCase(Locale.ROOT));
      }
    }
    return keys;
  }

  /**
   * A year or a number of eight digits may be anything; the key must sound as if a date were meant.
   */
  private static boolean soundsLikeDate(String key) {
    return key.matches(
        ".*(date|time|created|updated|modified|published|verified|reviewed|since|until|day|year|lastmod|ingested|accessed|retrieved|captured|stand|datum|_at|\\.at|_on).*");
  }

  private static String lastPart(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  private static String key(Property property) {
    return property.key().toLowerCase(Locale.ROOT);
  }

  List<RequiredDate> required(Map<String, List<Page>> byFolder, Set<String> dateKeys) {
    List<RequiredDate> required = new ArrayList<>();
    Map<String, List<String>> set = new HashMap<>();
    for (Settings.Entities entity : settings.entities()) {
      set.put(entity.folder(), entity.dates());
    }
    for (Map.Entry<String, List<Page>> entry : byFolder.entrySet()) {
      String folder = entry.getKey();
      List<String> pinned = set.getOrDefault(folder, List.of());
      if (pinned.isEmpty()) {
        required.addAll(inferredDates(folder, entry.getValue(), dateKeys));
      }
      for (String key : pinned) {
        required.add(setDate(folder, key, entry.getValue()));
        statements.add(
            new Convention("%s/: every page carries `%s`".formatted(folder, key), Basis.SET));
      }
    }
    return required;
  }

  private static RequiredDate setDate(String folder, String key, List<Page> inFolder) {
    int carriers = 0;
    for (Page page : inFolder) {
      carriers += page.frontMatter().says(key) ? 1 : 0;
    }
    return new RequiredDate(folder, key, carriers, inFolder.size(), Basis.SET);
  }

  private List<RequiredDate> inferredDates(
      String folder, List<Page> inFolder, Set<String> dateKeys) {
    List<Page> readable = new ArrayList<>();
    for (Page page : inFolder) {
      if (page.frontMatter().problem().isEmpty() && page.problem().isEmpty()) {
        readable.add(page);
      }
    }
    if (readable.size() < FEWEST_PAGES) {
      return List.of();
    }
    Map<String, Integer> carriers = new TreeMap<>();
    Map<String, String> spelling = new HashMap<>();
    for (Page page : readable) {
      for (Property property : page.frontMatter().singleValues()) {
        if (dateKeys.contains(key(property)) && page.frontMatter().says(property.key())) {
          Counts.add(carriers, key(property));
          spelling.putIfAbsent(key(property), property.key());
        }
      }
    }
    List<RequiredDate> required = new ArrayList<>();
    for (Map.Entry<String, Integer> carried : carriers.entrySet()) {
      int count = carried.getValue();
      if (count >= HouseStyle.SHARE * readable.size()) {
        String written = spelling.get(carried.getKey());
        required.add(new RequiredDate(folder, written, count, readable.size(), Basis.INFERRED));
        statements.add(
            new Convention(
                "%s: %s of %s pages carry `%s`"
                    .formatted(
                        folder.isEmpty() ? "the root" : folder + "/",
                        Wording.format("%,d", count),
                        Wording.format("%,d", readable.size()),
                        written),
                Basis.INFERRED));
      }
    }
    return required;
  }
}
