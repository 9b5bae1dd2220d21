package id.jejaring.web.page;

import java.util.ArrayList;
import java.util.List;

/** Bars one under another, each made of coloured parts, laid out for an SVG of fixed width. */
record Bars(int width, int height, List<Bar> bars, List<Tick> ticks) {

  private static final int WIDTH = 660;
  private static final int LABEL = 190;
  private static final int TOTAL = 70;
  private static final int STEP = 34;
  private static final int TOP = 4;

  /** What one bar shows: a label, its total in words, and its parts. */
  record Line(String label, String total, List<Part> parts) {
    Line {
      parts = List.copyOf(parts);
    }

    long sum() {
      return parts.stream().mapToLong(Part::count).sum();
    }
  }

  /** So many of one sort; the style names its colour, the title says it in words. */
  record Part(String style, long count, String title) {}

  /** A bar in place. */
  record Bar(String label, String total, int y, double end, List<Piece> pieces) {}

  /** A part in place. */
  record Piece(double x, double width, String style, String title) {}

  /** A vertical guide. */
  record Tick(double x) {}

  Bars {
    bars = List.copyOf(bars);
    ticks = List.copyOf(ticks);
  }

  /** Lays the lines out so that the longest fills the width. */
  static Bars of(List<Line> lines) {
    var most = Math.max(1, lines.stream().mapToLong(Line::sum).max().orElse(1));
    var scale = (double) (WIDTH - LABEL - TOTAL) / most;
    var bars = new ArrayList<Bar>();
    for (int i = 0; i < lines.size(); i++) {
      bars.add(bar(lines.get(i), TOP + i * STEP, scale));
    }
    var ticks = new ArrayList<Tick>();
    for (int i = 0; i <= 4; i++) {
      ticks.add(new Tick(rounded(LABEL + i * (WIDTH - LABEL - TOTAL) / 4.0)));
    }
    return new Bars(WIDTH, TOP * 2 + lines.size() * STEP, bars, ticks);
  }

  private static Bar bar(Line line, int y, double scale) {
    var pieces = new ArrayList<Piece>();
    double x = LABEL;
    for (var part : line.parts()) {
      var width = part.count() * scale;
      if (part.count() > 0) {
        pieces.add(new Piece(rounded(x), rounded(Math.max(width, 1)), part.style(), part.title()));
      }
      x += width;
    }
    return new Bar(shortened(line.label()), line.total(), y, rounded(x + 8), List.copyOf(pieces));
  }

  private static String shortened(String label) {
    return Shortened.to(label, 25);
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
