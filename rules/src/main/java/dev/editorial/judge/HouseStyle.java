package dev.editorial.judge;

import dev.editorial.api.Basis;
import dev.editorial.api.Convention;
import dev.editorial.api.Conventions;
import dev.editorial.api.DateText;
import dev.editorial.api.EntityFolder;
import dev.editorial.api.Page;
import dev.editorial.api.Property;
import dev.editorial.api.Relation;
import dev.editorial.api.Relation.Shape;
import dev.editorial.api.RequiredDate;
import dev.editorial.api.Role;
import dev.editorial.api.Value;
import dev.editorial.api.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads the house style off the pages, so that a first run needs no settings; settings win over
 * what is read.
 */
public final class HouseStyle {

  /**
   * What nine tenths of the pages do is a convention for the rest; anything more mixed is left
   * alone.
   */
  private static final double SHARE = 0.9;

  private static final int FEWEST_PAGES = 5;
  private static final int FEWEST_ENTITIES = 3;

  /** Folders that hold entities by their name alone. */
  private static final Set<String> ENTITY_NAMES =
      Set.of("systems", "concepts", "patterns", "sources", "companies", "entities", "people");

  private static final Set<String> INDEX_NAMES =
      Set.of("index", "_index", "readme", "home", "_template");

  /** Types that are no types of entities. */
  private static final Set<String> ROLE_TYPES =
      Set.of("log", "changelog", "template", "report", "index", "meta", "raw", "moc");

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

  private static final Map<String, Shape> RELATION_SHAPES =
      Map.ofEntries(
          Map.entry("parent", Shape.TREE),
          Map.entry("up", Shape.TREE),
          Map.entry("broader", Shape.TREE),
          Map.entry("part_of", Shape.TREE),
          Map.entry("part-of", Shape.TREE),
          Map.entry("supersedes", Shape.ACYCLIC),
          Map.entry("depends_on", Shape.ACYCLIC),
          Map.entry("depends-on", Shape.ACYCLIC),
          Map.entry("prerequisites", Shape.ACYCLIC),
          Map.entry("related", Shape.FREE),
          Map.entry("sources", Shape.FREE));

  private final Settings settings;
  private final List<Page> pages;
  private final Map<String, Role> roles = new HashMap<>();
  private final List<Convention> statements = new ArrayList<>();

  private HouseStyle(List<Page> pages, Settings settings) {
    this.pages = pages;
    this.settings = settings;
  }

  /** The conventions of these pages under these settings. */
  public static Conventions of(List<Page> pages, Settings settings) {
    return new HouseStyle(pages, settings).read();
  }

  private Conventions read() {
    assignRoles();
    Map<String, List<Page>> byFolder =
        pages.stream()
            .filter(page -> !roles.containsKey(page.path()))
            .collect(Collectors.groupingBy(Page::folder, TreeMap::new, Collectors.toList()));
    List<EntityFolder> entities = entityFolders(byFolder);
    Set<String> dateKeys = dateKeys();
    List<RequiredDate> dates = requiredDates(byFolder, dateKeys);
    List<Relation> relations = relations();
    return new Conventions(roles, entities, dates, dateKeys, relations, statements);
  }

  private void assignRoles() {
    Map<Role, Integer> counts = new TreeMap<>();
    for (Page page : pages) {
      Role role =
          DefaultRoles.firstMatch(settings.roles(), page.path())
              .or(() -> describesSomething(page) ? Optional.empty() : DefaultRoles.of(page.path()))
              .orElse(Role.CONTENT);
      if (role != Role.CONTENT) {
        roles.put(page.path(), role);
        counts.merge(role, 1, Integer::sum);
      }
    }
    counts.forEach(
        (role, count) ->
            statements.add(
                new Convention(
                    "%s %s by name%s"
                        .formatted(
                            number(count),
                            (count == 1 ? "page is of role " : "pages are of role ")
                                + role.name().toLowerCase(Locale.ROOT),
                            role.isChecked() ? "" : ": not checked"),
                    settings.roles().containsKey(role) ? Basis.SET : Basis.INFERRED)));
  }

