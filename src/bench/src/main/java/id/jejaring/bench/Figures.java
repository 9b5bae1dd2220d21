package id.jejaring.bench;

import java.util.Locale;

/**
 * What a process that measures tells the one that started it: a figure or a fact a line on standard
 * output, {@code =TAB name TAB value}, and on standard error what people watch.
 */
final class Figures {

  private Figures() {}

  static void figure(String name, double value) {
    System.out.printf(Locale.ROOT, "=\t%s\t%s%n", name, value);
    say("%s %s", name, shown(value));
  }

  static void fact(String name, String text) {
    System.out.printf("=\t%s\t%s%n", name, text);
  }

  /** Median, p99 and the greatest, in milliseconds. */
  static void timings(String name, Timings timings) {
    figure(name + ".median", timings.median());
    figure(name + ".p99", timings.p99());
    figure(name + ".worst", timings.worst());
  }

  static void say(String text, Object... values) {
    System.err.printf(Locale.ROOT, text + "%n", values);
  }

  /** With three digits that matter. */
  static String shown(double value) {
    double size = Math.abs(value);
    var digits = size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 4;
    return String.format(Locale.ROOT, "%,." + digits + "f", value);
  }
}
