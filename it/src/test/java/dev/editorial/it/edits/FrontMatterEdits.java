package dev.editorial.it.edits;

import dev.editorial.api.Outcome;
import dev.editorial.api.Page;
import dev.editorial.api.Property;
import dev.editorial.api.Relation;
import dev.editorial.api.RequiredDate;
import dev.editorial.api.Span;
import dev.editorial.api.Value;
import dev.editorial.read.PageReader;
import dev.editorial.wiki.Profile.Step;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Edits of front matter. */
final class FrontMatterEdits {

  private static final Set<String> OF_CONSEQUENCE =
      Set.of("title", "type", "alias", "aliases", "tags", "draft", "url", "slug", "permalink");

  private FrontMatterEdits() {}

  /** The line of the closing marks, where the page begins with YAML. */
  private static Optional<Integer> end(Lines lines) {
    if (!lines.line(1).strip().equals("---")) {
      return Optional.empty();
    }
    for (int number = 2; number <= lines.count(); number++) {
      if (lines.line(number).strip().equals("---")) {
        return Optional.of(number);
      }
    }
    return Optional.empty();
  }

  /** A property at the left margin whose single value stands on its own line, within the block. */
  private static boolean isPlain(Property property, Lines lines, int end) {
    Span key = property.span();
    return property.value() instanceof Value.Scalar scalar
        && key.line() < end
        && scalar.span().line() == key.line()
        && scalar.span().endLine() == key.line()
        && lines.line(key.line()).matches("[A-Za-z_-]+: *[^|>&*!].*")
        && (key.line() + 1 >= end || lines.line(key.line() + 1).matches("\\S.*"));
  }

  static Optional<PlantedEdit> breakValue(Repository repository, Random random) {
    return Choice.of(repository, random)
        .flatMap(
            choice -> {
              Lines lines = repository.lines(choice.path());
              return end(lines)
                  .flatMap(
                      end -> {
                        List<Property> plain =
                            choice.page().frontMatter().properties().stream()
                                .filter(property -> isPlain(property, lines, end))
                                .toList();
                        // The last one: what stands before the fault is still read.
                        return plain.isEmpty()
                            ? Optional.empty()
                            : broken(repository, choice, plain.get(plain.size() - 1), lines);
                      });
            });
  }

  private static Optional<PlantedEdit> broken(
      Repository repository, Choice choice, Property property, Lines lines) {
    String path = choice.path();
    int line = property.span().line();
    String old = lines.line(line);
    int colon = old.indexOf(':') + 1;
    Replacement replacement =
        new Replacement(
            path, Span.inLine(line, colon + 1, old.length() - colon), " one: two: [three");
    Page then = new PageReader().read(choice.page().path(), lines.with(replacement));
    if (OF_CONSEQUENCE.contains(property.key().toLowerCase(Locale.ROOT))
        || !sameNames(choice.page(), then)) {
      return Optional.empty();
    }
    PlantedEdit edit =
        new PlantedEdit(
                "%s:%d: `%s` gets a value that YAML cannot read"
                    .formatted(path, line, property.key()))
            .replace(repository, replacement);
    edit.causes(
        Seen.at("metadata/unreadable-front-matter", path, line, colon + 1 + " one".length()));
    repository.findings().stream()
        .filter(seen -> seen.path().equals(path) && seen.rule().equals("dates/invalid-date"))
        .forEach(seen -> edit.leavesOpen("dates are not looked at", seen::equals));
    losesLinks(repository, choice, then, edit);
    return Optional.of(edit);
  }

  private static boolean sameNames(Page now, Page then) {
    return now.title().equals(then.title())
        && now.aliases().equals(then.aliases())
        && now.frontMatter().text("type").equals(then.frontMatter().text("type"));
  }

  private static void losesLinks(
      Repository repository, Choice choice, Page then, PlantedEdit edit) {
    for (Reference reference : repository.from(choice.path())) {
      boolean inFrontMatter = reference.link().property().isPresent();
      boolean kept =
          then.links().stream()
              .anyMatch(
                  link ->
                      link.target().equals(reference.link().target())
                          && link.property().equals(reference.link().property()));
      if (inFrontMatter && !kept) {
        edit.becomes(reference, Fate.removed());
      }
    }
  }

