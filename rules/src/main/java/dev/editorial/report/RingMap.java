package dev.editorial.report;

import dev.editorial.api.Groups;
import dev.editorial.api.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A wiki as seen from the page that most others link to: each ring is one link further out, and
 * outside of all lies what no link joins with the rest. Each folder has its sector. A picture of
 * all links would be a tangle that says nothing.
 */
final class RingMap {

  /** With more dots than this, one of them stands for several pages. */
  private static final int MOST_DOTS = 2_500;

  /** With more pages than this, paths are a tangle. */
  private static final int MOST_PATHS = 400;

  private static final int MOST_SECTORS = 8;
  private static final double SPACING = 10;
  private static final double GAP = 9;
  private static final double SMALLEST_SECTOR = 0.16;
  private static final double MARGIN = 6;
  private static final double BETWEEN_SECTORS = 3;
  private static final int LARGEST_PICTURE = 680;
  private static final int SMALLEST_PICTURE = 320;
  private static final double LARGEST_SCALE = 3;

  /** A folder, or all that have no sector of their own. */
  record Sector(String title, int colour, int pages) {}

  /** One page, or several. */
  record Dot(String x, String y, String title, int colour, Mark mark) {}

  /** What is wrong with a page. */
  enum Mark {
    NONE,
    ORPHAN,
    UNREACHED
  }

  /** The last step of the shortest path to a page. */
  record Line(String x1, String y1, String x2, String y2) {}

  /** The edge of a ring. */
  record Circle(String radius, boolean outermost) {}

  /** What is to be drawn, in units of the picture. */
  record Drawing(double radius, List<Circle> circles, List<Line> lines, List<Dot> dots) {

    /** The length of a side. */
    String size() {
      return number(2 * radius);
    }

    String centre() {
      return number(radius);
    }

    /** How large it is shown. */
    int shown() {
      return (int)
          Math.min(LARGEST_PICTURE, Math.max(SMALLEST_PICTURE, 2 * radius * LARGEST_SCALE));
    }
  }

  private record Point(double x, double y) {}

  private final Reach reach;
  private final boolean paths;
  private final Map<Page, Integer> sectorOf = new HashMap<>();
  private final List<Sector> folders;
  private final Drawing drawing;

  private RingMap(Reach reach, boolean paths) {
    this.reach = reach;
    this.paths = paths;
    List<Sector> sectors = new ArrayList<>();
    for (Map.Entry<String, List<Page>> folder : byFolder(reach.mapped()).entrySet()) {
      String name = folder.getKey();
      String title = name.isEmpty() ? "other folders" : Folders.title(name);
      for (Page page : folder.getValue()) {
        sectorOf.put(page, sectors.size());
      }
      sectors.add(new Sector(title, sectors.size(), folder.getValue().size()));
    }
    this.folders = List.copyOf(sectors);
    this.drawing = draw();
  }

  /**
   * Draws a wiki.
   *
   * @param paths whether it is known which pages readers come to
   */
  static RingMap of(Reach reach, boolean paths) {
    return new RingMap(reach, paths);
  }

  /** The pages by folder; under the empty one those that have no sector of their own. */
  private static Map<String, List<Page>> byFolder(List<Page> pages) {
    List<String> paths = new ArrayList<>();
    for (Page page : pages) {
      paths.add(page.path());
    }
    Folders folders = Folders.of(paths);
    List<String> own = folders.largest(MOST_SECTORS + 1);
    if (own.size() > MOST_SECTORS) {
      own = folders.largest(MOST_SECTORS - 1);
    }
    Map<String, List<Page>> byFolder = new TreeMap<>();
    for (Page page : pages) {
      String folder = folders.of(page.path());
      Groups.add(byFolder, own.contains(folder) ? folder : "", page);
    }
    return byFolder;
  }

  /** The sectors; the first one may stand for all others. */
  List<Sector> folders() {
    return folders;
  }

  Drawing drawing() {
    return drawing;
  }

  /** How many pages a dot stands for. */
  int pagesPerDot() {
    return (reach.mapped().size() + MOST_DOTS - 1) / MOST_DOTS;
  }

  private Drawing draw() {
    Map<Integer, List<List<Page>>> rows = rows();
    double[] bounds = bounds();
    Map<Page, Point> places = new LinkedHashMap<>();
    List<Double> rings = new ArrayList<>();
    double radius = 0;
    List<Integer> depths = depths();
    for (int depth : depths) {
      double outer = radius;
      for (int sector = 0; sector < folders.size(); sector++) {
        List<Page> pages = rows.getOrDefault(depth, emptySectors()).get(sector);
        outer = Math.max(outer, place(pages, radius, bounds[sector], bounds[sector + 1], places));
      }
      rings.add(outer + GAP / 2);
      radius = outer + GAP + SPACING / 2;
    }
    double whole = rings.isEmpty() ? MARGIN : rings.get(rings.size() - 1) + MARGIN;
    return new Drawing(whole, circles(rings, depths), lines(places, whole), dots(places, whole));
  }

