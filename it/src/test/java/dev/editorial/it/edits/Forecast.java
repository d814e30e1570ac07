package dev.editorial.it.edits;

import dev.editorial.api.Basis;
import dev.editorial.api.Conventions;
import dev.editorial.api.Link;
import dev.editorial.api.Outcome;
import dev.editorial.api.Page;
import dev.editorial.api.Role;
import dev.editorial.read.PageReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The findings that must be there after an edit: those from before, moved along with their pages,
 * less what the edit mends, with what it breaks.
 */
final class Forecast {

  /** From this share on, a wikilink that does not resolve is a mistake. */
  private static final double WRITTEN = 0.95;

  private static final int MANY_PLANS = 20;
  private static final String UNDEFINED = "references/undefined-entity";

  private static final Set<String> RESTING_ON_CONVENTIONS =
      Set.of(
          UNDEFINED,
          "duplicates/same-title",
          "duplicates/similar-name",
          "graph/unreachable-page",
          "graph/relation-cycle",
          "dates/invalid-date");

  private static final Set<String> OF_FOLDERS =
      Set.of(
          "graph/dead-end",
          "graph/island",
          "graph/not-in-index",
          "metadata/type-mismatch",
          "references/missing-backlink");

  private final Repository repository;
  private final PlantedEdit edit;
  private final List<Seen> expected = new ArrayList<>();
  private final List<Predicate<Seen>> open = new ArrayList<>();
  private final Set<String> reasons = new TreeSet<>();

  private Forecast(Repository repository, PlantedEdit edit) {
    this.repository = repository;
    this.edit = edit;
  }

  /**
   * What an edit makes of the findings.
   *
   * @param expected each of them, in no order
   * @param required those of them that must be there even where findings of their kind are open
   * @param open which others may come or go
   * @param reasons why
   */
  record Result(
      List<Seen> expected, Set<Seen> required, Predicate<Seen> open, Set<String> reasons) {

    /** How many findings must come or go; those that only move along do both. */
    int changes(List<Seen> before) {
      List<Seen> gone = new ArrayList<>(before);
      int come = 0;
      for (Seen seen : expected) {
        come += gone.remove(seen) ? 0 : 1;
      }
      return come + gone.size();
    }

    /** What is there and must not be, or must be and is not: a line for each. */
    List<String> difference(List<Seen> found) {
      List<Seen> unexpected = new ArrayList<>(found);
      List<Seen> missed = new ArrayList<>();
      for (Seen seen : expected) {
        if (!unexpected.remove(seen)) {
          missed.add(seen);
        }
      }
      return Stream.concat(
              missed.stream()
                  .filter(seen -> required.contains(seen) || !open.test(seen))
                  .map(seen -> "- " + seen),
              unexpected.stream().filter(open.negate()).map(seen -> "+ " + seen))
          .sorted()
          .toList();
    }
  }

  static Result of(Repository repository, PlantedEdit edit) {
    return new Forecast(repository, edit).work();
  }

  private Result work() {
    repository.findings().stream()
        .flatMap(seen -> edit.moved(seen).stream())
        .forEach(expected::add);
    open.addAll(edit.open);
    reasons.addAll(edit.reasons);
    links();
    expected.addAll(edit.caused);
    for (WikiFacts wiki : repository.wikis()) {
      wiki(wiki);
    }
    duplicates();
    houseStyle();
    Predicate<Seen> ownOpen = edit.open.stream().reduce(seen -> false, Predicate::or);
    Set<Seen> required = edit.caused.stream().filter(ownOpen.negate()).collect(Collectors.toSet());
    return new Result(
        expected, required, open.stream().reduce(seen -> false, Predicate::or), reasons);
  }

  // Links

  private void links() {
    edit.fates.forEach(
        (reference, fate) -> {
          reference.rule().map(reference::seen).flatMap(edit::moved).ifPresent(expected::remove);
          Seen place = reference.seen("");
          Optional<Seen> after = edit.moved(place);
          if (after.isEmpty()) {
            return;
          }
          if (fate.certain()) {
            fate.rule().ifPresent(rule -> expected.add(as(rule, after.get())));
          } else {
            reasons.add("another page or file may answer to the name");
            open.add(seen -> isAt(after.get(), seen));
          }
        });
  }

  private static Seen as(String rule, Seen place) {
    return new Seen(rule, place.paths(), place.line(), place.column(), "");
  }

  private static boolean isAt(Seen place, Seen seen) {
    return seen.line() > 0 && as("", seen).equals(place);
  }

  // The wiki as a whole

