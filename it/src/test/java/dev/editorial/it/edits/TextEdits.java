package dev.editorial.it.edits;

import dev.editorial.api.Heading;
import dev.editorial.api.Link;
import dev.editorial.api.Outcome;
import dev.editorial.api.Page;
import dev.editorial.api.Span;
import dev.editorial.wiki.Profile.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** Edits of a page's text. */
final class TextEdits {

  private TextEdits() {}

  // A heading that is linked takes other words

  static Optional<PlantedEdit> renameHeading(Repository repository, Random random) {
    Optional<Reference> linked =
        Choice.one(
            repository.references().stream()
                .filter(reference -> reference.outcome() instanceof Outcome.Reached)
                .filter(reference -> !reference.anchor().isEmpty())
                .toList(),
            random);
    return linked.flatMap(
        reference -> {
          Page page = reference.outcome().pages().get(0);
          String slug = Names.slug(reference.anchor());
          List<Heading> named =
              page.headings().stream().filter(h -> Names.slug(h.text()).equals(slug)).toList();
          boolean otherAnchor =
              page.anchors().stream().anyMatch(anchor -> Names.slug(anchor.id()).equals(slug));
          boolean included =
              repository.to(reference.wiki().full(page.path())).stream()
                  .anyMatch(link -> link.link().kind() == Link.Kind.INCLUDE);
          return named.size() == 1
                  && named.get(0).level() > 1
                  && named.get(0).id().isEmpty()
                  && !otherAnchor
                  && !included
                  && !slug.isEmpty()
                  && page.includes().isEmpty()
              ? renamed(repository, reference.wiki(), page, named.get(0), slug, random)
              : Optional.empty();
        });
  }

  private static Optional<PlantedEdit> renamed(
      Repository repository,
      WikiFacts wiki,
      Page page,
      Heading heading,
      String slug,
      Random random) {
    String path = wiki.full(page.path());
    Span span = heading.span();
    Lines lines = repository.lines(path);
    boolean holdsMore =
        page.links().stream().anyMatch(link -> span.holds(link.span()))
            || page.undefined().stream().anyMatch(label -> span.holds(label.span()))
            || page.planned().stream().anyMatch(planned -> planned.holds(span));
    Optional<Span> words = lines.find(span, heading.text());
    if (holdsMore || words.isEmpty() || span.line() != span.endLine()) {
      return Optional.empty();
    }
    PlantedEdit edit =
        new PlantedEdit("%s:%d: a heading that is linked is renamed".formatted(path, span.line()))
            .replace(
                repository,
                new Replacement(path, words.get(), "Planted words " + random.nextInt(1000)));
    for (Reference reference : repository.to(path)) {
      boolean part =
          List.of(reference.anchor().split("#")).stream()
              .map(name -> name.replaceFirst("(,\\d+)?:?$", ""))
              .anyMatch(name -> Names.slug(name).equals(slug));
      if (part && reference.outcome() instanceof Outcome.Reached) {
        edit.becomes(reference, Fate.faulty("links/broken-anchor", reference.targets()));
      }
    }
    return Optional.of(edit);
  }

  // A link is misspelled by one letter's case

  static Optional<PlantedEdit> changeCaseOfLink(Repository repository, Random random) {
    return Choice.one(
            repository.references().stream()
                .filter(
                    reference ->
                        PageEdits.isOf(
                            reference, Link.Kind.INLINE, Link.Kind.IMAGE, Link.Kind.WIKILINK))
                .filter(
                    reference ->
                        reference.outcome() instanceof Outcome.Reached
                            || reference.outcome() instanceof Outcome.ReachedFile)
                .filter(reference -> reference.link().property().isEmpty())
                .filter(reference -> !reference.link().target().isEmpty())
                .filter(reference -> reference.targets().size() == 1)
                .toList(),
            random)
        .flatMap(reference -> misspelled(repository, reference));
  }

  private static Optional<PlantedEdit> misspelled(Repository repository, Reference reference) {
    String target = reference.link().target();
    String name = Names.last(target);
    String other = PageEdits.inOtherCase(name);
    String reached = reference.targets().iterator().next();
    boolean byPath =
        Names.withoutExtension(Names.last(reached)).equals(Names.withoutExtension(name));
    boolean url =
        !reference.link().isWikilink()
            && reference.wiki().profile().others().contains(Step.FROM_URL)
            && Names.extension(name).isEmpty();
    boolean twin =
        repository.files().stream()
            .anyMatch(
                file ->
                    !file.equals(reached)
                        && Names.fold(Names.withoutExtension(Names.last(file)))
                            .equals(Names.fold(Names.withoutExtension(name))));
    if (!byPath
        || url
        || twin
        || other.equals(name)
        || target.startsWith("/")
        || !repository.files().contains(reached)) {
      return Optional.empty();
    }
    Lines lines = repository.lines(reference.source());
    Optional<Span> place = lines.find(reference.link().span(), name);
    if (place.isEmpty() || holdsOthers(repository, reference)) {
      return Optional.empty();
    }
    PlantedEdit edit =
        new PlantedEdit(
                "%s:%d: %s is written %s"
                    .formatted(reference.source(), place.get().line(), name, other))
            .replace(repository, new Replacement(reference.source(), place.get(), other));
    boolean qualified = reference.wanted().indexOf('/') >= 0;
    boolean forgiven =
        reference.link().isWikilink()
            ? PageEdits.forgivesWikilinks(reference.wiki(), qualified)
            : PageEdits.forgivesPaths(reference.wiki());
    edit.becomes(
        reference,
        forgiven
            ? Fate.leadsTo(reference.targets())
            : Fate.faulty("links/case-mismatch", reference.targets()));
    return Optional.of(edit);
  }