  static Optional<PlantedEdit> dropDate(Repository repository, Random random) {
    return Choice.of(repository, random)
        .flatMap(
            choice -> {
              List<RequiredDate> dates =
                  choice.wiki().joined().conventions().requiredDates().stream()
                      .filter(date -> date.folder().equals(choice.page().folder()))
                      .toList();
              Lines lines = repository.lines(choice.path());
              return Choice.one(dates, random)
                  .flatMap(date -> choice.page().frontMatter().property(date.key()))
                  .filter(date -> end(lines).filter(end -> isPlain(date, lines, end)).isPresent())
                  .filter(date -> choice.page().frontMatter().says(date.key()))
                  .map(
                      date ->
                          new PlantedEdit(
                                  "%s:%d: `%s` goes"
                                      .formatted(choice.path(), date.span().line(), date.key()))
                              .replace(
                                  repository,
                                  new Replacement(
                                      choice.path(), Lines.wholeLine(date.span().line()), "")));
            });
  }

  static Optional<PlantedEdit> closeCycle(Repository repository, Random random) {
    WikiFacts wiki = repository.any(random);
    if (!wiki.findsWikilinks(Step.FROM_ROOT)) {
      return Optional.empty();
    }
    List<Reference> steps =
        wiki.joined().conventions().relations().stream()
            .filter(relation -> relation.shape() != Relation.Shape.FREE)
            .flatMap(relation -> steps(repository, wiki, relation))
            .toList();
    if (!steps.isEmpty() && random.nextBoolean()) {
      Reference step = steps.get(random.nextInt(steps.size()));
      String up = step.targets().iterator().next();
      PlantedEdit edit = new PlantedEdit("%s names %s in return".formatted(up, step.source()));
      return name(repository, edit, wiki, up, step.link().property().orElseThrow(), step.source())
          ? Optional.of(closed(repository, edit, up, step.source()))
          : Optional.empty();
    }
    Optional<Choice> one = Choice.of(repository, random).filter(c -> c.wiki().equals(wiki));
    Optional<Choice> other = Choice.of(repository, random).filter(c -> c.wiki().equals(wiki));
    if (one.isEmpty() || other.isEmpty() || one.get().path().equals(other.get().path())) {
      return Optional.empty();
    }
    String a = one.get().path();
    String b = other.get().path();
    PlantedEdit edit = new PlantedEdit("%s and %s depend on each other".formatted(a, b));
    return name(repository, edit, wiki, a, "depends_on", b)
            && name(repository, edit, wiki, b, "depends_on", a)
        ? Optional.of(closed(repository, edit, a, b))
        : Optional.empty();
  }

  private static Stream<Reference> steps(Repository repository, WikiFacts wiki, Relation relation) {
    return repository.references().stream()
        .filter(reference -> reference.wiki().equals(wiki))
        .filter(reference -> reference.outcome() instanceof Outcome.Reached)
        .filter(
            reference ->
                reference.link().property().filter(relation.name()::equalsIgnoreCase).isPresent())
        .filter(reference -> !reference.targets().contains(reference.source()));
  }

  private static PlantedEdit closed(
      Repository repository, PlantedEdit edit, String one, String other) {
    edit.causes(Seen.together("graph/relation-cycle", Stream.of(one, other)));
    boolean knotted =
        repository.findings().stream().anyMatch(seen -> seen.rule().equals("graph/relation-cycle"));
    if (knotted) {
      edit.leavesOpen(
          "of a knot, one cycle is shown", seen -> seen.rule().equals("graph/relation-cycle"));
    }
    return edit;
  }

  /** Adds a line to the front matter of a page, unless it has such a line already. */
  private static boolean name(
      Repository repository,
      PlantedEdit edit,
      WikiFacts wiki,
      String path,
      String key,
      String target) {
    Page page = wiki.byPath().get(path);
    Lines lines = repository.lines(path);
    Optional<Integer> end = end(lines);
    if (page == null
        || end.isEmpty()
        || page.frontMatter().problem().isPresent()
        || page.frontMatter().property(key).isPresent()) {
      return false;
    }
    String address = Names.withoutExtension(wiki.own(target));
    edit.replace(
        repository,
        new Replacement(
            path,
            new Span(end.get(), 1, end.get(), 1),
            "%s: \"[[%s]]\"\n".formatted(key, address)));
    edit.added.add(new PlantedEdit.Added(wiki, path, Set.of(target)));
    return true;
  }
}