  /**
   * Whether the front matter says that the page is an entity, so that its name says nothing of its
   * role: {@code concepts/prompt-template.md} may describe prompt templates.
   */
  private static boolean describesSomething(Page page) {
    boolean typed =
        page.frontMatter()
            .text("type")
            .filter(type -> !ROLE_TYPES.contains(type.toLowerCase(Locale.ROOT)))
            .isPresent();
    boolean form =
        page.frontMatter().text("title").filter(title -> title.matches(".*[{<\\[].*")).isPresent();
    String folder = page.folder().substring(page.folder().lastIndexOf('/') + 1);
    boolean amongEntities =
        ENTITY_NAMES.contains(folder.toLowerCase(Locale.ROOT))
            && !INDEX_NAMES.contains(page.name().toLowerCase(Locale.ROOT));
    return (typed || amongEntities) && !form;
  }

  // Entities

  private List<EntityFolder> entityFolders(Map<String, List<Page>> byFolder) {
    Map<String, EntityFolder> folders = new LinkedHashMap<>();
    for (Settings.Entities entity : settings.entities()) {
      folders.put(entity.folder(), new EntityFolder(entity.folder(), entity.type(), Basis.SET));
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
        && main.get().getValue() >= SHARE * inFolder.size()) {
      statements.add(
          new Convention(
              "%s/: %s of %s pages are of type %s"
                  .formatted(
                      folder,
                      number(main.get().getValue()),
                      number(inFolder.size()),
                      main.get().getKey()),
              Basis.INFERRED));
      return Optional.of(new EntityFolder(folder, main.get().getKey(), Basis.INFERRED));
    }
    String name = folder.substring(folder.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (!ENTITY_NAMES.contains(name) || (typed > 0 && typed < SHARE * inFolder.size())) {
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

  // Dates

  /** The keys whose values are dates: by their name, or since nearly all of their values are. */
  private Set<String> dateKeys() {
    Map<String, int[]> counts = new HashMap<>();
    for (Page page : pages) {
      if (roles.getOrDefault(page.path(), Role.CONTENT).isChecked()) {
        page.frontMatter()
            .singleValues()
            .filter(property -> ((Value.Scalar) property.value()).type() != Value.Type.BOOLEAN)
            .forEach(
                property -> {
                  DateText date = DateText.read(((Value.Scalar) property.value()).text());
                  int[] count = counts.computeIfAbsent(key(property), ignored -> new int[2]);
                  count[0] +=
                      date instanceof DateText.Day || date instanceof DateText.Impossible ? 1 : 0;
                  count[1] += date instanceof DateText.Absent ? 0 : 1;
                });
      }
    }
    Set<String> keys = new HashSet<>();
    counts.forEach(
        (key, count) -> {
          boolean mostly = count[1] >= FEWEST_PAGES && count[0] >= SHARE * count[1];
          if ((mostly && soundsLikeDate(key)) || DATE_NAMES.contains(lastPart(key))) {
            keys.add(key);
          }
        });
    settings
        .entities()
        .forEach(entity -> entity.dates().forEach(key -> keys.add(key.toLowerCase(Locale.ROOT))));
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

  private List<RequiredDate> requiredDates(Map<String, List<Page>> byFolder, Set<String> dateKeys) {
    List<RequiredDate> required = new ArrayList<>();
    Map<String, List<String>> set =
        settings.entities().stream()
            .collect(
                Collectors.toMap(Settings.Entities::folder, Settings.Entities::dates, (a, b) -> b));
    byFolder.forEach(
        (folder, inFolder) -> {
          List<String> pinned = set.getOrDefault(folder, List.of());
          if (pinned.isEmpty()) {
            required.addAll(inferredDates(folder, inFolder, dateKeys));
          } else {
            pinned.forEach(
                key -> {
                  int carriers = (int) inFolder.stream().filter(page -> carries(page, key)).count();
                  required.add(new RequiredDate(folder, key, carriers, inFolder.size(), Basis.SET));
                  statements.add(
                      new Convention(
                          "%s/: every page carries `%s`".formatted(folder, key), Basis.SET));
                });
          }
        });
    return required;
  }

  private List<RequiredDate> inferredDates(
      String folder, List<Page> inFolder, Set<String> dateKeys) {
    List<Page> readable =
        inFolder.stream()
            .filter(page -> page.frontMatter().problem().isEmpty() && page.problem().isEmpty())
            .toList();
    if (readable.size() < FEWEST_PAGES) {
      return List.of();
    }
    Map<String, Integer> carriers = new TreeMap<>();
    Map<String, String> spelling = new HashMap<>();
    for (Page page : readable) {
      page.frontMatter()
          .singleValues()
          .filter(property -> dateKeys.contains(key(property)))
          .filter(property -> carries(page, property.key()))
          .forEach(
              property -> {
                carriers.merge(key(property), 1, Integer::sum);
                spelling.putIfAbsent(key(property), property.key());
              });
    }
    List<RequiredDate> required = new ArrayList<>();
    carriers.forEach(
        (key, count) -> {
          if (count >= SHARE * readable.size()) {
            String written = spelling.get(key);
            required.add(new RequiredDate(folder, written, count, readable.size(), Basis.INFERRED));
            statements.add(
                new Convention(
                    "%s: %s of %s pages carry `%s`"
                        .formatted(
                            folder.isEmpty() ? "the root" : folder + "/",
                            number(count),
                            number(readable.size()),
                            written),
                    Basis.INFERRED));
          }
        });
    return required;
  }

  /** Whether the page says anything under this key. */
  private static boolean carries(Page page, String key) {
    return page.frontMatter()
        .property(key)
        .filter(property -> property.value().scalars().anyMatch(HouseStyle::saysSomething))
        .isPresent();
  }

  private static boolean saysSomething(Value.Scalar scalar) {
    return !(DateText.read(scalar.text()) instanceof DateText.Absent);
  }

  // Relations

  private List<Relation> relations() {
    Map<String, Relation> relations = new TreeMap<>();
    settings
        .relations()
        .forEach(
            (name, relation) -> {
              relations.put(name, new Relation(name, relation.shape(), Basis.SET));
              statements.add(
                  new Convention("`%s` %s".formatted(name, words(relation.shape())), Basis.SET));
            });
    Map<String, Integer> carriers = new TreeMap<>();
    for (Page page : pages) {
      if (roles.getOrDefault(page.path(), Role.CONTENT).isChecked()) {
        page.links().stream()
            .flatMap(link -> link.property().stream())
            .map(name -> name.toLowerCase(Locale.ROOT))
            .filter(RELATION_SHAPES::containsKey)
            .distinct()
            .forEach(name -> carriers.merge(name, 1, Integer::sum));
      }
    }
    carriers.forEach(
        (name, count) -> {
          if (relations.keySet().stream().noneMatch(name::equalsIgnoreCase)) {
            Shape shape = RELATION_SHAPES.get(name);
            relations.put(name, new Relation(name, shape, Basis.INFERRED));
            statements.add(
                new Convention(
                    "`%s` relates pages (%s %s) and %s"
                        .formatted(
                            name,
                            number(count),
                            count == 1 ? "page names it" : "pages name it",
                            words(shape)),
                    Basis.INFERRED));
          }
        });
    return List.copyOf(relations.values());
  }

  private static String words(Shape shape) {
    return switch (shape) {
      case FREE -> "may form any graph";
      case ACYCLIC -> "must not form a cycle";
      case TREE -> "forms a tree";
    };
  }

  private static String number(long count) {
    return Wording.format("%,d", count);
  }
}