  private void wiki(WikiFacts wiki) {
    Map<String, Page> pages = pagesAfter(wiki);
    Conventions now = wiki.joined().conventions();
    Conventions then =
        wiki.conventionsOf(
            pages.values().stream().sorted(Comparator.comparing(Page::path)).toList());
    if (tips(now, then)) {
      reasons.add("the share of pages that keep a convention comes below nine tenths, or above");
      open.add(seen -> RESTING_ON_CONVENTIONS.contains(seen.rule()));
    }
    change(missingDates(wiki, wiki.byPath(), now), missingDates(wiki, pages, then));
    LinkGraph before = new LinkGraph(wiki, now, wiki.byPath(), edges(wiki), elsewhere(wiki));
    LinkGraph least =
        new LinkGraph(wiki, then, pages, edgesAfter(wiki, false), elsewhereAfter(wiki, false));
    LinkGraph most =
        new LinkGraph(wiki, then, pages, edgesAfter(wiki, true), elsewhereAfter(wiki, true));
    graph("graph/orphan-page", before, least, most, LinkGraph::orphans);
    graph("graph/unreachable-page", before, least, most, LinkGraph::unreachable);
    plans(wiki);
    open.add(seen -> seen.rule().equals(UNDEFINED) && isPerhapsPath(wiki, pages, seen));
  }

  /**
   * Whether a front matter value may be a path or not: that it is one is told from the share of its
   * like that lead somewhere.
   */
  private static boolean isPerhapsPath(WikiFacts wiki, Map<String, Page> pages, Seen seen) {
    return Optional.ofNullable(pages.get(seen.path())).stream()
        .flatMap(page -> page.links().stream())
        .filter(link -> link.isMention() && link.property().isPresent())
        .filter(link -> link.span().line() == seen.line())
        .map(link -> Names.folder(link.target()))
        .anyMatch(folder -> wiki.joined().conventions().entityFolderNamed(folder).isEmpty());
  }

  private Map<String, Page> pagesAfter(WikiFacts wiki) {
    Map<String, Page> pages = new TreeMap<>(wiki.byPath());
    edit.files.forEach(
        (path, bytes) -> {
          if (bytes.isEmpty()) {
            pages.remove(path);
          } else if (wiki.holds(path)
              && Names.isPage(path)
              && (pages.containsKey(path) || ownerOfNew(path).equals(wiki))) {
            pages.put(path, new PageReader().read(wiki.own(path), bytes.get()));
          }
        });
    return pages;
  }

  /** The wiki to which a new page belongs: the one that holds the others of its folder. */
  private WikiFacts ownerOfNew(String path) {
    return repository.wikis().stream()
        .filter(wiki -> wiki.holds(path))
        .max(Comparator.comparingInt(wiki -> wiki.root().length()))
        .orElseThrow();
  }

  /** Whether the rest of the wiki is judged otherwise; a relation more judges only itself. */
  private static boolean tips(Conventions now, Conventions then) {
    return !Set.copyOf(now.entityFolders()).equals(Set.copyOf(then.entityFolders()))
        || !now.dateKeys().equals(then.dateKeys())
        || !relations(then).containsAll(relations(now));
  }

