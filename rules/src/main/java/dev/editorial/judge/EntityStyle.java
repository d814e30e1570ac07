package dev.editorial.judge;

import dev.editorial.api.Basis;
import dev.editorial.api.Convention;
import dev.editorial.api.EntityFolder;
import dev.editorial.api.Page;
import dev.editorial.api.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads off the pages which folders hold entities, and of which type. */
final class EntityStyle {

  private static final int FEWEST_ENTITIES = 3;

  /** Folders that hold entities by their name alone. */
  static final Set<String> ENTITY_NAMES =
      Set.of("systems", "concepts", "patterns", "sources", "companies", "entities", "people");

  private final Settings settings;
  private final List<Convention> statements;

  EntityStyle(Settings settings, List<Convention> statements) {
    this.settings = settings;
    this.statements = statements;
  }

  List<EntityFolder> folders(Map<String, List<Page>> byFolder) {
    Map<String, EntityFolder> folders = new LinkedHashMap<>();
    for (Settings.Entities entity : settings.entities()) {
      folders.put(
          entity.folder(),
          new EntityFolder(
              entity.folder(), entity.type(), entity.schema(), entity.index(), Basis.SET));
      statements.add(
          new Convention(
              "%s/ holds entities of type %s".formatted(entity.folder(), entity.type()),
              Basis.SET));
    }
    for (Map.Entry<String, List<Page>> entry : byFolder.entrySet()) {
      String folder = entry.getKey();
      if (!folder.isEmpty() && !folders.containsKey(folder)) {
        Optional<EntityFolder> entity = entityFolder(folder, entry.getValue());
        if (entity.isPresent()) {
          folders.put(folder, entity.get());
        }
      }
    }
    return List.copyOf(folders.values());
  }

  private Optional<EntityFolder> entityFolder(String folder, List<Page> inFolder) {
    // In order, so that of two types with as many pages the first counts.
    Map<String, Integer> types = new TreeMap<>();
    int typed = 0;
    for (Page page : inFolder) {
      Optional<String> type = page.frontMatter().text("type");
      if (type.isPresent()) {
        Counts.add(types, type.get());
        typed++;
      }
    }
    String main = "";
    int most = 0;
    for (Map.Entry<String, Integer> type : types.entrySet()) {
      if (type.getValue() > most) {
        main = type.getKey();
        most = type.getValue();
      }
    }
    if (inFolder.size() >= FEWEST_ENTITIES && most >= HouseStyle.SHARE * inFolder.size()) {
      statements.add(
          new Convention(
              "%s/: %s of %s pages are of type %s"
                  .formatted(
                      folder,
                      Wording.format("%,d", most),
                      Wording.format("%,d", inFolder.size()),
                      main),
              Basis.INFERRED));
      return Optional.of(new EntityFolder(folder, main, Basis.INFERRED));
    }
    String name = folder.substring(folder.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (!ENTITY_NAMES.contains(name) || (typed > 0 && typed < HouseStyle.SHARE * inFolder.size())) {
      return Optional.empty();
    }
    statements.add(
        new Convention("%s/ holds entities, by its name".formatted(folder), Basis.INFERRED));
    return Optional.of(new EntityFolder(folder, singular(folder), Basis.INFERRED));
  }

  /**
   * The type that a folder's name gives: {@code wiki/companies} holds companies, each of type
   * {@code company}.
   */
  static String singular(String folder) {
    String name = folder.substring(folder.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (name.equals("people")) {
      return "person";
    }
    if (name.endsWith("ies")) {
      return name.substring(0, name.length() - 3) + "y";
    }
    return name.endsWith("s") && !name.endsWith("ss") ? name.substring(0, name.length() - 1) : name;
  }
}
