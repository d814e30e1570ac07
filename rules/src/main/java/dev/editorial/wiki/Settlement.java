package dev.editorial.wiki;

import dev.editorial.api.Basis;
import dev.editorial.api.Conventions;
import dev.editorial.api.EntityFolder;
import dev.editorial.api.Link;
import dev.editorial.api.Outcome;
import dev.editorial.api.Outcome.Missing;
import dev.editorial.api.Outcome.Target;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides what only the habits of the wiki as a whole can tell: whether a missing name is a plan or
 * a mistake, and whether words with a slash between them are a mention at all. One use, one thread.
 */
final class Settlement {

  /** From this share of resolving links on, one that does not resolve is a mistake and no plan. */
  private static final double WRITTEN_SHARE = 0.95;

  /** So many values of a front matter key are needed to tell that they are paths. */
  private static final int FEWEST_PATHS = 20;

  private static final int FEWEST_MENTIONS = 2;
  private static final double MENTION_SHARE = 0.5;

  private final List<ResolvedLink> links;
  private final Conventions conventions;
  private final Profile profile;
  private final PageIndex index;
  private final Map<String, Boolean> folders = new HashMap<>();
  private final Map<String, Boolean> keys = new HashMap<>();

  Settlement(List<ResolvedLink> links, Conventions conventions, Profile profile, PageIndex index) {
    this.profile = profile;
    this.index = index;
    this.links = links;
    this.conventions = conventions;
  }

  List<ResolvedLink> settle() {
    if (isComplete()) {
      return links;
    }
    boolean namesArePlans = share(Settlement::isNamed) < WRITTEN_SHARE;
    Set<String> clearlyMissing = new HashSet<>();
    for (ResolvedLink link : links) {
      Optional<Missing> missing = missing(link);
      if (missing.isPresent() && isClear(link)) {
        clearlyMissing.add(missing.get().wanted());
      }
    }
    List<ResolvedLink> settled = new ArrayList<>(links.size());
    for (ResolvedLink link : links) {
      Optional<Missing> missing = missing(link);
      if (missing.isEmpty()) {
        settled.add(link);
        continue;
      }
      String wanted = missing.get().wanted();
      boolean plannedName =
          link.link().isWikilink() && namesArePlans && !profile.isQualified(wanted);
      // A page that bears the name with a year added shows that it is no plan.
      if ((plannedName && !index.isWrittenWithYear(wanted)) || isAnnounced(link)) {
        settled.add(new ResolvedLink(link.source(), link.link(), new Outcome.Unwritten(wanted)));
      } else if (isClear(link) || clearlyMissing.contains(wanted) || isHabit(link, missing.get())) {
        settled.add(link);
      }
    }
    return List.copyOf(settled);
  }

  /** Whether no page is missing, as in most wikis. */
  private boolean isComplete() {
    for (ResolvedLink link : links) {
      if (missing(link).isPresent()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a link is in double brackets, a definition for them written out or not. */
  private static boolean isNamed(ResolvedLink link) {
    return link.link().isWikilink() || link.link().kind() == Link.Kind.DEFINED_WIKILINK;
  }

  private static Optional<Missing> missing(ResolvedLink link) {
    return link.outcome() instanceof Missing missing && missing.target() == Target.ENTITY
        ? Optional.of(missing)
        : Optional.empty();
  }

  /** Whether the words around it say that the page is still to be written. */
  private static boolean isAnnounced(ResolvedLink link) {
    for (Span planned : link.source().planned()) {
      if (planned.holds(link.link().span())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the link can mean nothing but a page: by its brackets, or since it looks like a slug,
   * or since the settings name the folder.
   */
  private boolean isClear(ResolvedLink link) {
    Optional<Missing> missing = missing(link);
    if (missing.isPresent() && missing.get().basis() == Basis.INFERRED) {
      return false;
    }
    Link written = link.link();
    String target = written.target();
    String slug = target.substring(target.lastIndexOf('/') + 1);
    return written.isWikilink()
        || written.property().isPresent()
        || written.kind() == Link.Kind.CODE_MENTION
        || isLikeSlug(slug)
        || isInSetFolder(target);
  }

  private static boolean isLikeSlug(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '-' || c == '_' || Character.isDigit(c)) {
        return true;
      }
    }
    return false;
  }

  private boolean isInSetFolder(String target) {
    Optional<EntityFolder> folder = conventions.entityFolderNamed(Paths.folderOf(target));
    return folder.isPresent() && folder.get().basis() == Basis.SET;
  }

  private boolean isHabit(ResolvedLink link, Missing missing) {
    return missing.basis() == Basis.INFERRED
        ? keys.computeIfAbsent(link.link().property().orElse(""), this::holdsPaths)
        : folders.computeIfAbsent(Paths.folderOf(missing.wanted()), this::isMentioned);
  }

  /**
   * Whether the values of a front matter key are paths: many, and nearly all of them lead
   * somewhere.
   */
  private boolean holdsPaths(String key) {
    Predicate<ResolvedLink> underKey =
        link -> link.link().isMention() && link.link().property().filter(key::equals).isPresent();
    return links.stream().filter(underKey).count() >= FEWEST_PATHS
        && share(underKey) >= WRITTEN_SHARE;
  }

  /** Whether this wiki mentions the pages of a folder by bare words. */
  private boolean isMentioned(String folder) {
    Predicate<ResolvedLink> inFolder =
        link ->
            link.link().kind() == Link.Kind.MENTION
                && link.link().property().isEmpty()
                && Paths.folderOf(link.link().target()).equals(folder);
    long resolved = links.stream().filter(inFolder).filter(link -> missing(link).isEmpty()).count();
    return resolved >= FEWEST_MENTIONS && share(inFolder) >= MENTION_SHARE;
  }

  /** Which share of these links does not miss its target. */
  private double share(Predicate<ResolvedLink> condition) {
    int all = 0;
    int missing = 0;
    for (ResolvedLink link : links) {
      if (condition.test(link)) {
        all++;
        missing += link.outcome() instanceof Missing ? 1 : 0;
      }
    }
    return all == 0 ? 1 : (double) (all - missing) / all;
  }
}
