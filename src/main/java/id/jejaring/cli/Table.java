package id.jejaring.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Aligned columns of text; cells that are too long for the terminal are wrapped at words. */
final class Table {

  private static final String GAP = "  ";
  private static final int LEAST = 6;

  private final List<String> titles;
  private final boolean[] numbers;
  private final List<List<String>> rows = new ArrayList<>();

  private Table(List<String> titles) {
    this.titles = titles;
    this.numbers = new boolean[titles.size()];
  }

  /** A title that starts with {@code >} makes a column of numbers, aligned on the right. */
  static Table of(String... titles) {
    var table =
        new Table(Arrays.stream(titles).map(t -> t.startsWith(">") ? t.substring(1) : t).toList());
    for (int i = 0; i < titles.length; i++) {
      table.numbers[i] = titles[i].startsWith(">");
    }
    return table;
  }

  Table row(String... cells) {
    if (cells.length != titles.size()) {
      throw new IllegalStateException(
          "%d cells for %d columns".formatted(cells.length, titles.size()));
    }
    rows.add(Arrays.stream(cells).map(Table::harmless).toList());
    return this;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The table in lines no longer than the width, unless that is too narrow for the columns. */
  String print(int width) {
    var widths = widths(width - GAP.length() * (titles.size() - 1));
    var out = new StringBuilder();
    append(out, titles, widths);
    append(out, Arrays.stream(widths).mapToObj("─"::repeat).toList(), widths);
    rows.forEach(row -> append(out, row, widths));
    return out.toString();
  }

  /** Text in lines of at most this width; words longer than a line are cut. */
  static List<String> wrap(String text, int width) {
    var lines = new ArrayList<String>();
    for (var paragraph : text.split("\n", -1)) {
      var line = new StringBuilder();
      for (var word : paragraph.strip().split("\\s+", -1)) {
        var rest = word;
        if (!line.isEmpty() && width(line) + 1 + width(rest) > width) {
          lines.add(line.toString());
          line.setLength(0);
        }
        while (width(rest) > width) {
          var cut = rest.offsetByCodePoints(0, width);
          lines.add(rest.substring(0, cut));
          rest = rest.substring(cut);
        }
        line.append(line.isEmpty() ? "" : " ").append(rest);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private int[] widths(int available) {
    var widths = new int[titles.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = width(titles.get(i));
      for (var row : rows) {
        for (var line : row.get(i).split("\n", -1)) {
          widths[i] = Math.max(widths[i], width(line));
        }
      }
    }
    while (Arrays.stream(widths).sum() > available) {
      var widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      if (widths[widest] <= LEAST) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private void append(StringBuilder out, List<String> cells, int[] widths) {
    var wrapped = new ArrayList<List<String>>();
    var height = 0;
    for (int i = 0; i < widths.length; i++) {
      wrapped.add(wrap(cells.get(i), widths[i]));
      height = Math.max(height, wrapped.get(i).size());
    }
    for (int line = 0; line < height; line++) {
      var text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        var cell = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
        var pad = " ".repeat(Math.max(0, widths[i] - width(cell)));
        text.append(i == 0 ? "" : GAP).append(numbers[i] ? pad + cell : cell + pad);
      }
      out.append(text.toString().stripTrailing()).append('\n');
    }
  }

  /** How many columns of a terminal the text takes; accents that stand on a letter take none. */
  private static int width(CharSequence text) {
    return (int)
        text.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).count();
  }

  /** Without the control characters with which a name could take over the terminal. */
  static String harmless(String text) {
    return text.codePoints()
        .filter(c -> c == '\n' || !Character.isISOControl(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
