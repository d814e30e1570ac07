package dev.editorial.judge;

import dev.editorial.api.LinkConventions;
import dev.editorial.api.Wiki;
import java.util.List;
import java.util.Optional;

/**
 * Reads off the resolved links which relations are written on both sides, and which pages are
 * indexes.
 */
public final class LinkStyle {

  private LinkStyle() {}

  /**
   * The conventions of the links of a wiki under these settings.
   *
   * @param earlier those of before a change, by which it is judged
   */
  public static LinkConventions of(
      Wiki wiki, Settings settings, Optional<LinkConventions> earlier) {
    return new LinkConventions(
        MirrorStyle.mirrors(wiki, settings),
        IndexStyle.indexes(wiki, earlier.map(LinkConventions::indexes).orElse(List.of())));
  }
}
