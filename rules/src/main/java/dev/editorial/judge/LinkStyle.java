package dev.editorial.judge;

import dev.editorial.api.LinkConventions;
import dev.editorial.api.Wiki;
import java.util.Optional;

/**
 * Reads off the resolved links which relations are written on both sides, and which pages are
 * indexes.
 */
public final class LinkStyle {

  private LinkStyle() {}

  /**
   * The conventions of the links of a wiki.
   *
   * @param earlier those of before a change, by which alone it is judged, however few keep them now
   */
  public static LinkConventions of(Wiki wiki, Optional<LinkConventions> earlier) {
    return new LinkConventions(
        MirrorStyle.mirrors(wiki, earlier), IndexStyle.indexes(wiki, earlier));
  }
}
