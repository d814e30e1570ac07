package dev.editorial.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The facts of one Markdown file. They depend on its path and bytes alone: slugs, entities and the
 * meaning of links are decided where pages are joined to a wiki. Immutable.
 *
 * @param path from the wiki's root, with {@code /} between names
 * @param headings in source order
 * @param anchors ids that are written out
 * @param links in source order, bare mentions that may turn out to be none among them
 * @param undefined references to labels and footnotes that the page does not define
 * @param definitions labels that the page defines
 * @param includes where the text of another file is put in
 * @param openFences the opening lines of code fences that run to the page's end
 * @param hidden what stands in {@code %% comments %%}
 * @param planned blocks whose words, or whose heading's, say that something is still to be written
 * @param body what else the text holds
 * @param directives what its author asks not to be told
 * @param problem why the file could not be read, or not wholly
 */
public record Page(
    String path,
    FrontMatter frontMatter,
    List<Heading> headings,
    List<Anchor> anchors,
    List<Link> links,
    List<UndefinedReference> undefined,
    List<Definition> definitions,
    List<Span> includes,
    List<Span> openFences,
    List<Span> hidden,
    List<Span> planned,
    Body body,
    List<Directive> directives,
    Optional<Problem> problem) {

  private static final Pattern DAY =
      Pattern.compile("\\d{4}([-_.]?(\\d{2}|W\\d{2}|Q\\d)([-_.]?\\d{2})?)?");

  public Page {
    headings = List.copyOf(headings);
    anchors = List.copyOf(anchors);
    links = List.copyOf(links);
    undefined = List.copyOf(undefined);
    definitions = List.copyOf(definitions);
    includes = List.copyOf(includes);
    openFences = List.copyOf(openFences);
    hidden = List.copyOf(hidden);
    planned = List.copyOf(planned);
    directives = List.copyOf(directives);
  }

  /** Pages are told apart by their paths: within a run, there is one page at each. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Page page && page.path.equals(path);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  /**
   * Whether both have the facts of one reading of the same bytes, so that nothing but their paths
   * can tell them apart. Readings of their own may be alike and are still two.
   */
  public boolean isReadFrom(Page other) {
    return frontMatter == other.frontMatter && body == other.body && problem.equals(other.problem);
  }

  /** The same facts, of a page at another path. */
  public Page at(String other) {
    return other.equals(path)
        ? this
        : new Page(
            other,
            frontMatter,
            headings,
            anchors,
            links,
            undefined,
            definitions,
            includes,
            openFences,
            hidden,
            planned,
            body,
            directives,
            problem);
  }

  /** A page that exists but could not be read. */
  public static Page unreadable(String path, Problem problem) {
    return bare(path, List.of(), Optional.of(problem));
  }

  /** A file that is no page, for findings about it. */
  public static Page file(String path) {
    return bare(path, List.of(), Optional.empty());
  }

  /** A file that does nothing but list pages. */
  public static Page listing(String path, List<Link> links) {
    return bare(path, links, Optional.empty());
  }

  private static Page bare(String path, List<Link> links, Optional<Problem> problem) {
    return new Page(
        path,
        FrontMatter.NONE,
        List.of(),
        List.of(),
        links,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Body.EMPTY,
        List.of(),
        problem);
  }

  /** The last heading before a place. */
  public Optional<Heading> sectionAt(Span place) {
    int low = 0;
    int high = headings.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (headings.get(middle).span().compareTo(place) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? Optional.empty() : Optional.of(headings.get(low - 1));
  }

  /** The path without its extension. */
  public String address() {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
  }

  /** The folder's path from the wiki's root, empty for the root itself. */
  public String folder() {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** The last part of the address. */
  public String name() {
    String address = address();
    return address.substring(address.lastIndexOf('/') + 1);
  }

  /** The front matter's title, else the first heading of level 1, else the file name. */
  public String title() {
    Optional<String> said = frontMatter.text("title");
    if (said.isPresent()) {
      return said.get();
    }
    Optional<Heading> heading = titleHeading();
    return heading.isPresent() && !heading.get().text().isBlank() ? heading.get().text() : name();
  }

  /** The first heading of level 1. */
  public Optional<Heading> titleHeading() {
    for (Heading heading : headings) {
      if (heading.level() == 1) {
        return Optional.of(heading);
      }
    }
    return Optional.empty();
  }

  /**
   * Where a finding about the whole page is shown: its title, in the text or in the front matter.
   */
  public Span head() {
    Optional<Heading> heading = titleHeading();
    if (heading.isPresent()) {
      return heading.get().span();
    }
    Optional<Value.Scalar> title = frontMatter.scalars("title").findFirst();
    return title.isPresent() ? title.get().span() : Span.HEAD;
  }

  /**
   * Whether it is named by a day, as daily notes are, so that readers come to it by the calendar.
   */
  public boolean isDaily() {
    return isDay(name());
  }

  /** Whether a name is that of a day, a week, a month or a year. */
  public static boolean isDay(String name) {
    return DAY.matcher(name).matches();
  }

  /** The other names that the front matter gives it. */
  public List<String> aliases() {
    if (frontMatter.property("aliases").isEmpty() && frontMatter.property("alias").isEmpty()) {
      return List.of();
    }
    List<String> aliases = new ArrayList<>();
    for (String key : List.of("aliases", "alias")) {
      for (Value.Scalar scalar : frontMatter.scalars(key).toList()) {
        String text = scalar.text().strip();
        if (!text.isEmpty()) {
          aliases.add(text);
        }
      }
    }
    return List.copyOf(aliases);
  }
}
