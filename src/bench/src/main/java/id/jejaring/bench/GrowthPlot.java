package id.jejaring.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How time and memory grow with the network, drawn as SVG: both axes logarithmic, so that what grows
 * in proportion is a straight line at the slope of the dotted one.
 */
final class GrowthPlot {

  private record Curve(String label, String name, double unit, String colour) {}

  private static final List<Curve> CURVES =
      List.of(
          new Curve("build", "built.s", 1, "#1b6e8c"),
          new Curve("open the file, first answer", "open.s", 1, "#8c4a1b"),
          new Curve("reach of 40, three hops (median)", "reach.median", 1e-3, "#5b8c1b"),
          new Curve("partners (p99)", "partners.p99", 1e-3, "#8c1b5b"),
          new Curve("partners (median)", "partners.median", 1e-3, "#4a4a4a"));

  private static final double LEAST_TIES = 3e5;
  private static final double MOST_TIES = 1e8;
  private static final double LEAST_SECONDS = 1e-6;
  private static final double MOST_SECONDS = 1e3;
  private static final int LEFT = 70;
  private static final int TOP = 40;
  private static final int WIDTH = 440;
  private static final int HEIGHT = 360;

  private final Map<String, String> figures;
  private final StringBuilder svg = new StringBuilder();

  private GrowthPlot(Map<String, String> figures) {
    this.figures = figures;
  }

  /** The drawing; sizes that were not measured are left out. */
  static String of(Map<String, String> figures) {
    return new GrowthPlot(figures).draw();
  }

  private String draw() {
    add(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 460" role="img" \
        font-family="system-ui, sans-serif" font-size="13">
        <title>How time grows with the network</title>
        <rect width="720" height="460" fill="#fff"/>
        <text x="%d" y="22" font-weight="600">Seconds by number of ties (both logarithmic)</text>
        """,
        LEFT);
    for (double seconds = LEAST_SECONDS; seconds < 1.5 * MOST_SECONDS; seconds *= 10) {
      line(LEAST_TIES, seconds, MOST_TIES, seconds, "#ddd", "");
      text(LEFT - 8, y(seconds) + 4, "end", "#333", seconds(seconds));
    }
    for (double ties = 1e6; ties < 1.5 * MOST_TIES; ties *= 10) {
      line(ties, LEAST_SECONDS, ties, MOST_SECONDS, "#ddd", "");
      text(x(ties), TOP + HEIGHT + 18, "middle", "#333", Math.round(ties / 1e6) + " million");
    }
    line(LEAST_TIES, 1e-3 * LEAST_TIES / 1e6, MOST_TIES, 1e-3 * MOST_TIES / 1e6, "#999", "2 5");
    for (var curve : CURVES) {
      draw(curve);
    }
    text(LEFT + WIDTH / 2.0, TOP + HEIGHT + 44, "middle", "#333", "ties, each counted once");
    return svg.append("</svg>\n").toString();
  }

  private void draw(Curve curve) {
    double lastX = 0;
    double lastY = 0;
    for (var size : Size.values()) {
      var ties = Bar.number(figures, size.key() + ".ties");
      var seconds = Bar.number(figures, size.key() + "." + curve.name());
      if (ties != null && seconds != null) {
        double x = x(ties);
        double y = y(seconds * curve.unit());
        if (lastX > 0) {
          add(
              "<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' stroke='%s' stroke-width='2'/>\n",
              lastX, lastY, x, y, curve.colour());
        }
        add("<circle cx='%.1f' cy='%.1f' r='4' fill='%s'/>\n", x, y, curve.colour());
        lastX = x;
        lastY = y;
      }
    }
    if (lastX > 0) {
      text(lastX + 10, lastY + 4, "start", curve.colour(), curve.label());
    }
  }

  private static String seconds(double seconds) {
    return seconds >= 0.9
        ? Math.round(seconds) + " s"
        : seconds >= 0.9e-3 ? Math.round(seconds * 1e3) + " ms" : Math.round(seconds * 1e6) + " µs";
  }

  private static double x(double ties) {
    return LEFT + WIDTH * Math.log(ties / LEAST_TIES) / Math.log(MOST_TIES / LEAST_TIES);
  }

  private static double y(double seconds) {
    return TOP
        + HEIGHT * (1 - Math.log(seconds / LEAST_SECONDS) / Math.log(MOST_SECONDS / LEAST_SECONDS));
  }

  private void line(
      double ties, double seconds, double toTies, double toSeconds, String colour, String dashes) {
    add(
        "<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' stroke='%s' stroke-dasharray='%s'/>\n",
        x(ties), y(seconds), x(toTies), y(toSeconds), colour, dashes);
  }

  private void text(double x, double y, String anchor, String colour, String text) {
    add(
        "<text x='%.1f' y='%.1f' text-anchor='%s' fill='%s'>%s</text>\n",
        x, y, anchor, colour, text);
  }

  private void add(String form, Object... values) {
    svg.append(String.format(Locale.ROOT, form, values));
  }
}