  private static boolean holdsOthers(Repository repository, Reference reference) {
    return repository.from(reference.source()).stream()
        .anyMatch(
            other ->
                other != reference
                    && (reference.link().span().holds(other.link().span())
                        || other.link().span().holds(reference.link().span())));
  }

  // The only link that introduces a page goes

  static Optional<PlantedEdit> cutLastInboundLink(Repository repository, Random random) {
    Optional<Choice> choice =
        Choice.of(repository, random)
            .filter(found -> found.wiki().joined().foreignNavigation().isEmpty());
    return choice.flatMap(
        found -> {
          Map<String, List<Reference>> introducing =
              repository.to(found.path()).stream()
                  .filter(reference -> !reference.source().equals(found.path()))
                  .filter(
                      reference ->
                          !reference.wiki().joined().isCatalogue(reference.resolved().source()))
                  .collect(Collectors.groupingBy(Reference::source));
          return introducing.size() == 1 && introducing.values().iterator().next().size() == 1
              ? cut(repository, introducing.values().iterator().next().get(0))
              : Optional.empty();
        });
  }

  private static Optional<PlantedEdit> cut(Repository repository, Reference reference) {
    Span span = reference.link().span();
    if (!PageEdits.isOf(reference, Link.Kind.INLINE, Link.Kind.WIKILINK)
        || reference.link().property().isPresent()
        || holdsOthers(repository, reference)
        || span.line() != span.endLine()) {
      return Optional.empty();
    }
    return Optional.of(
        new PlantedEdit("%s:%d: a link is cut".formatted(reference.source(), span.line()))
            .replace(repository, new Replacement(reference.source(), span, "cut"))
            .becomes(reference, Fate.removed()));
  }

  // A paragraph is added

  private static Optional<PlantedEdit> append(
      Repository repository, Random random, Paragraph paragraph) {
    return Choice.of(repository, random)
        .filter(choice -> choice.page().openFences().isEmpty() && choice.page().hidden().isEmpty())
        .flatMap(choice -> paragraph.add(choice, random.nextInt(1000)))
        .map(
            added -> {
              String path = added.choice().path();
              Lines lines = repository.lines(path);
              Span end = lines.end();
              int line = end.line() + 2;
              PlantedEdit edit =
                  new PlantedEdit("%s:%d: %s is added".formatted(path, line, added.text()))
                      .replace(repository, new Replacement(path, end, "\n\n" + added.text() + "\n"))
                      .causes(Seen.at(added.rule(), path, line, added.text().indexOf('[') + 1));
              return edit;
            });
  }

  private interface Paragraph {
    Optional<Addition> add(Choice choice, int number);
  }

  private record Addition(Choice choice, String rule, String text) {}

  static Optional<PlantedEdit> addBrokenLink(Repository repository, Random random) {
    return append(
        repository,
        random,
        (choice, number) ->
            Optional.of(
                new Addition(
                    choice,
                    "links/broken-link",
                    "Planted [words](gone-planted-%d.md).".formatted(number))));
  }

  static Optional<PlantedEdit> addBrokenAnchor(Repository repository, Random random) {
    return append(
        repository,
        random,
        (choice, number) ->
            choice.page().includes().isEmpty()
                ? Optional.of(
                    new Addition(
                        choice,
                        "links/broken-anchor",
                        "Planted [words](#gone-planted-%d).".formatted(number)))
                : Optional.empty());
  }

  static Optional<PlantedEdit> addUndefinedEntity(Repository repository, Random random) {
    return append(
        repository,
        random,
        (choice, number) ->
            choice.wiki().profile().wikilinks().isEmpty()
                    || choice.page().folder().isEmpty()
                    || !choice.wiki().isQualified(choice.page().folder() + "/x")
                ? Optional.empty()
                : Optional.of(
                    new Addition(
                        choice,
                        "references/undefined-entity",
                        "Planted [[%s/gone-planted-%d]]."
                            .formatted(choice.page().folder(), number))));
  }

  static Optional<PlantedEdit> addUndefinedFootnote(Repository repository, Random random) {
    return append(
        repository,
        random,
        (choice, number) ->
            Optional.of(
                new Addition(
                    choice,
                    "references/undefined-footnote",
                    "Planted words.[^gone%d]".formatted(number))));
  }

  static Optional<PlantedEdit> addUndefinedLabel(Repository repository, Random random) {
    return append(
        repository,
        random,
        (choice, number) ->
            Optional.of(
                new Addition(
                    choice,
                    "references/undefined-label",
                    "Planted [words][gone-planted-%d].".formatted(number))));
  }
}
