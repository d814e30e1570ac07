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
 * @param islands the largest first
 */
record IslandMap(Wiki wiki, List<List<Page>> islands) {

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

  int width() {
    return BarChart.WIDTH;
  }

  int height() {
    return (Math.min(SHOWN, islands.size()) + COLUMNS - 1) / COLUMNS * CELL;
  }

  List<Label> labels() {
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < Math.min(SHOWN, islands.size()); i++) {
      labels.add(new Label(i + 1, i % COLUMNS * CELL + 2, i / COLUMNS * CELL + 12));
    }
    return labels;
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < Math.min(SHOWN, islands.size()); i++) {
      Graph<Integer, Integer> island = graphOf(islands.get(i));
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
    }
    return lines;
  }

  List<Dot> dots() {
    List<Dot> dots = new ArrayList<>();
    for (int i = 0; i < Math.min(SHOWN, islands.size()); i++) {
      Graph<Integer, Integer> island = graphOf(islands.get(i));
      MapLayoutModel2D<Integer> places = layout(island, i);
      for (int page : island.vertexSet()) {
        dots.add(
            new Dot(
                RingMap.number(places.get(page).getX()),
                RingMap.number(places.get(page).getY()),
                Visible.of(wiki.pages().get(page).path())));
      }
    }
    return dots;
  }

  private Graph<Integer, Integer> graphOf(List<Page> island) {
    Set<Integer> vertices = new LinkedHashSet<>();
    island.stream().limit(MOST_PAGES).forEach(page -> vertices.add(wiki.vertexOf(page)));
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
        + Words.count(islands.size(), "group", "groups")
        + " of pages that are linked with each other alone.";
  }
}
