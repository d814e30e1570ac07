package dev.editorial.judge;

import dev.editorial.api.Basis;
import dev.editorial.api.Convention;
import dev.editorial.api.Link;
import dev.editorial.api.Page;
import dev.editorial.api.Relation;
import dev.editorial.api.Relation.Shape;
import dev.editorial.api.Wording;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads off the pages which front matter keys relate pages, and what their links may form. */
final class RelationStyle {

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

  /** What else settings may name as an inverse without declaring it. */
  private static final Set<String> INVERSES =
      Set.of(
          "children",
          "down",
          "narrower",
          "has_part",
          "has-part",
          "superseded_by",
          "superseded-by",
          Relation.MENTIONS);

  private final Settings settings;
  private final List<Convention> statements;

  RelationStyle(Settings settings, List<Convention> statements) {
    this.settings = settings;
    this.statements = statements;
  }

  List<Relation> relations(List<Page> checked) {
    Map<String, Relation> relations = new TreeMap<>();
    for (Map.Entry<String, Settings.RelationSetting> set : settings.relations().entrySet()) {
      String name = set.getKey();
      Shape shape = set.getValue().shape();
      String from = set.getValue().from().orElse(name);
      relations.put(name, new Relation(name, shape, from, set.getValue().inverse(), Basis.SET));
      statements.add(new Convention("`%s` %s".formatted(name, words(shape)), Basis.SET));
    }
    Map<String, Integer> carriers = new TreeMap<>();
    Map<String, Integer> several = new TreeMap<>();
    for (Page page : checked) {
      Map<String, Set<String>> targets = new HashMap<>();
      for (Link link : page.links()) {
        String name = link.property().orElse("").toLowerCase(Locale.ROOT);
        if (RELATION_SHAPES.containsKey(name)) {
          targets.computeIfAbsent(name, key -> new HashSet<>()).add(link.target());
        }
      }
      for (Map.Entry<String, Set<String>> named : targets.entrySet()) {
        Counts.add(carriers, named.getKey());
        if (named.getValue().size() > 1) {
          Counts.add(several, named.getKey());
        }
      }
    }
    for (Map.Entry<String, Integer> carried : carriers.entrySet()) {
      String name = carried.getKey();
      int count = carried.getValue();
      if (!isAmong(relations.keySet(), name)) {
        Shape shape = shape(name, count, several.getOrDefault(name, 0));
        relations.put(name, new Relation(name, shape, Basis.INFERRED));
        statements.add(
            new Convention(
                "`%s` relates pages (%s %s) and %s"
                    .formatted(
                        name,
                        Wording.format("%,d", count),
                        count == 1 ? "page names it" : "pages name it",
                        words(shape)),
                Basis.INFERRED));
      }
    }
    return List.copyOf(relations.values());
  }

  private static boolean isAmong(Set<String> names, String name) {
    for (String other : names) {
      if (name.equalsIgnoreCase(other)) {
        return true;
      }
    }
    return false;
  }

  /** Where pages commonly have several parents, that is how the wiki is meant. */
  private static Shape shape(String name, int carriers, int several) {
    Shape shape = RELATION_SHAPES.get(name);
    boolean single = carriers - several >= HouseStyle.SHARE * carriers;
    return shape == Shape.TREE && !single ? Shape.ACYCLIC : shape;
  }

  /** The names that an inverse may have, under these settings. */
  static Set<String> known(Settings settings) {
    Set<String> known = new TreeSet<>(settings.relations().keySet());
    known.addAll(RELATION_SHAPES.keySet());
    known.addAll(INVERSES);
    return known;
  }

  private static String words(Shape shape) {
    return switch (shape) {
      case FREE -> "may form any graph";
      case ACYCLIC -> "must not form a cycle";
      case TREE -> "forms a tree";
    };
  }
}
