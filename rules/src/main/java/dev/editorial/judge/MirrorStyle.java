package dev.editorial.judge;

import dev.editorial.api.LinkConventions.Mirror;
import dev.editorial.api.Wiki;
import java.util.List;

/** Reads off the resolved links which relations are written on both of their pages. */
final class MirrorStyle {

  private MirrorStyle() {}

  static List<Mirror> mirrors(Wiki wiki, Settings settings) {
    return List.of();
  }
}
