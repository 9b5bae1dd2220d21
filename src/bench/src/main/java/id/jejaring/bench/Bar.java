package id.jejaring.bench;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the report.
 *
 * @param ours our figure with its unit, or a dash where it was not measured
 * @param peer the peer's
 * @param ratio of the two, or null where none is asked for
 * @param asked what is asked for, in words
 * @param met null where it was not measured
 */
record Bar(
    String work,
    String ours,
    String peer,
    @Nullable Double ratio,
    String asked,
    @Nullable Boolean met) {

  /** How many times longer the peer takes. */
  static Bar faster(
      Map<String, String> figures, String work, String ours, String peer, String unit, double least) {
    var own = number(figures, ours);
    var theirs = number(figures, peer);
    var ratio = own == null || theirs == null ? null : theirs / own;
    return new Bar(
        work,
        shown(own, unit),
        shown(theirs, unit),
        ratio,
        least == 1 ? "faster" : "at least %s times faster".formatted(Figures.shown(least)),
        ratio == null ? null : ratio >= least);
  }

  /** Ours over the peer's, where more is better. */
  static Bar more(
      Map<String, String> figures, String work, String ours, String peer, double least) {
    var own = number(figures, ours);
    var theirs = number(figures, peer);
    var ratio = own == null || theirs == null ? null : own / theirs;
    return new Bar(
        work,
        shown(own, ""),
        shown(theirs, ""),
        ratio,
        least == 1 ? "more" : "at least %s of it".formatted(Figures.shown(least)),
        ratio == null ? null : ratio >= least);
  }

  /** At most so much. */
  static Bar most(
      Map<String, String> figures, String work, String ours, String unit, double most) {
    var own = number(figures, ours);
    return new Bar(
        work,
        shown(own, unit),
        "",
        null,
        "at most %s%s".formatted(Figures.shown(most), unit),
        own == null ? null : own <= most);
  }

  /** At least so much. */
  static Bar least(
      Map<String, String> figures, String work, String ours, String unit, double least) {
    var own = number(figures, ours);
    return new Bar(
        work,
        shown(own, unit),
        "",
        null,
        "at least %s%s".formatted(Figures.shown(least), unit),
        own == null ? null : own >= least);
  }

  static @Nullable Double number(Map<String, String> figures, String name) {
    var text = figures.get(name);
    return text == null ? null : Double.valueOf(text);
  }

  static String shown(@Nullable Double number, String unit) {
    return number == null ? "–" : Figures.shown(number) + unit;
  }

  boolean isMeasured() {
    return met != null;
  }

  String row() {
    return "| %s | %s | %s | %s | %s | %s |"
        .formatted(
            work,
            ours,
            peer,
            ratio == null ? "" : Figures.shown(ratio),
            asked,
            met == null ? "not measured" : met ? "met" : "missed");
  }
}
