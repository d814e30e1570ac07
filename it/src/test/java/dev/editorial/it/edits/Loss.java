package dev.editorial.it.edits;

import dev.editorial.api.Link;
import dev.editorial.api.Outcome;
import dev.editorial.api.Page;
import dev.editorial.wiki.Profile;
import dev.editorial.wiki.Profile.Step;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What becomes of the links to a file that is no longer at its path. */
final class Loss {

  private static final Set<String> FILES_IN_BRACKETS =
      Set.of(
          ("png jpg jpeg gif svg webp bmp avif pdf mp3 wav m4a ogg flac mp4 webm mov mkv csv"
                  + " xlsx docx pptx zip canvas base excalidraw")
              .split(" "));

  private final Repository repository;
  private final String lost;
  private final Optional<Page> renamed;

  /**
   * @param lost the path that the file had
   * @param renamed the page under its other name, if it only moved
   */
  Loss(Repository repository, String lost, Optional<Page> renamed) {
    this.repository = repository;
    this.lost = lost;
    this.renamed = renamed;
  }

  /** Says so of each link to it. */
  void settle(PlantedEdit edit) {
    for (Reference reference : repository.to(lost)) {
      if (reference.isOfBlock()) {
        block().ifPresent(fate -> edit.becomes(reference, fate));
      } else if (!reference.link().target().isEmpty() && !answersByTitle(reference)) {
        edit.becomes(reference, fate(reference));
      }
    }
  }

  /** A block moves along with its page; where pages are not all read, a lost one is not told. */
  private Optional<Fate> block() {
    if (renamed.isPresent()) {
      return Optional.empty();
    }
    boolean unread = repository.files().stream().anyMatch(file -> file.endsWith(".org"));
    return Optional.of(unread ? Fate.fallsSilent() : Fate.breaks("links/broken-link"));
  }

  private Fate fate(Reference reference) {
    if (reference.outcome() instanceof Outcome.Ambiguous) {
      Set<String> left = new HashSet<>(reference.targets());
      left.remove(lost);
      if (left.size() > 1) {
        return Fate.faulty("links/ambiguous-link", left);
      }
      return reference.anchor().isEmpty() ? Fate.leadsTo(left) : Fate.open(left);
    }
    Set<String> others = answering(reference);
    boolean byAlias = reference.outcome() instanceof Outcome.Redirected;
    return others.isEmpty() && !byAlias ? broken(reference) : Fate.open(others);
  }

  /** Whether the link names the page by a title or alias that it keeps. */
  private boolean answersByTitle(Reference reference) {
    if (renamed.isEmpty()) {
      return false;
    }
    Page page = renamed.get();
    if (reference.outcome() instanceof Outcome.Redirected) {
      return true;
    }
    String wanted = reference.wanted();
    WikiFacts wiki = reference.wiki();
    boolean title =
        wiki.findsWikilinks(Step.BY_TITLE)
            && (Names.fold(page.title()).equals(Names.fold(wanted))
                || page.aliases().stream()
                    .anyMatch(alias -> Names.fold(alias).equals(Names.fold(wanted))));
    boolean words =
        wiki.findsWikilinks(Step.BY_SLUG)
            && wanted.indexOf('/') < 0
            && Names.slug(page.title()).equals(Names.slug(Names.withoutExtension(wanted)));
    return reference.link().isWikilink() && (title || words);
  }

  /** The pages and files that may answer in its stead. */
  private Set<String> answering(Reference reference) {
    WikiFacts wiki = reference.wiki();
    String wanted = reference.wanted().replaceFirst("\\?.*", "");
    String last = Names.withoutExtension(Names.last(wanted));
    boolean isSiteUrl =
        wiki.profile().others().contains(Step.FROM_URL) && Names.extension(wanted).isEmpty();
    boolean byName =
        reference.link().isWikilink()
            || reference.link().isMention()
            || wiki.findsPathsByName()
            || isSiteUrl;
    String folder = Names.folder(reference.source());
    NameIndex names = repository.names();
    Stream<String> byPath =
        Stream.of(folder, wiki.root(), "").flatMap(f -> names.at(Names.join(f, wanted)));
    Stream<String> byWords =
        byName
            ? Stream.of(names.named(Names.last(wanted)), names.worded(wanted), names.worded(last))
                .flatMap(found -> found)
            : Stream.of();
    return Stream.of(byPath, byWords, names.redirected(last))
        .flatMap(found -> found)
        .filter(found -> !found.equals(lost))
        .collect(Collectors.toSet());
  }

  /** What a link is whose target is nowhere. */
  static Fate broken(Reference reference) {
    Link link = reference.link();
    String wanted = reference.wanted();
    if (link.isWikilink()) {
      return Fate.breaks(
          FILES_IN_BRACKETS.contains(Names.extension(wanted))
              ? "links/broken-asset"
              : "references/undefined-entity");
    }
    if (link.isMention()) {
      return Forecast.isClear(reference)
          ? Fate.breaks("references/undefined-entity")
          : Fate.open(Set.of());
    }
    if (link.kind() == Link.Kind.INCLUDE) {
      return reference.wiki().profile().name().equals("mdbook")
          ? Fate.breaks("links/broken-asset")
          : Fate.fallsSilent();
    }
    String path = wanted.replaceFirst("\\?.*", "");
    boolean asset = link.kind() == Link.Kind.IMAGE || Names.isAsset(path);
    boolean nobodysPath = path.matches("/[^/]*");
    boolean noFile = Names.extension(path).isEmpty();
    boolean nobodysEntry = link.kind() == Link.Kind.ENTRY && (noFile || path.startsWith("/"));
    boolean unknownUrl =
        reference.wiki().profile().urls() == Profile.Urls.UNKNOWN && !asset && !Names.isPage(path);
    if (nobodysPath || nobodysEntry || unknownUrl) {
      return Fate.fallsSilent();
    }
    return Fate.breaks(asset ? "links/broken-asset" : "links/broken-link");
  }
}
