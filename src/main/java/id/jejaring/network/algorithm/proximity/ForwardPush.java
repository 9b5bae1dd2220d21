package id.jejaring.network.algorithm.proximity;

import id.jejaring.network.algorithm.Cancel;
import java.util.Arrays;

/**
 * Forward push over what is read as it goes: see {@link PersonalisedPageRank}. For one question.
 */
final class ForwardPush {

  private final Surroundings near;
  private final double restart;
  private final double epsilon;
  private double[] scores = new double[64];
  private double[] residuals = new double[64];

  /** What is known of a strength: the ties of it that have been seen. */
  private double[] known = new double[64];

  private boolean[] waits = new boolean[64];
  private int[] queue = new int[64];
  private int first;
  private int waiting;

  ForwardPush(Surroundings near, PersonalisedPageRank.Question question, int source) {
    this.near = near;
    restart = question.restart();
    epsilon = question.epsilon();
    residuals[near.meet(source)] = 1;
    add(0);
  }

  void push(Cancel cancel) {
    for (int step = 0; waiting > 0; step++) {
      cancel.check(step);
      int place = queue[first];
      if (!near.open(place)) {
        return;
      }
      first = (first + 1) & (queue.length - 1);
      waiting--;
      waits[place] = false;
      known[place] = near.strength(place);
      makeRoom();
      if (near.strength(place) == 0) {
        scores[place] += residuals[place];
        residuals[place] = 0;
      } else if (residuals[place] > epsilon * near.strength(place)) {
        push(place);
      }
    }
  }

  /** What has come out. */
  PersonalisedPageRank answer(boolean truncated) {
    var nodes = new int[near.size()];
    var bounds = new double[near.size()];
    double rate = 0;
    double left = 0;
    for (int place = 0; place < bounds.length; place++) {
      nodes[place] = near.node(place);
      bounds[place] = scores[place] + restart * residuals[place];
      left += residuals[place];
      if (residuals[place] > 0) {
        rate = Math.max(rate, residuals[place] / known[place]);
      }
    }
    return new PersonalisedPageRank(nodes, bounds, rate, (1 - restart) * left, truncated);
  }

  private void push(int place) {
    double residual = residuals[place];
    scores[place] += restart * residual;
    residuals[place] = 0;
    double passed = (1 - restart) * residual / near.strength(place);
    for (int tie = near.start(place); tie < near.end(place); tie++) {
      int other = near.other(tie);
      residuals[other] += passed * near.weight(tie);
      if (!near.isOpen(other)) {
        known[other] = Math.max(known[other], near.weight(tie));
      }
      if (!waits[other] && residuals[other] > epsilon * known[other]) {
        add(other);
      }
    }
  }

  private void add(int place) {
    if (waiting == queue.length) {
      var longer = new int[2 * waiting];
      for (int at = 0; at < waiting; at++) {
        longer[at] = queue[(first + at) & (waiting - 1)];
      }
      queue = longer;
      first = 0;
    }
    queue[(first + waiting++) & (queue.length - 1)] = place;
    waits[place] = true;
  }

  private void makeRoom() {
    if (scores.length < near.size()) {
      int room = 2 * near.size();
      scores = Arrays.copyOf(scores, room);
      residuals = Arrays.copyOf(residuals, room);
      known = Arrays.copyOf(known, room);
      waits = Arrays.copyOf(waits, room);
    }
  }
}
