package id.jejaring.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** How long each of many runs took, in milliseconds, in ascending order. */
record Timings(List<Double> millis) {

  /** Times one run for each subject, after so many warm-up runs that do not count. */
  static <T> Timings of(List<T> subjects, int warmUp, Consumer<T> run) {
    for (int at = 0; at < warmUp; at++) {
      run.accept(subjects.get(at % subjects.size()));
    }
    var nanos = new long[subjects.size()];
    for (int at = 0; at < nanos.length; at++) {
      var begun = System.nanoTime();
      run.accept(subjects.get(at));
      nanos[at] = System.nanoTime() - begun;
    }
    return new Timings(Arrays.stream(nanos).sorted().mapToObj(each -> each / 1e6).toList());
  }

  double median() {
    return at(0.5);
  }

  double p99() {
    return at(0.99);
  }

  private double at(double share) {
    return millis.get((int) Math.min(millis.size() - 1, Math.floor(share * millis.size())));
  }

  /** A row of the table: ours, theirs, and how many times longer theirs takes. */
  static String row(String question, Timings ours, Timings theirs) {
    return String.format(
        Locale.ROOT,
        "| %s | %.3f / %.3f ms | %.1f / %.1f ms | %,.0f / %,.0f |",
        question,
        ours.median(),
        ours.p99(),
        theirs.median(),
        theirs.p99(),
        theirs.median() / ours.median(),
        theirs.p99() / ours.p99());
  }
}
