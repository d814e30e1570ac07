package dev.editorial.judge;

import dev.editorial.api.LinkConventions;
import dev.editorial.api.Wiki;

/**
 * Reads off the resolved links which relations are written on both sides, and which pages are
 * indexes.
 */
public final class LinkStyle {

  private LinkStyle() {}

  /** The conventions of the links of a wiki under these settings. */
  public static LinkConventions of(Wiki wiki, Settings settings) {
    return new LinkConventions(MirrorStyle.mirrors(wiki), IndexStyle.indexes(wiki, settings));
  }
}