  /** The pages by ring and sector. */
  private Map<Integer, List<List<Page>>> rows() {
    Map<Integer, List<List<Page>>> rows = new HashMap<>();
    // What is wrong lies outside in its ring, and in a large wiki gets its share of the dots.
    for (Mark mark : Mark.values()) {
      for (Page page : reach.mapped()) {
        if (markOf(page) == mark) {
          rows.computeIfAbsent(reach.ringOf(page), depth -> emptySectors())
              .get(sectorOf.getOrDefault(page, 0))
              .add(page);
        }
      }
    }
    return rows;
  }

  private List<List<Page>> emptySectors() {
    List<List<Page>> sectors = new ArrayList<>();
    for (int i = 0; i < folders.size(); i++) {
      sectors.add(new ArrayList<>());
    }
    return sectors;
  }

  /** Which rings there are. */
  private List<Integer> depths() {
    int deepest = Reach.NOWHERE;
    for (Page page : reach.mapped()) {
      deepest = Math.max(deepest, reach.ringOf(page));
    }
    List<Integer> depths = new ArrayList<>();
    for (int depth = 0; depth <= deepest; depth++) {
      depths.add(depth);
    }
    if (hasOutsiders()) {
      depths.add(Reach.NOWHERE);
    }
    return depths;
  }

  /** Where the sectors begin and end, as angles from the top. */
  private double[] bounds() {
    double[] weights = new double[folders.size()];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double share = (double) folders.get(i).pages() / reach.mapped().size();
      weights[i] = Math.max(SMALLEST_SECTOR, share);
      sum += weights[i];
    }
    double[] bounds = new double[folders.size() + 1];
    for (int i = 0; i < weights.length; i++) {
      bounds[i + 1] = bounds[i] + weights[i] / sum * 2 * Math.PI;
    }
    return bounds;
  }

  /** Places pages in rows from {@code inner} outwards, and says how far out they reach. */
  private double place(
      List<Page> pages, double inner, double begin, double end, Map<Page, Point> places) {
    int dots = (pages.size() + pagesPerDot() - 1) / pagesPerDot();
    double radius = inner;
    double outer = inner;
    int placed = 0;
    while (placed < dots) {
      double arc = (end - begin) * radius - (folders.size() > 1 ? BETWEEN_SECTORS : 0);
      int row = Math.min(dots - placed, Math.max(1, (int) (arc / SPACING)));
      double pad = radius == 0 || folders.size() == 1 ? 0 : BETWEEN_SECTORS / 2 / radius;
      for (int i = 0; i < row; i++) {
        double angle = begin + pad + (end - begin - 2 * pad) * (i + 0.5) / row;
        places.put(
            pages.get((placed + i) * pagesPerDot()),
            new Point(radius * StrictMath.sin(angle), -radius * StrictMath.cos(angle)));
      }
      placed += row;
      outer = radius;
      radius += SPACING;
    }
    return outer;
  }

  private static List<Circle> circles(List<Double> rings, List<Integer> depths) {
    List<Circle> circles = new ArrayList<>();
    for (int i = 0; i < rings.size(); i++) {
      circles.add(new Circle(number(rings.get(i)), depths.get(i) == Reach.NOWHERE));
    }
    return circles;
  }

  private List<Line> lines(Map<Page, Point> places, double centre) {
    if (reach.mapped().size() > MOST_PATHS) {
      return List.of();
    }
    List<Line> lines = new ArrayList<>();
    for (Map.Entry<Page, Point> dot : places.entrySet()) {
      Optional<Page> inwards = reach.inwards(dot.getKey());
      Point from = inwards.isPresent() ? places.get(inwards.get()) : null;
      if (from != null) {
        Point to = dot.getValue();
        lines.add(
            new Line(
                number(from.x() + centre),
                number(from.y() + centre),
                number(to.x() + centre),
                number(to.y() + centre)));
      }
    }
    return lines;
  }

  private List<Dot> dots(Map<Page, Point> places, double centre) {
    List<Dot> dots = new ArrayList<>();
    for (Map.Entry<Page, Point> dot : places.entrySet()) {
      Page page = dot.getKey();
      dots.add(
          new Dot(
              number(dot.getValue().x() + centre),
              number(dot.getValue().y() + centre),
              Visible.of(page.path()),
              sectorOf.getOrDefault(page, 0),
              markOf(page)));
    }
    return dots;
  }

  private Mark markOf(Page page) {
    if (!paths) {
      return Mark.NONE;
    }
    return reach.isOrphan(page)
        ? Mark.ORPHAN
        : reach.isUnreached(page) ? Mark.UNREACHED : Mark.NONE;
  }

  /** Whether some pages are joined with the rest by no link. */
  boolean hasOutsiders() {
    for (Page page : reach.mapped()) {
      if (reach.ringOf(page) == Reach.NOWHERE) {
        return true;
      }
    }
    return false;
  }

  /** The picture in words. */
  String alternative() {
    return "Map of "
        + Words.count(reach.mapped().size(), "page", "pages")
        + " in rings around the one that most pages link to, each ring one link further out.";
  }

  static String number(double value) {
    long tenths = StrictMath.round(value * 10);
    return tenths % 10 == 0
        ? Long.toString(tenths / 10)
        : (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
  }
}
