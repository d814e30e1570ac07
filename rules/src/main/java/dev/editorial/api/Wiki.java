package dev.editorial.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jgrapht.Graph;

/**
 * The pages of one root joined: addresses, resolved links and the graph that they form. Immutable
 * to its users; what several rules share is computed once, on first use, by whichever thread comes
 * first.
 */
public interface Wiki {

  /** The house style. */
  Conventions conventions();

  /** All pages, sorted by path. */
  List<Page> pages();

  /** The files around them. */
  FileTree files();

  /** The day of the run, which settings may fix so that runs can be repeated. */
  LocalDate today();

  /** The house style of links. */
  LinkConventions linkConventions();

  /** The prose of a page, read again from its file at each call; empty where it is gone. */
  List<Passage> prose(Page page);

  /**
   * The links of the checked pages, in the order of pages and of places. Mentions that turned out
   * to be no links are not in it.
   */
  List<ResolvedLink> links();

  /** The links that {@code page} holds. */
  List<ResolvedLink> linksFrom(Page page);

  /** The links that lead to {@code page}, its own among them. */
  List<ResolvedLink> linksTo(Page page);

  /** The links that make up the relation of this name. */
  default List<ResolvedLink> linksOf(Relation relation) {
    List<ResolvedLink> held = new ArrayList<>();
    for (ResolvedLink link : links()) {
      if (relation.holds(link)) {
        held.add(link);
      }
    }
    return held;
  }

  /** The old URLs that lead on, where the profile knows of any. */
  List<Redirect> redirects();

  /** The references of {@code page} without a definition, but for those in hidden comments. */
  List<UndefinedReference> undefined(Page page);

  /**
   * All links as a directed graph: vertex {@code i} is {@code pages().get(i)}; at most one edge
   * each way between two pages.
   */
  Graph<Integer, Integer> graph();

  /** The vertex of {@code page} in {@link #graph()}. */
  int vertexOf(Page page);

  /** The folders that may hold more pages and could not be listed, from the wiki's root. */
  default List<String> unreadFolders() {
    return List.of();
  }

  /**
   * Why the paths that readers take through this wiki are not known from its pages, if so: a
   * generator makes its navigation, or some of the pages could not be read.
   */
  Optional<String> foreignNavigation();

  /** The pages that a reader starts from: the index pages at the root. */
  List<Page> roots();

  /** Whether another wiki of the same repository links to {@code page}. */
  boolean isReachedFromElsewhere(Page page);

  /** What {@code page} is for. */
  default Role roleOf(Page page) {
    return conventions().roleOf(page);
  }

  /** The other titles of {@code page}, where the tool takes its aliases for such. */
  List<String> aliasesOf(Page page);

  /** The pages of role {@link Role#CONTENT}. */
  default List<Page> contentPages() {
    List<Page> content = new ArrayList<>();
    for (Page page : pages()) {
      if (roleOf(page) == Role.CONTENT) {
        content.add(page);
      }
    }
    return List.copyOf(content);
  }

  /**
   * The type of the entity that {@code page} describes: its front matter's {@code type}, else that
   * of its folder.
   */
  default Optional<String> typeOf(Page page) {
    if (roleOf(page) != Role.CONTENT) {
      return Optional.empty();
    }
    Optional<String> said = page.frontMatter().text("type");
    if (said.isPresent()) {
      return said;
    }
    Optional<EntityFolder> folder = conventions().entityFolderOf(page);
    return folder.isPresent() ? Optional.of(folder.get().type()) : Optional.empty();
  }

  /**
   * Whether {@code index} is an index page that lists its like: links from it say nothing of a
   * page's place among the others.
   */
  boolean isCatalogue(Page index);

  /**
   * The page that {@code wanted} most likely means: of the same name in another folder, or of the
   * nearest name.
   */
  Optional<Page> nearestPage(String wanted);

  /** The file that {@code wanted} most likely means. */
  Optional<String> nearestFile(String wanted);

  /** The anchor of {@code page} that comes nearest to {@code wanted}, as a link would write it. */
  Optional<String> nearestAnchor(Page page, String wanted);

  /**
   * Where the page or file of this name went, as far as git knows.
   *
   * @param wanted a path from the root; of a page, its extension may be left out
   */
  Optional<Renaming> renamed(String wanted);

  /**
   * The target that {@code link} needs so as to lead to where git saw its page go. It is certain
   * only where the link names the page by its path from the folder, or by its address from the
   * root.
   *
   * @param wanted what it looked for, a path from the root without extension
   */
  default Optional<String> targetSinceMove(ResolvedLink link, String wanted) {
    Optional<Renaming> move = renamed(wanted);
    if (move.isEmpty() || !move.get().path().endsWith(".md")) {
      return Optional.empty();
    }
    String page = move.get().path();
    String written = link.link().target();
    if (written.equals(relativePath(link.source(), wanted + ".md"))) {
      return Optional.of(relativePath(link.source(), page));
    }
    boolean address = link.link().isWikilink() || link.link().isMention();
    return address && written.equals(wanted) && wanted.indexOf('/') > 0
        ? Optional.of(page.substring(0, page.length() - ".md".length()))
        : Optional.empty();
  }

  /**
   * The file of this name that is there but not added to git, where what is to be committed is
   * looked at.
   *
   * @param wanted as for {@link #renamed}
   */
  Optional<String> untracked(String wanted);

  /**
   * What is known of a target that is not there, as advice: where it went, or that it is still to
   * be added to git.
   *
   * @param written a path from the root as the link would write it
   */
  default Optional<String> whereabouts(String wanted, UnaryOperator<String> written) {
    Optional<Renaming> move = renamed(wanted);
    if (move.isPresent()) {
      return Optional.of(move.get().advice(written.apply(move.get().path())));
    }
    Optional<String> file = untracked(wanted);
    return file.isPresent()
        ? Optional.of(
            "`%s` is there, but not added to git, so others do not get it; `git add` it"
                .formatted(file.get()))
        : Optional.empty();
  }

  /**
   * What an anchor of {@code page} is called since the change that is judged renamed its heading.
   */
  Optional<String> renamedAnchor(Page page, String anchor);

  /** Whether a page is meant by one of these, from this wiki's root or from the checked one. */
  boolean isAmong(List<Glob> globs, Page page);

  /**
   * A link to {@code target}, as a Markdown link in {@code source} would write it. Files above the
   * root that list pages name them from the root.
   */
  static String relativePath(Page source, String target) {
    if (source.folder().startsWith("..")) {
      return target;
    }
    String[] from = source.folder().isEmpty() ? new String[0] : source.folder().split("/");
    String[] to = target.split("/");
    int shared = 0;
    while (shared < from.length && shared < to.length - 1 && from[shared].equals(to[shared])) {
      shared++;
    }
    return "../".repeat(from.length - shared)
        + String.join("/", List.of(to).subList(shared, to.length));
  }
}
