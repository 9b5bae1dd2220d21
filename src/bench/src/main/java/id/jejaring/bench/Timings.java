package id.jejaring.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** How long each of many runs took, in milliseconds, in ascending order. */
record Timings(double[] millis) {

  /** Times one run for each subject, after so many warm-up runs that do not count. */
  static <T> Timings of(List<T> subjects, int warmUp, Consumer<T> run) {
    for (int at = 0; at < warmUp; at++) {
      run.accept(subjects.get(at % subjects.size()));
    }
    var millis = new double[subjects.size()];
    for (int at = 0; at < millis.length; at++) {
      long begun = System.nanoTime();
      run.accept(subjects.get(at));
      millis[at] = (System.nanoTime() - begun) / 1e6;
    }
    Arrays.sort(millis);
    return new Timings(millis);
  }

  /** Times so many runs of the same work. */
  static Timings of(int rounds, int warmUp, Runnable run) {
    return of(java.util.Collections.nCopies(rounds, run), warmUp, Runnable::run);
  }

  /** Of nanoseconds measured elsewhere. */
  static Timings ofNanos(List<Long> nanos) {
    return new Timings(nanos.stream().mapToDouble(each -> each / 1e6).sorted().toArray());
  }

  double median() {
    return at(0.5);
  }

  double p99() {
    return at(0.99);
  }

  double worst() {
    return millis[millis.length - 1];
  }

  private double at(double share) {
    return millis[(int) Math.min(millis.length - 1, Math.floor(share * millis.length))];
  }
}
