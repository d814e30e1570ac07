package dev.editorial.api;

/**
 * What became of a file that is no longer there.
 *
 * @param path where it is now, from the wiki's root
 * @param commit the commit that moved it, abbreviated
 */
public record Renaming(String path, String commit) {

  /** The same in words, the file called by the name that suits the reader. */
  public String advice(String name) {
    return "it was renamed to `%s` in commit %s".formatted(name, commit);
  }
}
