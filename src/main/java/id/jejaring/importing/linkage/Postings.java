package id.jejaring.importing.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which numbers are filed under which keys: sorted runs that are merged when two are of a size (a
 * log-structured merge), eight bytes a posting. Not thread-safe.
 */
final class Postings {

  private static final int TAIL = 1_024;

  private final List<long[]> runs = new ArrayList<>();
  private long[] tail = new long[TAIL];
  private int inTail;

  void add(int key, int number) {
    if (inTail == TAIL) {
      Arrays.sort(tail);
      push(tail);
      tail = new long[TAIL];
      inTail = 0;
    }
    tail[inTail++] = (long) key << 32 | number;
  }

  private void push(long[] run) {
    var merged = run;
    while (!runs.isEmpty() && runs.getLast().length <= 2 * merged.length) {
      merged = merge(runs.removeLast(), merged);
    }
    runs.add(merged);
  }

  private static long[] merge(long[] a, long[] b) {
    var merged = new long[a.length + b.length];
    int i = 0;
    int j = 0;
    for (int k = 0; k < merged.length; k++) {
      merged[k] = j == b.length || (i < a.length && a[i] <= b[j]) ? a[i++] : b[j++];
    }
    return merged;
  }

  /** The numbers of a key, or as many as were read when it turned out to have more than this. */
  Cursor cursor(int key, int most) {
    return new Cursor(key, most);
  }

  /** Goes through the numbers of one key. */
  final class Cursor {
    private final int key;
    private final int most;
    private boolean isOverfull;
    private int run = -1;
    private int at;
    private long[] in = new long[0];
    private int end;
    private int number;

    Cursor(int key, int most) {
      this.key = key;
      this.most = most;
    }

    /** Whether it stopped since there are too many; seen at a glance, unless they are scattered. */
    boolean isOverfull() {
      return isOverfull;
    }

    boolean next() {
      while (true) {
        while (at < end) {
          long posting = in[at++];
          if ((int) (posting >>> 32) == key) {
            number = (int) posting;
            return true;
          }
          if (run < runs.size()) {
            at = end; // sorted: there are no more
          }
        }
        if (run == runs.size()) {
          return false;
        }
        run++;
        in = run == runs.size() ? tail : runs.get(run);
        end = run == runs.size() ? inTail : in.length;
        at = run == runs.size() ? 0 : first(in, (long) key << 32);
        if (run < runs.size() && end - at > most && (int) (in[at + most] >>> 32) == key) {
          isOverfull = true;
          return false;
        }
      }
    }

    int number() {
      return number;
    }
  }

  /** The first place that is not before a posting; keys are spread evenly, so it starts near. */
  private static int first(long[] run, long posting) {
    double share = ((posting >> 32) - (double) Integer.MIN_VALUE) / 0x1p32;
    int guess = Math.clamp((int) (share * run.length), 0, run.length - 1);
    int step = 64;
    int low = guess;
    int high = guess;
    while (low > 0 && run[low] >= posting) {
      low = Math.max(0, low - step);
      step *= 4;
    }
    step = 64;
    while (high < run.length && run[high] < posting) {
      high = Math.min(run.length, high + step);
      step *= 4;
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (run[middle] < posting) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
