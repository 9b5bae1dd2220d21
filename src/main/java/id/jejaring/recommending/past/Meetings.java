package id.jejaring.recommending.past;

import id.jejaring.domain.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds out who first worked with whom, and when: by ties of work, and by joint work. */
final class Meetings {

  /** Pairs that may have worked together, in one past. */
  private static final int MOST_PAIRS = 20_000_000;

  private final Past past;
  private long[] packed = new long[64];
  private int size;

  Meetings(Past past) {
    this.past = past;
  }

  /** O(ties + the sum over projects of the square of their members). */
  FirstTies firstTies() {
    Map<Integer, List<Integer>> projects = new HashMap<>();
    for (int tie = 0; tie < past.ties(); tie++) {
      if (past.kind(tie).isJointWork()) {
        projects.computeIfAbsent(past.to(tie), _ -> new ArrayList<>()).add(tie);
      } else if (past.kind(tie).isWork() && areActors(tie)) {
        add(past.from(tie), past.to(tie), past.since(tie));
      }
    }
    for (var members : projects.values()) {
      for (int one : members) {
        for (int other : members) {
          if (past.from(one) < past.from(other)) {
            add(past.from(one), past.from(other), Math.max(past.since(one), past.since(other)));
          }
        }
      }
    }
    return FirstTies.of(packed, size);
  }

  private boolean areActors(int tie) {
    return past.kindOf(past.from(tie)).isActor()
        && past.kindOf(past.to(tie)).isActor()
        && past.from(tie) != past.to(tie);
  }

  private void add(int one, int other, int day) {
    if (size == MOST_PAIRS) {
      throw Refusal.invalid(
          "ties",
          MOST_PAIRS + "+",
          "More pairs have worked together than can be judged. Take a part of the network.",
          "Pasangan yang pernah bekerja sama terlalu banyak untuk dinilai. Ambil sebagian saja.");
    }
    if (size == packed.length) {
      packed = Arrays.copyOf(packed, 2 * size);
    }
    packed[size++] = FirstTies.pack(one, other, day);
  }
}
