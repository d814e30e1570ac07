package dev.editorial.report;

import dev.editorial.api.Page;
import dev.editorial.api.Wiki;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.CircularLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jgrapht.graph.AsSubgraph;

/**
 * The groups of pages that are linked with each other alone, each as a small circle.
 *
 * @param islands how many there are, of which the largest are drawn
 */
record IslandMap(int islands, List<Line> lines, List<Dot> dots) {

  private static final int SHOWN = 32;
  private static final int MOST_PAGES = 24;
  private static final int COLUMNS = 4;
  private static final int CELL = 85;
  private static final double RADIUS = 30;

  /** A line between two pages. */
  record Line(String x1, String y1, String x2, String y2) {}

  /** The number of an island in its list. */
  record Label(int number, int x, int y) {}

  /** A page. */
  record Dot(String x, String y, String title) {}

  /**
   * Draws islands.
   *
   * @param islands the largest first
   */
  static IslandMap of(Wiki wiki, List<List<Page>> islands) {
    List<Line> lines = new ArrayList<>();
    List<Dot> dots = new ArrayList<>();
    for (int i = 0; i < Math.min(SHOWN, islands.size()); i++) {
      Graph<Integer, Integer> island = graphOf(wiki, islands.get(i));
      MapLayoutModel2D<Integer> places = layout(island, i);
      for (int edge : island.edgeSet()) {
        Point2D from = places.get(island.getEdgeSource(edge));
        Point2D to = places.get(island.getEdgeTarget(edge));
        lines.add(
            new Line(
                RingMap.number(from.getX()),
                RingMap.number(from.getY()),
                RingMap.number(to.getX()),
                RingMap.number(to.getY())));
      }
      for (int page : island.vertexSet()) {
        dots.add(
            new Dot(
                RingMap.number(places.get(page).getX()),
                RingMap.number(places.get(page).getY()),
                Visible.of(wiki.pages().get(page).path())));
      }
    }
    return new IslandMap(islands.size(), lines, dots);
  }

  int width() {
    return BarChart.WIDTH;
  }

  int height() {
    return (Math.min(SHOWN, islands) + COLUMNS - 1) / COLUMNS * CELL;
  }

  List<Label> labels() {
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < Math.min(SHOWN, islands); i++) {
      labels.add(new Label(i + 1, i % COLUMNS * CELL + 2, i / COLUMNS * CELL + 12));
    }
    return labels;
  }

  private static Graph<Integer, Integer> graphOf(Wiki wiki, List<Page> island) {
    Set<Integer> vertices = new LinkedHashSet<>();
    for (Page page : island.subList(0, Math.min(MOST_PAGES, island.size()))) {
      vertices.add(wiki.vertexOf(page));
    }
    return new AsSubgraph<>(wiki.graph(), vertices);
  }

  private static MapLayoutModel2D<Integer> layout(Graph<Integer, Integer> island, int index) {
    double x = (double) (index % COLUMNS) * CELL;
    double y = (double) (index / COLUMNS) * CELL;
    MapLayoutModel2D<Integer> places = new MapLayoutModel2D<>(Box2D.of(x, y, CELL, CELL));
    new CircularLayoutAlgorithm2D<Integer, Integer>(RADIUS).layout(island, places);
    return places;
  }

  /** The picture in words. */
  String alternative() {
    return "Drawing of "
        + Words.count(islands, "group", "groups")
        + " of pages that are linked with each other alone.";
  }
}
