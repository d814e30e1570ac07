package dev.editorial.it.edits;

import dev.editorial.api.Conventions;
import dev.editorial.api.Link;
import dev.editorial.api.Outcome;
import dev.editorial.api.Page;
import dev.editorial.api.Role;
import dev.editorial.wiki.Profile.Step;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Edits of whole files: they go, come, or take another name. */
final class PageEdits {

  private static final String SAME_TITLE = "duplicates/same-title";

  private PageEdits() {}

  static Optional<PlantedEdit> rename(Repository repository, Random random) {
    return Choice.of(repository, random)
        .filter(choice -> !repository.isAloneInFolder(choice.path()))
        .flatMap(
            choice -> {
              String extension = choice.path().substring(choice.path().lastIndexOf('.'));
              String name = choice.page().name() + "-planted-" + random.nextInt(1000) + extension;
              return renamed(repository, choice, name);
            });
  }

  private static Optional<PlantedEdit> renamed(
      Repository repository, Choice choice, String newName) {
    String to = Names.join(Names.folder(choice.path()), newName);
    Page page = choice.page().at(choice.wiki().own(to));
    if (!keepsRole(choice, page)) {
      return Optional.empty();
    }
    PlantedEdit edit =
        new PlantedEdit("%s becomes %s".formatted(choice.path(), newName))
            .rename(repository, choice.path(), to);
    new Loss(repository, choice.path(), Optional.of(page)).settle(edit);
    if (!page.title().equals(choice.page().title())) {
      leavesDuplicatesOpen(edit, to, "the page's title is its file's name");
    }
    return Optional.of(edit);
  }

  private static boolean keepsRole(Choice choice, Page renamed) {
    List<Page> pages =
        Stream.concat(
                choice.wiki().joined().pages().stream().filter(p -> !p.equals(choice.page())),
                Stream.of(renamed))
            .toList();
    Conventions then = choice.wiki().conventionsOf(pages);
    return choice.wiki().role(renamed, then) == Role.CONTENT;
  }

  private static void leavesDuplicatesOpen(PlantedEdit edit, String path, String reason) {
    edit.leavesOpen(
        reason, seen -> seen.rule().startsWith("duplicates/") && seen.paths().contains(path));
  }

  static Optional<PlantedEdit> delete(Repository repository, Random random) {
    return Choice.of(repository, random)
        .filter(choice -> !repository.isAloneInFolder(choice.path()))
        .map(
            choice -> {
              PlantedEdit edit =
                  new PlantedEdit("%s is deleted".formatted(choice.path())).delete(choice.path());
              new Loss(repository, choice.path(), Optional.empty()).settle(edit);
              return edit;
            });
  }

  static Optional<PlantedEdit> removeAsset(Repository repository, Random random) {
    return Choice.one(
            repository.references().stream()
                .filter(reference -> reference.outcome() instanceof Outcome.ReachedFile)
                .flatMap(reference -> reference.targets().stream())
                .filter(path -> repository.files().contains(path) && !Names.isPage(path))
                .filter(path -> !Names.last(path).startsWith("."))
                .distinct()
                .toList(),
            random)
        .filter(path -> !repository.isAloneInFolder(path))
        .filter(path -> !isSettings(repository, path))
        .map(
            path -> {
              PlantedEdit edit = new PlantedEdit("%s is deleted".formatted(path)).delete(path);
              new Loss(repository, path, Optional.empty()).settle(edit);
              return edit;
            });
  }

  /** What tools read may decide on the profile. */
  private static boolean isSettings(Repository repository, String path) {
    return Names.last(path).matches(".*\\.(ya?ml|toml|json|edn|js|ts|base)")
        && repository.wikis().size() > 0;
  }

  static Optional<PlantedEdit> changeCase(Repository repository, Random random) {
    return Choice.of(repository, random)
        .flatMap(choice -> respelled(repository, choice, inOtherCase(choice.page().name())));
  }

  static Optional<PlantedEdit> changeUnicodeForm(Repository repository, Random random) {
    List<Choice> choices =
        repository.wikis().stream()
            .flatMap(wiki -> wiki.joined().contentPages().stream().map(p -> new Choice(wiki, p)))
            .filter(choice -> !inOtherForm(choice.page().name()).equals(choice.page().name()))
            .toList();
    return Choice.one(choices, random)
        .flatMap(choice -> respelled(repository, choice, inOtherForm(choice.page().name())));
  }

