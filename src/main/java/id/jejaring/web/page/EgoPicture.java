package id.jejaring.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An ego network laid out for an SVG: the ego in the middle, its neighbours down both sides so that
 * no two labels meet, and the ties among them. The same input gives the same picture.
 */
record EgoPicture(
    int width, int height, List<Mark> marks, List<Edge> edges, int shown, int leftOut) {

  /** More neighbours than this do not fit a picture; the table beside it has them all. */
  static final int MOST = 28;

  private static final int WIDTH = 760;
  private static final int STEP = 34;
  private static final int SIDE = 130;

  /** Someone to draw; {@code style} is the kind of node, {@code href} its page. */
  record Dot(String id, String name, String style, String href) {}

  /** A tie between two dots; {@code work} marks a tie of work. */
  record Link(String from, String to, boolean work, String title) {}

  /** A dot in place, with its label. */
  record Mark(
      double x,
      double y,
      String style,
      String shape,
      String href,
      String name,
      String label,
      double labelX,
      String anchor,
      boolean ego) {}

  /** A tie in place, as an SVG path. */
  record Edge(String path, String style, String title) {}

  EgoPicture {
    marks = List.copyOf(marks);
    edges = List.copyOf(edges);
  }

  /** Lays out the ego with its neighbours; the order of the neighbours says who is shown. */
  static EgoPicture of(Dot ego, List<Dot> neighbours, List<Link> links) {
    var shown = new ArrayList<>(neighbours.subList(0, Math.min(MOST, neighbours.size())));
    shown.sort(Comparator.comparing(Dot::style).thenComparing(Dot::name).thenComparing(Dot::id));
    var rows = Math.max(1, (shown.size() + 1) / 2);
    var height = Math.max(220, rows * STEP + 60);
    var places = new HashMap<String, Mark>();
    var marks = new ArrayList<Mark>();
    var centre = mark(ego, WIDTH / 2.0, height / 2.0, true);
    marks.add(centre);
    places.put(ego.id(), centre);
    for (int i = 0; i < shown.size(); i++) {
      var right = i < rows;
      var row = right ? i : i - rows;
      var inColumn = right ? rows : shown.size() - rows;
      var y = height / 2.0 + (row - (inColumn - 1) / 2.0) * STEP;
      var mark = mark(shown.get(i), column(y, height, right), y, false);
      marks.add(mark);
      places.put(shown.get(i).id(), mark);
    }
    return new EgoPicture(
        WIDTH,
        height,
        marks,
        edges(ego, links, places),
        shown.size(),
        neighbours.size() - shown.size());
  }

  /** Columns bend outwards in the middle, as the sides of an ellipse do. */
  private static double column(double y, int height, boolean right) {
    var offset = (y - height / 2.0) / (height / 2.0);
    var reach = SIDE * Math.sqrt(Math.max(0.15, 1 - offset * offset));
    return WIDTH / 2.0 + (right ? reach : -reach);
  }

  private static Mark mark(Dot dot, double x, double y, boolean ego) {
    var right = x >= WIDTH / 2.0;
    var label = Shortened.to(dot.name(), ego ? 40 : 30);
    return new Mark(
        rounded(x),
        rounded(y),
        dot.style(),
        shape(dot.style(), ego),
        dot.href(),
        dot.name(),
        label,
        rounded(ego ? x : x + (right ? 16 : -16)),
        ego ? "middle" : right ? "start" : "end",
        ego);
  }

  /** Kinds differ in shape as well as in colour. */
  private static String shape(String style, boolean ego) {
    var r = ego ? 15 : 8;
    return switch (style) {
      case "business" ->
          "M%d 0a%d %d 0 1 0 %d 0a%d %d 0 1 0 %d 0z".formatted(-r, r, r, 2 * r, r, r, -2 * r);
      case "community" -> "M0 %d L%d 0 L0 %d L%d 0z".formatted(-r - 2, r + 2, r + 2, -r - 2);
      case "person" -> "M0 %d L%d %d L%d %dz".formatted(-r - 1, r + 1, r, -r - 1, r);
      default -> "M%d %dh%dv%dh%dz".formatted(-r, -r, 2 * r, 2 * r, -2 * r);
    };
  }

  private static List<Edge> edges(Dot ego, List<Link> links, Map<String, Mark> places) {
    var edges = new ArrayList<Edge>();
    for (var link : links) {
      var from = places.get(link.from());
      var to = places.get(link.to());
      if (from == null || to == null) {
        continue;
      }
      var own = link.from().equals(ego.id()) || link.to().equals(ego.id());
      var style = (link.work() ? "edge work" : "edge") + (own ? "" : " between");
      edges.add(new Edge(own ? straight(from, to) : bent(from, to), style, link.title()));
    }
    return edges;
  }

  private static String straight(Mark from, Mark to) {
    return "M%s %sL%s %s".formatted(from.x(), from.y(), to.x(), to.y());
  }

  /** A tie between neighbours bends towards the middle, away from the labels. */
  private static String bent(Mark from, Mark to) {
    var x = (from.x() + to.x()) / 2 + (WIDTH / 2.0 - (from.x() + to.x()) / 2) * 0.45;
    var y = (from.y() + to.y()) / 2;
    return "M%s %sQ%s %s %s %s"
        .formatted(from.x(), from.y(), rounded(x), rounded(y), to.x(), to.y());
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
