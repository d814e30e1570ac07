package dev.editorial.wiki;

import dev.editorial.api.FileTree;
import dev.editorial.api.FrontMatter;
import dev.editorial.api.Property;
import dev.editorial.api.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The settings of MkDocs with those that they inherit. Plugins and extensions stand in a list, in a
 * map, or in a list of maps.
 *
 * @param files the layers, from the root of the tree, the outermost first
 * @param layers what each says; the first that has a key counts
 * @param text all of them as written, since the parser drops the tags that name functions
 */
record MkDocsSettings(List<String> files, List<FrontMatter> layers, String text) {

  /** What the one plugin that Backstage brings stands for. */
  private static final String TECHDOCS = "techdocs-core";

  private static final String PACKAGE = "pymdownx";

  static MkDocsSettings read(FileTree tree, String sign) {
    Set<String> files = new LinkedHashSet<>();
    List<FrontMatter> layers = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Optional<String> next = Optional.of(sign); next.isPresent() && files.add(next.get()); ) {
      String file = next.get();
      FrontMatter keys = inProject(Tool.keys(tree, file), file);
      layers.add(keys);
      text.append(Tool.text(tree, file)).append('\n');
      next = keys.text("INHERIT").map(path -> Paths.resolve(Paths.folderOf(file), path));
    }
    return new MkDocsSettings(List.copyOf(files), layers, text.toString());
  }

  /** Zensical, which succeeds MkDocs, writes the same keys in TOML, all in one table. */
  private static FrontMatter inProject(FrontMatter keys, String file) {
    if (!file.endsWith(".toml")) {
      return keys;
    }
    List<Property> project =
        Tool.maps(keys, "project").stream().flatMap(map -> map.properties().stream()).toList();
    return new FrontMatter(project, keys.problem());
  }

  /** Each layer by itself. */
  Stream<MkDocsSettings> each() {
    return IntStream.range(0, layers.size())
        .mapToObj(i -> new MkDocsSettings(files.subList(i, i + 1), layers.subList(i, i + 1), text));
  }

  /** The value of a key where it is a single one. */
  Optional<String> value(String key) {
    return layers.stream().flatMap(layer -> layer.text(key).stream()).findFirst();
  }

  boolean says(String key) {
    return layers.stream().anyMatch(layer -> layer.property(key).isPresent());
  }

  /** What stands in the way of reading them to their end. */
  Optional<String> problem() {
    return layers.stream()
        .flatMap(layer -> layer.problem().stream())
        .findFirst()
        .map(problem -> problem.reason());
  }

  Set<String> plugins() {
    return names("plugins").map(name -> name.replaceFirst("^material/", "")).collect(inOrder());
  }

  Set<String> extensions() {
    Set<String> names =
        names("markdown_extensions")
            .map(name -> name.replaceFirst("^markdown\\.extensions\\.", ""))
            .collect(inOrder());
    if (plugins().contains(TECHDOCS)) {
      names.addAll(List.of("attr_list", "toc", "admonition", "pymdownx.snippets"));
    }
    return names;
  }

  private static Collector<String, ?, Set<String>> inOrder() {
    return Collectors.toCollection(LinkedHashSet::new);
  }

  private Stream<String> names(String key) {
    return layers.stream()
        .flatMap(layer -> layer.property(key).stream())
        .flatMap(property -> names(property.value()));
  }

  private static Stream<String> names(Value value) {
    if (value instanceof Value.Sequence sequence) {
      return sequence.values().stream().flatMap(MkDocsSettings::names);
    }
    return value instanceof Value.Mapping map
        ? named(map.properties()).map(Property::key)
        : value.scalars().map(Value.Scalar::text);
  }

  /** The entries of a map; in TOML, the extensions of a package are a map of their own. */
  private static Stream<Property> named(List<Property> entries) {
    return entries.stream()
        .flatMap(
            entry ->
                entry.key().equals(PACKAGE) && entry.value() instanceof Value.Mapping extensions
                    ? extensions.properties().stream().map(MkDocsSettings::inPackage)
                    : Stream.of(entry));
  }

  private static Property inPackage(Property extension) {
    return new Property(PACKAGE + "." + extension.key(), extension.value(), extension.span());
  }

  /** The options of a plugin. */
  Stream<FrontMatter> plugin(String name) {
    return options("plugins", name);
  }

  /** The options of an extension. */
  Stream<FrontMatter> extension(String name) {
    return options("markdown_extensions", name);
  }

  private Stream<FrontMatter> options(String key, String name) {
    return layers.stream()
        .flatMap(layer -> Tool.maps(layer, key).stream())
        .flatMap(
            all ->
                named(all.properties())
                    .filter(property -> property.key().endsWith(name))
                    .map(Property::value)
                    .filter(Value.Mapping.class::isInstance)
                    .map(map -> ((Value.Mapping) map).properties()))
        .map(properties -> new FrontMatter(properties, Optional.empty()));
  }
}