  private static String inOtherForm(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    return composed.equals(name) ? Normalizer.normalize(name, Normalizer.Form.NFD) : composed;
  }

  /** The first letter that has another case, in that case. */
  static String inOtherCase(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < 128 && Character.isLetter(c)) {
        char other = Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c);
        return name.substring(0, i) + other + name.substring(i + 1);
      }
    }
    return name;
  }

  /** The file takes a name that differs from its own in case or Unicode form alone. */
  private static Optional<PlantedEdit> respelled(
      Repository repository, Choice choice, String name) {
    String extension = choice.path().substring(choice.path().lastIndexOf('.'));
    String to = Names.join(Names.folder(choice.path()), name + extension);
    Page page = choice.page().at(choice.wiki().own(to));
    if (name.equals(choice.page().name())
        || repository.files().contains(to)
        || !keepsRole(choice, page)) {
      return Optional.empty();
    }
    PlantedEdit edit =
        new PlantedEdit("%s becomes %s".formatted(choice.path(), name + extension))
            .rename(repository, choice.path(), to);
    for (Reference reference : repository.to(choice.path())) {
      if (!reference.link().target().isEmpty() && !reference.isOfBlock()) {
        edit.becomes(
            reference,
            reference.link().isWikilink() && isTitled(reference, page)
                ? Fate.leadsTo(reference.targets())
                : misspelled(repository, reference, choice.path()));
      }
    }
    return Optional.of(edit);
  }

  private static Fate misspelled(Repository repository, Reference reference, String path) {
    WikiFacts wiki = reference.wiki();
    boolean soleName =
        repository.files().stream()
                .filter(file -> Names.fold(Names.last(file)).equals(Names.fold(Names.last(path))))
                .count()
            == 1;
    boolean ambiguous = reference.outcome() instanceof Outcome.Ambiguous;
    if (!soleName || ambiguous || reference.outcome() instanceof Outcome.Redirected) {
      return Fate.open(reference.targets());
    }
    boolean qualified = reference.wanted().indexOf('/') >= 0;
    boolean forgiving =
        reference.link().isWikilink()
            ? forgivesWikilinks(wiki, qualified)
            : !reference.link().isMention() && forgivesPaths(wiki);
    if (forgiving) {
      return reference.outcome() instanceof Outcome.DeadAnchor
          ? Fate.faulty("links/broken-anchor", reference.targets())
          : Fate.leadsTo(reference.targets());
    }
    boolean url =
        !reference.link().isWikilink()
            && !reference.link().isMention()
            && wiki.profile().others().contains(Step.FROM_URL)
            && Names.extension(reference.wanted()).isEmpty();
    return url
        ? Fate.open(reference.targets())
        : Fate.faulty("links/case-mismatch", reference.targets());
  }

  static boolean forgivesWikilinks(WikiFacts wiki, boolean qualified) {
    return wiki.findsWikilinks(Step.BY_ENCODED_NAME)
        || (qualified
            ? wiki.findsWikilinks(Step.BY_PATH_END_ANY_CASE)
            : Stream.of(Step.BY_NAME_ANY_CASE, Step.BY_SLUG).anyMatch(wiki::findsWikilinks));
  }

  static boolean forgivesPaths(WikiFacts wiki) {
    return wiki.profile().files().stream()
        .anyMatch(Set.of(Step.BY_NAME_ANY_CASE, Step.BY_PATH_END_ANY_CASE)::contains);
  }

  static Optional<PlantedEdit> copy(Repository repository, Random random) {
    return Choice.of(repository, random)
        .filter(choice -> choice.wiki().joined().typeOf(choice.page()).isPresent())
        .filter(choice -> !hasTwins(repository, choice.path()))
        .flatMap(choice -> copied(repository, choice, random.nextInt(1000)));
  }

  private static boolean hasTwins(Repository repository, String path) {
    return repository.findings().stream()
        .anyMatch(seen -> seen.rule().startsWith("duplicates/") && seen.paths().contains(path));
  }

  private static Optional<PlantedEdit> copied(Repository repository, Choice choice, int number) {
    WikiFacts wiki = choice.wiki();
    String extension = choice.path().substring(choice.path().lastIndexOf('.'));
    String name = choice.page().name() + "-copy-" + number;
    String to = Names.join(Names.folder(choice.path()), name + extension);
    Page copy = choice.page().at(wiki.own(to));
    boolean holdsBlocks = repository.to(choice.path()).stream().anyMatch(Reference::isOfBlock);
    if (!copy.title().equals(choice.page().title())
        || holdsBlocks
        || wiki.role(copy) != Role.CONTENT
        || !keepsRole(choice, copy)) {
      return Optional.empty();
    }
    PlantedEdit edit =
        new PlantedEdit("%s is copied to %s".formatted(choice.path(), name + extension))
            .copy(repository, choice.path(), to)
            .causes(Seen.together(SAME_TITLE, Stream.of(choice.path(), to)));
    repository.findings().stream()
        .filter(seen -> seen.line() > 0 && seen.paths().equals(List.of(choice.path())))
        .forEach(
            seen ->
                edit.causes(
                    new Seen(seen.rule(), List.of(to), seen.line(), seen.column(), seen.about())));
    for (Reference reference : repository.from(choice.path())) {
      boolean itself = reference.link().target().isEmpty();
      if (!(reference.outcome() instanceof Outcome.ReachedFile)) {
        Set<String> targets = itself ? Set.of(to) : reference.targets();
        edit.added.add(new PlantedEdit.Added(wiki, to, targets));
      }
    }
    byTitle(repository, choice, to, edit);
    return Optional.of(edit);
  }

  /** Whether a link means a page by the name of its file before it may mean one by its title. */
  private static boolean isNamedBeforeTitled(Reference reference, String name) {
    String wanted = Names.withoutExtension(reference.wanted());
    if (reference.wiki().findsWikilinks(Step.BY_ENCODED_NAME)) {
      return Names.fold(wanted).equals(Names.fold(name.replace("___", "/")));
    }
    List<Step> steps = reference.wiki().profile().wikilinks();
    boolean inAnyCase =
        steps.stream()
            .filter(Set.of(Step.BY_NAME_ANY_CASE, Step.BY_ENCODED_NAME, Step.BY_TITLE)::contains)
            .findFirst()
            .filter(step -> step != Step.BY_TITLE)
            .isPresent();
    return Names.last(wanted).equals(name)
        || (inAnyCase && Names.fold(wanted).equals(Names.fold(name)));
  }

  /** Whether a link finds a page by its title, or by the words of its title alone. */
  private static boolean isTitled(Reference reference, Page page) {
    String wanted = Names.fold(Names.withoutExtension(reference.wanted()));
    WikiFacts wiki = reference.wiki();
    boolean title =
        wiki.findsWikilinks(Step.BY_TITLE)
            && Stream.concat(Stream.of(page.title()), page.aliases().stream())
                .anyMatch(name -> Names.fold(name).equals(wanted));
    boolean named =
        wiki.findsWikilinks(Step.BY_NAME_ANY_CASE) && Names.fold(page.name()).equals(wanted);
    return title
        || (!named
            && wiki.findsWikilinks(Step.BY_SLUG)
            && Names.slug(page.title()).equals(Names.slug(wanted)));
  }

  /** Links by the title, which two pages bear now. */
  private static void byTitle(Repository repository, Choice choice, String to, PlantedEdit edit) {
    Set<String> both = new TreeSet<>(Set.of(choice.path(), to));
    for (Reference reference : repository.to(choice.path())) {
      boolean meant =
          reference.link().isWikilink()
              && !reference.link().target().isEmpty()
              && !isNamedBeforeTitled(reference, choice.page().name())
              && isTitled(reference, choice.page());
      if (meant && reference.source().equals(choice.path())) {
        edit.becomes(reference, Fate.leadsTo(Set.of(to)));
      } else if (meant && reference.outcome() instanceof Outcome.Reached) {
        edit.becomes(reference, Fate.faulty("links/ambiguous-link", both));
      }
    }
  }

  static boolean isOf(Reference reference, Link.Kind... kinds) {
    return Set.of(kinds).contains(reference.link().kind());
  }
}
