package dev.editorial.judge;

import dev.editorial.api.LinkConventions.FolderIndex;
import dev.editorial.api.Wiki;
import java.util.List;

/** Reads off the resolved links which pages list all entities of a folder. */
final class IndexStyle {

  private IndexStyle() {}

  static List<FolderIndex> indexes(Wiki wiki, Settings settings) {
    return List.of();
  }
}
