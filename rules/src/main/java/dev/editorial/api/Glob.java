package dev.editorial.api;

import java.util.List;
import java.util.Optional;

/**
 * A pattern of paths, as in Ant and {@code .gitignore}: {@code *} is any part of a name, {@code **}
 * any number of folders, {@code ?} one character, <code>{a,b}</code> either; a pattern without a
 * slash matches the name in any folder, one that ends in a slash all below that folder. Immutable.
 */
public final class Glob {

  private final String text;
  private final String prefix;
  private final boolean ofNames;
  private final GlobSteps steps;

  public Glob(String text) {
    this(text, "");
  }

  private Glob(String text, String prefix) {
    this.text = text;
    this.prefix = prefix;
    String whole = text.endsWith("/") ? text + "**" : text;
    this.ofNames = whole.indexOf('/') < 0 && !whole.contains("**");
    String anchored =
        whole.startsWith("/")
            ? whole.substring(1)
            : whole.indexOf('/') < 0 && !ofNames ? "**/" + whole : whole;
    this.steps = GlobSteps.of(anchored);
  }

  /** What is wrong with a glob as somebody wrote it; it is read by its letters where it can be. */
  public static Optional<String> fault(String text) {
    if (text.isBlank()) {
      return Optional.of("an empty glob matches nothing");
    }
    long open = text.chars().filter(c -> c == '{').count();
    return open == text.chars().filter(c -> c == '}').count()
        ? Optional.empty()
        : Optional.of("the glob `%s` has a brace without its partner".formatted(text));
  }

  /** Whether a path, with {@code /} between names, is meant. */
  public boolean matches(String path) {
    // The folders of a path, often most of it, say nothing to a pattern of names.
    return ofNames ? steps.match(path, path.lastIndexOf('/') + 1) : steps.match(prefix + path, 0);
  }

  /** The same pattern for paths that are written from {@code folder} on. */
  public Glob within(String folder) {
    return folder.isEmpty() ? this : new Glob(text, prefix + folder + "/");
  }

  /** Whether any of these has the path. */
  public static boolean anyMatches(List<Glob> globs, String path) {
    for (Glob glob : globs) {
      if (glob.matches(path)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Glob glob && glob.text.equals(text) && glob.prefix.equals(prefix);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