  private static Set<String> relations(Conventions conventions) {
    return conventions.relations().stream()
        .map(relation -> relation.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** Exchanges what held before for what holds after. */
  private void change(Set<Seen> before, Set<Seen> after) {
    before.stream().flatMap(seen -> edit.moved(seen).stream()).forEach(expected::remove);
    expected.addAll(after);
  }

  private Set<Seen> missingDates(WikiFacts wiki, Map<String, Page> pages, Conventions conventions) {
    Set<Seen> missing = new HashSet<>();
    pages.forEach(
        (path, page) -> {
          if (wiki.role(page, conventions) == Role.CONTENT
              && page.problem().isEmpty()
              && page.frontMatter().problem().isEmpty()) {
            List<String> keys =
                conventions.requiredDates().stream()
                    .filter(date -> date.folder().equals(page.folder()))
                    .map(date -> date.key())
                    .filter(key -> !page.frontMatter().says(key))
                    .toList();
            if (!keys.isEmpty()) {
              missing.add(Seen.missingDates(path, keys.stream()));
            }
          }
        });
    return missing;
  }

  private void graph(
      String rule,
      LinkGraph before,
      LinkGraph least,
      LinkGraph most,
      Function<LinkGraph, Set<String>> affected) {
    Set<String> leastAffected = affected.apply(most);
    Set<String> mostAffected = affected.apply(least);
    Set<Seen> were =
        affected.apply(before).stream().map(p -> Seen.of(rule, p)).collect(Collectors.toSet());
    change(were, mostAffected.stream().map(p -> Seen.of(rule, p)).collect(Collectors.toSet()));
    Set<String> undecided = new HashSet<>(mostAffected);
    undecided.addAll(leastAffected);
    undecided.removeIf(path -> mostAffected.contains(path) && leastAffected.contains(path));
    open.add(seen -> seen.rule().equals(rule) && undecided.contains(seen.path()));
  }

  private Map<String, Set<String>> edges(WikiFacts wiki) {
    Map<String, Set<String>> edges = new HashMap<>();
    repository.references().stream()
        .filter(reference -> reference.wiki().equals(wiki) && reachesPages(reference))
        .forEach(reference -> add(edges, reference.source(), reference.targets()));
    return edges;
  }

  private static boolean reachesPages(Reference reference) {
    return !(reference.outcome() instanceof Outcome.ReachedFile);
  }

  private static void add(Map<String, Set<String>> edges, String source, Set<String> targets) {
    edges.computeIfAbsent(source, path -> new HashSet<>()).addAll(targets);
  }

  private Map<String, Set<String>> edgesAfter(WikiFacts wiki, boolean withOpen) {
    Map<String, Set<String>> edges = new HashMap<>();
    for (Reference reference : repository.references()) {
      if (reference.wiki().equals(wiki)
          && !edit.removes(reference.source())
          && (reachesPages(reference) || edit.fates.containsKey(reference))) {
        add(edges, edit.after(reference.source()), targetsAfter(reference, withOpen));
      }
    }
    for (PlantedEdit.Added link : edit.added) {
      if (link.wiki().equals(wiki)) {
        add(edges, link.source(), link.targets());
      }
    }
    return edges;
  }

  private Set<String> targetsAfter(Reference reference, boolean withOpen) {
    Fate fate = edit.fates.get(reference);
    Set<String> targets = fate == null ? reference.targets() : fate.targets();
    if (fate != null && !fate.certain() && !withOpen) {
      return Set.of();
    }
    return targets.stream()
        .filter(target -> !edit.removes(target))
        .map(edit::after)
        .collect(Collectors.toSet());
  }

  private Set<String> elsewhere(WikiFacts wiki) {
    return repository.references().stream()
        .filter(reference -> !reference.wiki().equals(wiki) && !reachesPages(reference))
        .flatMap(reference -> reference.targets().stream())
        .filter(wiki::holds)
        .collect(Collectors.toSet());
  }

  private Set<String> elsewhereAfter(WikiFacts wiki, boolean withOpen) {
    return repository.references().stream()
        .filter(reference -> !reference.wiki().equals(wiki) && !reachesPages(reference))
        .filter(reference -> !edit.removes(reference.source()))
        .flatMap(reference -> targetsAfter(reference, withOpen).stream())
        .filter(wiki::holds)
        .collect(Collectors.toSet());
  }

  // Names that are plans rather than mistakes

  private record Mention(String name, boolean plan, Seen place) {
    Mention in(String path) {
      return new Mention(name, plan, Seen.at(UNDEFINED, path, place.line(), place.column()));
    }
  }

  private void plans(WikiFacts wiki) {
    long all = 0;
    long missing = 0;
    long allThen = 0;
    long missingThen = 0;
    long undecided = 0;
    for (Reference reference : repository.references()) {
      boolean named =
          reference.link().isWikilink() || reference.link().kind() == Link.Kind.DEFINED_WIKILINK;
      if (!reference.wiki().equals(wiki) || !named) {
        continue;
      }
      all++;
      missing += reference.isMissing() ? 1 : 0;
      Fate fate = edit.fates.get(reference);
      boolean there = !edit.removes(reference.source()) && (fate == null || fate.there());
      allThen += there ? 1 : 0;
      boolean misses =
          fate == null
              ? reference.isMissing()
              : fate.rule()
                  .filter(rule -> rule.equals(UNDEFINED) || rule.endsWith("asset"))
                  .isPresent();
      missingThen += there && misses ? 1 : 0;
      undecided += there && fate != null && !fate.certain() ? 1 : 0;
    }
    boolean now = all > 0 && all - missing < WRITTEN * all;
    boolean then = allThen > 0 && allThen - missingThen < WRITTEN * allThen;
    boolean worst =
        allThen > 0 && allThen - missingThen - undecided - edit.added.size() < WRITTEN * allThen;
    if (now != then || then != worst) {
      reasons.add("the share of wikilinks that resolve comes near 95%, where plans begin");
      open.add(seen -> seen.rule().equals(UNDEFINED));
      return;
    }
    settlePlans(wiki, now);
  }

  private void settlePlans(WikiFacts wiki, boolean namesArePlans) {
    Map<String, List<Mention>> before = new HashMap<>();
    Map<String, List<Mention>> after = new HashMap<>();
    for (Reference reference : repository.references()) {
      if (!reference.wiki().equals(wiki)) {
        continue;
      }
      Fate fate = edit.fates.get(reference);
      Optional<Seen> place = edit.moved(reference.seen(UNDEFINED));
      boolean is = reference.rule().filter(UNDEFINED::equals).isPresent();
      Mention mention = mention(reference, namesArePlans, place.orElse(reference.seen(UNDEFINED)));
      if (is) {
        before.computeIfAbsent(mention.name(), name -> new ArrayList<>()).add(mention);
      }
      boolean then =
          place.isPresent()
              && (fate == null ? is : fate.rule().filter(UNDEFINED::equals).isPresent());
      if (then) {
        List<Mention> mentions = after.computeIfAbsent(mention.name(), name -> new ArrayList<>());
        mentions.add(mention);
        Optional.ofNullable(edit.copied.get(reference.source()))
            .ifPresent(copy -> mentions.add(mention.in(copy)));
      }
    }
    long plansBefore = before.values().stream().filter(Forecast::arePlans).count();
    long plansAfter = after.values().stream().filter(Forecast::arePlans).count();
    if (Math.max(plansBefore, plansAfter) < MANY_PLANS) {
      return;
    }
    if (Math.min(plansBefore, plansAfter) < MANY_PLANS) {
      reasons.add("the number of planned names comes to twenty, from where single ones are silent");
      open.add(seen -> seen.rule().equals(UNDEFINED));
      return;
    }
    after.forEach(
        (name, mentions) -> {
          // A name used once is shown where a page of a like name is near, and pages come and go.
          if (mentions.size() == 1 && arePlans(mentions) && edit.changesNames()) {
            open.add(seen -> seen.equals(mentions.get(0).place()));
          }
          boolean same = before.getOrDefault(name, List.of()).size() == mentions.size();
          if (same || !arePlans(mentions)) {
            return;
          }
          mentions.forEach(mention -> expected.remove(mention.place()));
          if (mentions.size() > 1 && !Page.isDay(name)) {
            mentions.forEach(mention -> expected.add(mention.place()));
          } else if (!Page.isDay(name)) {
            reasons.add("a planned name used once is shown only where one is near");
            open.add(seen -> seen.equals(mentions.get(0).place()));
          }
        });
  }

  private static boolean arePlans(List<Mention> mentions) {
    return mentions.stream().allMatch(Mention::plan);
  }

  private static Mention mention(Reference reference, boolean namesArePlans, Seen place) {
    String wanted = Names.withoutExtension(reference.wanted());
    if (reference.outcome() instanceof Outcome.Unwritten unwritten) {
      wanted = unwritten.name();
    } else if (reference.outcome() instanceof Outcome.Missing missing) {
      wanted = missing.wanted();
    }
    boolean announced =
        reference.resolved().source().planned().stream()
            .anyMatch(planned -> planned.holds(reference.link().span()));
    boolean plan =
        announced
            || (reference.link().isWikilink()
                && namesArePlans
                && !reference.wiki().isQualified(wanted));
    return new Mention(wanted.toLowerCase(Locale.ROOT), plan, place);
  }

  // The house style

  /**
   * What the other pages of a folder do is not worked out here; it bears on pages that are new to
   * it or gone from it.
   */
  private void houseStyle() {
    if (edit.changesNames()) {
      reasons.add("pages that come or go are held to what their folder does");
      open.add(seen -> OF_FOLDERS.contains(seen.rule()));
    }
  }

  // Duplicates

  /**
   * Of three and more pages of one name, each is compared with the one that most pages link to. An
   * edit may make that another one.
   */
  private void duplicates() {
    Map<String, Set<String>> partners = new HashMap<>();
    for (Seen seen : repository.findings()) {
      if (seen.rule().startsWith("duplicates/")) {
        for (String path : seen.paths()) {
          partners.computeIfAbsent(path, p -> new TreeSet<>()).addAll(seen.paths());
        }
      }
    }
    Set<String> several =
        partners.entrySet().stream()
            .filter(
                entry ->
                    entry.getValue().stream()
                            .flatMap(path -> partners.get(path).stream())
                            .distinct()
                            .count()
                        > 2)
            .map(Map.Entry::getKey)
            .map(edit::after)
            .collect(Collectors.toSet());
    open.add(seen -> seen.rule().startsWith("duplicates/") && several.containsAll(seen.paths()));
  }

  /** Whether a mention is one beyond doubt, should its page be gone. */
  static boolean isClear(Reference reference) {
    String target = reference.link().target();
    boolean ofEntities =
        reference.wiki().joined().conventions().entityFolderNamed(Names.folder(target)).isPresent();
    boolean set =
        reference
            .wiki()
            .joined()
            .conventions()
            .entityFolderNamed(Names.folder(target))
            .filter(folder -> folder.basis() == Basis.SET)
            .isPresent();
    return ofEntities
        && (set
            || reference.link().property().isPresent()
            || reference.link().kind() == Link.Kind.CODE_MENTION
            || Names.last(target).matches(".*[-_\\d].*"));
  }
}
