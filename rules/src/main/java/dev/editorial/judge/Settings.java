package dev.editorial.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.editorial.api.Glob;
import dev.editorial.api.Option;
import dev.editorial.api.Relation;
import dev.editorial.api.Role;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code editorial.yml} says. Every key has a default; an empty file and no file mean the
 * same.
 *
 * @param root the wiki's root, from the file's folder
 * @param include which Markdown files are pages; all, if empty
 * @param exclude which are not
 * @param roles globs of pages by their role
 * @param entities the folders that hold entities
 * @param relations front matter keys that relate pages
 * @param profile how links resolve, one name or several; {@code auto} looks at the files
 * @param prefixes what owns the paths that begin so from the site's root: a folder, or {@code
 *     outside} for another site
 * @param preset how much is reported where nothing else is set
 * @param baseline the file of accepted findings, from the checked directory
 * @param clock the day of the run; today, if empty
 * @param sourceUrl where a reader of a report sees a file at a line
 * @param rules severity and options by rule id or rule set, in the order written
 */
public record Settings(
    @Option("the wiki's root, from the folder of this file; that folder itself by default")
        String root,
    @Option("globs of the Markdown files that are pages; all by default") List<Glob> include,
    @Option("globs of the Markdown files that are no pages, though links may lead to them")
        List<Glob> exclude,
    @Option("globs of pages by what they are for; by default, names such as `log.md` tell")
        Map<Role, List<Glob>> roles,
    @Option("folders that hold entities, each with its type, or by its name alone")
        List<Entities> entities,
    @Option("front matter keys and sections that relate pages, and what their links may form")
        Map<String, RelationSetting> relations,
    @Option("how links resolve: the name of a tool, several in a list, or `auto`")
        List<String> profile,
    @Option(
            "what owns the paths that begin so from the site's root: a folder, or `outside` for"
                + " another site")
        Map<String, String> prefixes,
    @Option("how much is reported where nothing else is set") Preset preset,
    @Option("the file of accepted findings; `editorial-baseline.tsv` by default, where it exists")
        Optional<String> baseline,
    @Option("the day of the run, so that it can be repeated; today by default")
        Optional<LocalDate> clock,
    @Option(
            "where reports link a finding to: a URL with `{path}`, `{line}` and `{column}`; by"
                + " default, the file on the host that git's remote names")
        Optional<String> sourceUrl,
    @Option("severity, options and overrides, by rule or rule set") Map<String, JsonNode> rules) {

  /** Lets the files decide. */
  public static final String AUTO = "auto";

  public Settings {
    root = root == null ? "" : root.replaceAll("^(\\./)+|/+$|^\\.$", "");
    include = include == null ? List.of() : List.copyOf(include);
    exclude = exclude == null ? List.of() : List.copyOf(exclude);
    roles = inOrder(roles);
    for (Map.Entry<Role, List<Glob>> role : roles.entrySet()) {
      role.setValue(List.copyOf(role.getValue()));
    }
    roles = Collections.unmodifiableMap(roles);
    entities = entities == null ? List.of() : List.copyOf(entities);
    relations = inOrder(relations);
    relations = Collections.unmodifiableMap(relations);
    profile = profile == null || profile.isEmpty() ? List.of(AUTO) : List.copyOf(profile);
    prefixes = Collections.unmodifiableMap(inOrder(prefixes));
    preset = preset == null ? Preset.RECOMMENDED : preset;
    baseline = baseline == null ? Optional.empty() : baseline;
    clock = clock == null ? Optional.empty() : clock;
    sourceUrl = sourceUrl == null ? Optional.empty() : sourceUrl;
    rules = Collections.unmodifiableMap(inOrder(rules));
  }

  /** The settings that are written, key by key. */
  static Settings of(Keys keys) throws SettingsException {
    return new Settings(
        keys.text("root"),
        keys.globs("include"),
        keys.globs("exclude"),
        roles(keys),
        keys.list("entities", (value, path) -> entities(keys, value, path)),
        keys.map("relations", (value, path) -> relation(keys, value, path)),
        keys.texts("profile"),
        keys.map("prefixes", keys::text),
        keys.constant("preset", Preset.class),
        keys.optionalText("baseline"),
        keys.day("clock"),
        keys.optionalText("sourceUrl"),
        keys.map("rules", (value, path) -> value));
  }

  private static @Nullable Map<Role, List<Glob>> roles(Keys keys) throws SettingsException {
    Map<String, List<Glob>> written =
        keys.map("roles", (value, path) -> Keys.list(value, path, keys::glob));
    if (written == null) {
      return null;
    }
    Map<Role, List<Glob>> roles = new LinkedHashMap<>();
    for (Map.Entry<String, List<Glob>> role : written.entrySet()) {
      roles.put(
          keys.constant(role.getKey(), Role.class, "roles/" + role.getKey()), role.getValue());
    }
    return roles;
  }

  /** The folder's name alone may stand for it. */
  private static Entities entities(Keys keys, JsonNode value, String path)
      throws SettingsException {
    return value.isTextual()
        ? Entities.named(value.asText())
        : Entities.of(keys.below(value, Entities.class, path));
  }

  /** A name alone is a relation that may form any graph. */
  private static RelationSetting relation(Keys keys, JsonNode value, String path)
      throws SettingsException {
    return value.isNull()
        ? new RelationSetting(false, false, null, null)
        : RelationSetting.of(keys.below(value, RelationSetting.class, path));
  }

  /** How much is reported where nothing else is set. */
  public enum Preset {
    /** Each rule by its own severity. */
    RECOMMENDED,
    /** Every rule runs, and none is milder than a warning, but what a finding itself limits. */
    STRICT
  }

  /** A copy that keeps the order written, on which reports and the choice of roles depend. */
  private static <K, V> Map<K, V> inOrder(Map<K, V> map) {
    return map == null ? new LinkedHashMap<>() : new LinkedHashMap<>(map);
  }

  /** These settings as they apply to a wiki below their root. */
  public Settings within(String folder) {
    if (folder.isEmpty()) {
      return this;
    }
    String prefix = folder + "/";
    Map<Role, List<Glob>> below = new LinkedHashMap<>();
    roles.forEach(
        (role, globs) -> below.put(role, globs.stream().map(glob -> glob.within(folder)).toList()));
    return new Settings(
        root,
        include,
        exclude,
        below,
        entities.stream()
            .filter(entity -> !entity.folder().contains("/") || entity.folder().startsWith(prefix))
            .map(
                entity ->
                    entity.folder().startsWith(prefix)
                        ? new Entities(
                            entity.folder().substring(prefix.length()),
                            entity.type(),
                            entity.dates(),
                            entity.schema().map(path -> below(path, prefix)),
                            entity.index().map(path -> below(path, prefix)))
                        : entity)
            .toList(),
        relations,
        profile,
        prefixes,
        preset,
        baseline,
        clock,
        sourceUrl,
        rules);
  }

  private static String below(String path, String prefix) {
    return path.startsWith(prefix) ? path.substring(prefix.length()) : path;
  }

  /** No settings. */
  public static Settings defaults() {
    return new Settings(
        null, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  /**
   * A folder that holds entities of one type; the folder's name alone may stand for it.
   *
   * @param folder from the wiki's root
   * @param type by default the folder's name in the singular
   * @param dates the date keys that its pages must carry
   * @param schema the JSON Schema of its pages' front matter, from the wiki's root
   * @param index the page that lists them, from the wiki's root
   */
  public record Entities(
      @Option("from the wiki's root, or the folder's name alone") String folder,
      @Option("what its pages are; by default, the folder's name in the singular") String type,
      @Option("the date keys that its pages must carry") List<String> dates,
      @Option("the JSON Schema of its pages' front matter, a file from the wiki's root")
          Optional<String> schema,
      @Option("the page that lists them, from the wiki's root") Optional<String> index) {

    public Entities {
      folder = folder == null ? "" : folder.replaceAll("^(\\./)?/*|/+$", "");
      type = type == null ? EntityStyle.singular(folder) : type;
      dates = dates == null ? List.of() : List.copyOf(dates);
      schema = schema == null ? Optional.empty() : schema;
      index = index == null ? Optional.empty() : index;
    }

    static Entities of(Keys keys) throws SettingsException {
      return new Entities(
          keys.text("folder"),
          keys.text("type"),
          keys.texts("dates"),
          keys.optionalText("schema"),
          keys.optionalText("index"));
    }

    static Entities named(String folder) {
      return new Entities(folder, null, null, null, null);
    }
  }

  /**
   * A relation.
   *
   * @param acyclic whether its links may close no cycle
   * @param single whether a page has one target at most
   * @param from where its links stand: a front matter key, by default that of its name, or a
   *     section's heading with its marks
   * @param inverse the relation that says the same from the other side
   */
  public record RelationSetting(
      @Option("whether its links may close no cycle") boolean acyclic,
      @Option("whether a page has one target at most, and no cycle is closed") boolean single,
      @Option(
              "where its links stand: a front matter key, or a section's heading with its marks; by"
                  + " default, the key of its name")
          Optional<String> from,
      @Option("the relation that says the same from the other side; `mentions` is any link")
          Optional<String> inverse) {

    static RelationSetting of(Keys keys) throws SettingsException {
      return new RelationSetting(
          keys.truth("acyclic"),
          keys.truth("single"),
          keys.optionalText("from"),
          keys.optionalText("inverse"));
    }

    public RelationSetting {
      from = from == null ? Optional.empty() : from;
      inverse = inverse == null ? Optional.empty() : inverse;
    }

    Relation.Shape shape() {
      if (single) {
        return Relation.Shape.TREE;
      }
      return acyclic ? Relation.Shape.ACYCLIC : Relation.Shape.FREE;
    }
  }
}
