package dev.editorial.api;

import java.util.ArrayList;
import java.util.List;

/**
 * The house style of links, which shows only when they are resolved.
 *
 * @param mirrors relations of which one side is written on each of two pages
 * @param indexes the pages that list all entities of a folder
 */
public record LinkConventions(List<Mirror> mirrors, List<FolderIndex> indexes) {

  public LinkConventions {
    mirrors = List.copyOf(mirrors);
    indexes = List.copyOf(indexes);
  }

  /**
   * A relation that is written down on both sides.
   *
   * @param sides both sides in words, which tell it from others
   * @param statement the same with the figures, as a report shows it
   * @param gaps the pairs of which one side is missing
   */
  public record Mirror(String sides, String statement, List<Gap> gaps, Basis basis) {
    public Mirror {
      gaps = List.copyOf(gaps);
    }
  }

  /**
   * One side without the other.
   *
   * @param written the link that is there
   * @param silent the page that does not answer it
   * @param where what the answer would stand in, such as {@code "Seen in"}
   */
  public record Gap(ResolvedLink written, Page silent, String where) {}

  /**
   * The page that lists the entities of a folder.
   *
   * @param listed how many of them it lists
   * @param pages how many there are
   */
  public record FolderIndex(String folder, Page index, int listed, int pages, Basis basis) {}

  /** What a report says of them. */
  public List<Convention> statements() {
    List<Convention> statements = new ArrayList<>();
    for (Mirror mirror : mirrors) {
      statements.add(new Convention(mirror.statement(), mirror.basis()));
    }
    for (FolderIndex index : indexes) {
      statements.add(
          new Convention(
              Wording.format(
                  "%s lists %,d of %,d pages of %s/",
                  index.index().path(), index.listed(), index.pages(), index.folder()),
              index.basis()));
    }
    return statements;
  }
}
