package dev.editorial.it.edits;

import dev.editorial.api.Page;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Files and pages by all the names to which a tool might let them answer. */
final class NameIndex {

  private static final List<String> SHOWN_FOR_FOLDERS = List.of("index", "_index", "readme");

  private final Map<String, Set<String>> byPath = new HashMap<>();
  private final Map<String, Set<String>> byFileName = new HashMap<>();
  private final Map<String, Set<String>> byWords = new HashMap<>();
  private final Map<String, Set<String>> byRedirect = new HashMap<>();

  NameIndex(Collection<String> files, List<WikiFacts> wikis) {
    for (String file : files) {
      add(byPath, Names.fold(Names.withoutExtension(file)), file);
      add(byFileName, Names.fold(Names.last(file)), file);
    }
    for (WikiFacts wiki : wikis) {
      for (Page page : wiki.joined().pages()) {
        String path = wiki.full(page.path());
        add(byWords, Names.slug(page.name()), path);
        add(byWords, Names.slug(page.title()), path);
        page.aliases().forEach(alias -> add(byRedirect, Names.slug(Names.last(alias)), path));
      }
    }
  }

  private static void add(Map<String, Set<String>> index, String name, String path) {
    index.computeIfAbsent(name, key -> new HashSet<>()).add(path);
  }

  /** What lies at a path, whatever its extension, or is shown for it if it is a folder. */
  Stream<String> at(String path) {
    String place = Names.fold(Names.withoutExtension(path));
    return Stream.concat(
            Stream.of(place), SHOWN_FOR_FOLDERS.stream().map(name -> Names.join(place, name)))
        .flatMap(name -> byPath.getOrDefault(name, Set.of()).stream());
  }

  /** The files of a name, extension included. */
  Stream<String> named(String name) {
    return byFileName.getOrDefault(Names.fold(name), Set.of()).stream();
  }

  /** The pages of a name or title with these words. */
  Stream<String> worded(String words) {
    return byWords.getOrDefault(Names.slug(words), Set.of()).stream();
  }

  /** The pages with an alias or old address that ends so. */
  Stream<String> redirected(String name) {
    return byRedirect.getOrDefault(Names.slug(name), Set.of()).stream();
  }
}
