package dev.editorial.wiki;

import dev.editorial.api.Glob;
import dev.editorial.api.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a generator's own settings say of the site that it builds. Immutable.
 *
 * @param urls how it makes URLs of addresses
 * @param base the path below which the site is served, without slashes at its ends; empty where
 *     only the server knows
 * @param statics folders, from the wiki's root, whose files it serves from the site's root
 * @param redirects old URLs with the new ones
 * @param built which pages it builds
 * @param generated first parts of URLs that it makes itself, such as those of taxonomies
 * @param includes folders, from the wiki's root, in which included files are looked for
 * @param labels the labels of links that it defines for every page
 * @param plugins what plugins add that the files do not show
 * @param links whether links go through a hook of the site's own
 * @param prefixes what owns the paths that begin so from the server's root: a folder from the
 *     wiki's root, or {@code outside}
 * @param parts the folders that hold pages, by name, where they are not the whole root; wikilinks
 *     go across
 */
public record Site(
    Urls urls,
    Optional<String> base,
    List<String> statics,
    List<Redirect> redirects,
    Built built,
    Set<String> generated,
    List<String> includes,
    Set<String> labels,
    Plugins plugins,
    Links links,
    Map<String, String> prefixes,
    Map<String, String> parts) {

  /** Files as they lie, with nothing built. */
  public static final Site NONE =
      new Site(
          new Urls.None(),
          Optional.of(""),
          List.of(),
          List.of(),
          new Built.All(),
          Set.of(),
          List.of(),
          Set.of(),
          Plugins.NONE,
          Links.PLAIN,
          Map.of(),
          Map.of());

  public Site {
    statics = List.copyOf(statics);
    redirects = List.copyOf(redirects);
    generated = Set.copyOf(generated);
    includes = List.copyOf(includes);
    labels = Set.copyOf(labels);
    prefixes = Map.copyOf(prefixes);
    parts = Map.copyOf(parts);
  }

  /** The word for what another site owns. */
  static final String OUTSIDE = "outside";

  /** An owner as the settings have it, from the root of the tree, as one from a wiki's root. */
  public static String ownerFrom(String owner, String root) {
    boolean own = owner.equals(OUTSIDE) || Paths.resolve("", owner).isEmpty();
    return own ? owner : Paths.fromRoot(Paths.resolve("", owner), root);
  }

  /** The same site, its owner having said what prefixes mean. */
  Site owning(Map<String, String> owners) {
    Map<String, String> normal = new HashMap<>();
    owners.forEach(
        (prefix, owner) -> normal.put(Paths.resolve("", prefix), Paths.resolve("", owner)));
    return new Site(
        urls, base, statics, redirects, built, generated, includes, labels, plugins, links, normal,
        parts);
  }

  /** What a path from the server's root is, from the wiki's root, by the longest prefix of it. */
  Optional<String> owned(String path) {
    String plain = Paths.resolve("", path);
    int longest = -1;
    String owner = OUTSIDE;
    for (Map.Entry<String, String> entry : prefixes.entrySet()) {
      String prefix = entry.getKey();
      if (prefix.length() > longest
          && (plain + "/").startsWith(prefix.isEmpty() ? "" : prefix + "/")) {
        longest = prefix.length();
        owner = entry.getValue();
      }
    }
    if (longest < 0) {
      return Optional.empty();
    }
    return Optional.of(
        owner.equals(OUTSIDE)
            ? OUTSIDE
            : Paths.resolve(owner, plain.substring(Math.min(plain.length(), longest))));
  }

  /** The same site with its pages in several parts. */
  Site inParts(Map<String, String> folders) {
    return new Site(
        urls, base, statics, redirects, built, generated, includes, labels, plugins, links,
        prefixes, folders);
  }

  /** The same site with some of its pages left out. */
  Site building(Built pages) {
    return new Site(
        urls, base, statics, redirects, pages, generated, includes, labels, plugins, links,
        prefixes, parts);
  }

  /** The same site with plugins. */
  Site with(Plugins others) {
    return new Site(
        urls, base, statics, redirects, built, generated, includes, labels, others, links, prefixes,
        parts);
  }

  /** The same site below a path that only its server knows. */
  Site somewhere() {
    return new Site(
        urls,
        Optional.empty(),
        statics,
        redirects,
        built,
        generated,
        includes,
        labels,
        plugins,
        links,
        prefixes,
        parts);
  }

  /**
   * What plugins do that cannot be seen in the files.
   *
   * @param shifted folders whose pages get URLs of a plugin's own, such as by their dates
   */
  public record Plugins(Set<Freedom> freedoms, Set<String> shifted) {

    static final Plugins NONE = new Plugins(Set.of(), Set.of());

    public Plugins {
      freedoms = Set.copyOf(freedoms);
      shifted = Set.copyOf(shifted);
    }

    boolean shifts(String path) {
      for (String folder : shifted) {
        if ((path + "/").startsWith(folder + "/")) {
          return true;
        }
      }
      return false;
    }
  }

  /** What a plugin may do. */
  public enum Freedom {
    /** Labels that no page defines are looked for in headings and code of the whole site. */
    CROSS_REFERENCES,
    /** A fragment alone names a label, which directives and code anywhere in the site define. */
    LABELS,
    /** Pages are made by scripts. */
    MADE_PAGES,
    /** A page has its language at the end of its name, and links leave that out. */
    LANGUAGE_ENDINGS
  }

  /**
   * An old URL with the new one, both from the site's root.
   *
   * @param by the settings file that says so, from the wiki's root
   * @param span where in it
   */
  public record Redirect(String from, String to, String by, Span span) {}

  /** What becomes of a link's destination. */
  public enum Links {
    /** It is a path or a URL. */
    PLAIN,
    /** A hook of the site's own sees it first, and may give words a meaning. */
    HOOKED
  }

  /** How URLs are made of addresses. */
  public sealed interface Urls {
    /** There are none. */
    record None() implements Urls {}

    /** {@code a/b.md} becomes {@code a/b/}, an index its folder. */
    record Folders() implements Urls {}

    /** {@code a/b.md} becomes {@code a/b.html}. */
    record Files() implements Urls {}

    /**
     * As Hugo makes them.
     *
     * @param permalinks patterns by section
     * @param ugly whether the pages are {@code .html} files
     */
    record Hugo(Map<String, String> permalinks, List<Language> languages, boolean ugly)
        implements Urls {
      public Hugo {
        permalinks = Map.copyOf(permalinks);
        languages = List.copyOf(languages);
      }
    }

    /**
     * A language of a site.
     *
     * @param code as the endings of file names have it
     * @param folder of its pages, from the wiki's root
     * @param prefix of its URLs, empty for the main one
     */
    record Language(String code, String folder, String prefix) {}
  }

  /** Which pages become part of the site. */
  public sealed interface Built {
    /** All. */
    record All() implements Built {}

    /**
     * All but those that patterns leave out; the last pattern that matches counts.
     *
     * @param pages those that leave themselves out
     */
    record AllBut(List<Exclusion> exclusions, Map<String, String> pages) implements Built {
      public AllBut {
        exclusions = List.copyOf(exclusions);
        pages = Map.copyOf(pages);
      }
    }

    /**
     * Those that a page lists, and no others; whatever the case, since a wrong one is a defect of
     * the listing alone.
     */
    record Listed(Set<String> pages, String listing) implements Built {
      public Listed {
        pages = pages.stream().map(PageIndex::fold).collect(Collectors.toUnmodifiableSet());
      }
    }

    /** Why a page is left out, if it is. */
    default Optional<String> leavesOut(String path) {
      if (this instanceof AllBut allBut && allBut.pages().containsKey(path)) {
        return Optional.of(allBut.pages().get(path));
      }
      if (this instanceof AllBut allBut) {
        for (int last = allBut.exclusions().size() - 1; last >= 0; last--) {
          Exclusion exclusion = allBut.exclusions().get(last);
          if (exclusion.glob().matches(path)) {
            return exclusion.kept()
                ? Optional.empty()
                : Optional.of(
                    "`%s` in %s leaves it out".formatted(exclusion.glob(), exclusion.by()));
          }
        }
        return Optional.empty();
      }
      if (this instanceof Listed listed && !listed.pages().contains(PageIndex.fold(path))) {
        return Optional.of("%s does not list it".formatted(listed.listing()));
      }
      return Optional.empty();
    }
  }

  /**
   * A pattern of pages that are left out.
   *
   * @param kept whether it takes back what an earlier one left out
   * @param by the file that says so
   */
  public record Exclusion(Glob glob, boolean kept, String by) {}
}
