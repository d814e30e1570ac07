package dev.editorial.judge;

import dev.editorial.api.Basis;
import dev.editorial.api.Convention;
import dev.editorial.api.EntityFolder;
import dev.editorial.api.Page;
import dev.editorial.api.Wording;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
    byFolder.forEach(
        (folder, inFolder) -> {
          if (!folder.isEmpty() && !folders.containsKey(folder)) {
            entityFolder(folder, inFolder).ifPresent(entity -> folders.put(folder, entity));
          }
        });
    return List.copyOf(folders.values());
  }

  private Optional<EntityFolder> entityFolder(String folder, List<Page> inFolder) {
    Map<String, Long> types =
        inFolder.stream()
            .flatMap(page -> page.frontMatter().text("type").stream())
            .collect(Collectors.groupingBy(type -> type, Collectors.counting()));
    long typed = types.values().stream().mapToLong(Long::longValue).sum();
    Optional<Map.Entry<String, Long>> main =
        types.entrySet().stream()
            .max(
                Map.Entry.<String, Long>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())));
    if (main.isPresent()
        && inFolder.size() >= FEWEST_ENTITIES
        && main.get().getValue() >= HouseStyle.SHARE * inFolder.size()) {
      statements.add(
          new Convention(
              "%s/: %s of %s pages are of type %s"
                  .formatted(
                      folder,
                      Wording.format("%,d", main.get().getValue()),
                      Wording.format("%,d", inFolder.size()),
                      main.get().getKey()),
              Basis.INFERRED));
      return Optional.of(new EntityFolder(folder, main.get().getKey(), Basis.INFERRED));
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
