package dev.editorial.wiki;

import dev.editorial.api.Basis;
import dev.editorial.api.Bucket;
import dev.editorial.api.Conventions;
import dev.editorial.api.FileTree;
import dev.editorial.api.Link;
import dev.editorial.api.Outcome;
import dev.editorial.api.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says what a link means, by the steps of a profile. The one place in which links are resolved.
 * Thread-safe.
 */
final class Resolver {

  /**
   * Characters; no system has files of longer paths, and each folder on them would be looked for.
   */
  private static final int LONGEST_PATH = 4_096;

  private final Profile profile;
  private final Lookup lookup;
  private final PathResolution paths;
  private final WikilinkResolution wikilinks;
  private final SharedOutcomes shared;
  private final MentionResolution mentions;
  private final EntryResolution entries;
  private final Inclusion inclusion;
  private final OwnRepository repository;
  private final Set<String> listings;

  /** GitHub and Gollum have the label first, and their wikis are written by people who do not. */
  private final boolean labelsEitherWay;

  Resolver(
      Detected detected,
      PageIndex index,
      FileTree files,
      Conventions conventions,
      PageAnchors anchors,
      Neighbours neighbours,
      OwnRepository repository) {
    this.profile = detected.profile();
    this.listings = Set.copyOf(detected.listings());
    SiteMap map = new SiteMap(detected.site(), profile, index.pages(), files);
    this.lookup = new Lookup(detected, index, files, conventions, anchors, neighbours);
    this.paths = new PathResolution(detected, index, files, lookup, map);
    this.wikilinks = new WikilinkResolution(profile, index, files, lookup);
    this.shared = new SharedOutcomes(profile, index, this::resolveAfresh);
    this.mentions = new MentionResolution(conventions, files, lookup);
    this.entries = new EntryResolution(index, files, lookup, detected.site());
    this.inclusion = new Inclusion(detected, index, files);
    this.repository = repository;
    this.labelsEitherWay = files.hasFile("_Sidebar.md") || files.hasFile("_Footer.md");
  }

  /** What {@code link} means; empty where it turns out to be plain text. */
  Optional<Outcome> resolve(Page source, Link link) {
    return shared.of(source, link);
  }

  private Optional<Outcome> resolveAfresh(Page source, Link link) {
    return switch (link.kind()) {
      case MENTION, CODE_MENTION -> mentions.resolve(source, link);
      case BLOCK ->
          profile.has(Profile.Syntax.BLOCK_REFERENCES)
              ? Optional.of(block(link))
              : Optional.empty();
      case INCLUDE -> inclusion.resolve(source, link);
      case SHORTCODE ->
          profile.has(Profile.Syntax.REFERENCE_SHORTCODES)
              ? Optional.of(shortcode(source, link))
              : Optional.empty();
      case WIKILINK, EMBED ->
          profile.wikilinks().isEmpty() ? Optional.empty() : Optional.of(wikilink(source, link));
      case INLINE, REFERENCE, DEFINED_WIKILINK, AUTOLINK, HTML, HTML_IMAGE, IMAGE, ENTRY ->
          isDraft(source, link) ? Optional.empty() : Optional.of(target(source, link));
    };
  }

  /** A chapter of a book that is still to be written: its summary names it without a target. */
  private boolean isDraft(Page source, Link link) {
    return link.target().isEmpty() && link.fragment().isEmpty() && listings.contains(source.path());
  }

  /** What a reference to a block of Logseq leads to; blocks are named by ids alone. */
  private Outcome block(Link link) {
    String id = link.target().replaceAll("[()]", "");
    Optional<Page> page = lookup.holdingBlock(id);
    if (page.isPresent()) {
      return new Outcome.Reached(page.get());
    }
    return lookup.hasUnreadPages()
        ? new Outcome.Elsewhere(Bucket.GENERATED)
        : new Outcome.Missing(Outcome.Target.PAGE, id, Basis.SET);
  }

  /** What a shortcode of Hugo names: a path, or else the name of one page wherever it lies. */
  private Outcome shortcode(Page source, Link link) {
    Outcome outcome = target(source, link);
    if (outcome instanceof Outcome.Missing) {
      String name = Paths.withoutPageExtension(Paths.decode(link.target()));
      List<Page> named = lookup.pages(Profile.Step.BY_NAME, source, name);
      return lookup
          .choose(named.isEmpty() ? lookup.bundlesNamed(name) : named, source, link)
          .orElse(outcome);
    }
    return outcome;
  }

  private Outcome wikilink(Page source, Link link) {
    boolean first = profile.label() == Profile.Label.AFTER_BAR;
    Outcome outcome = target(source, first ? link : turned(link));
    if (first && labelsEitherWay && outcome instanceof Outcome.Missing) {
      Outcome other = target(source, turned(link));
      return other instanceof Outcome.Missing ? outcome : other;
    }
    return outcome;
  }

  /** The link with its label where other tools have it. */
  private static Link turned(Link link) {
    if (link.text().isEmpty()) {
      return link;
    }
    String target = link.text();
    int hash = target.indexOf('#');
    return new Link(
        link.kind(),
        hash < 0 ? target : target.substring(0, hash).strip(),
        hash < 0 ? "" : target.substring(hash + 1),
        link.written(),
        link.property(),
        link.span());
  }

  private Outcome target(Page source, Link link) {
    if (link.target().isEmpty()) {
      return link.fragment().isEmpty() ? new Outcome.Empty() : lookup.reached(source, link);
    }
    if (Paths.isTemplated(link.written())) {
      return new Outcome.Elsewhere(Bucket.TEMPLATED);
    }
    if (profile.has(Profile.Syntax.BLOCK_REFERENCES) && link.target().startsWith("((")) {
      return block(link);
    }
    if (link.isWikilink()) {
      return Paths.isUrl(link.target())
          ? new Outcome.Elsewhere(Bucket.EXTERNAL)
          : wikilinks.resolve(source, link);
    }
    if (link.kind() == Link.Kind.AUTOLINK || Paths.isExternal(link.target())) {
      Optional<String> own = repository.pathOf(link.target());
      return own.isPresent()
          ? repository.resolve(own.get(), link, lookup)
          : new Outcome.Elsewhere(Bucket.EXTERNAL);
    }
    if (link.target().length() > LONGEST_PATH) {
      Outcome.Target kind =
          Paths.isPage(link.target()) ? Outcome.Target.PAGE : Outcome.Target.ASSET;
      return new Outcome.Missing(kind, link.target(), Basis.SET);
    }
    return link.kind() == Link.Kind.ENTRY
        ? entries.resolve(source, link)
        : paths.resolve(source, link);
  }
}
