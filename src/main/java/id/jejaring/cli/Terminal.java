package id.jejaring.cli;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * Where a command speaks: answers go out, notes and problems go beside them, so that an answer can
 * be piped on.
 *
 * @param width of a line, in columns
 * @param lively whether a person watches, so that a line of progress may be written over
 */
record Terminal(PrintStream out, PrintStream err, int width, boolean lively, Speech speech) {

  private static final int USUAL_WIDTH = 100;

  static int width(@Nullable String columns) {
    try {
      return columns == null ? USUAL_WIDTH : Math.max(40, Integer.parseInt(columns.strip()));
    } catch (NumberFormatException _) {
      return USUAL_WIDTH;
    }
  }

  void print(String text) {
    out.print(text);
    if (!text.endsWith("\n")) {
      out.println();
    }
    out.flush();
  }

  /** Prints a paragraph, wrapped at words. */
  void paragraph(String text) {
    Table.wrap(Table.harmless(text), width).forEach(out::println);
  }

  void note(String text) {
    err.println(text);
    err.flush();
  }

  /** A line that the next one replaces; where nobody watches it is left out. */
  void progress(String text) {
    if (lively) {
      err.print("\r\u001b[K" + text);
      err.flush();
    }
  }
}
