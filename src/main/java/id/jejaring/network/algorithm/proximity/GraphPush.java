package id.jejaring.network.algorithm.proximity;

import id.jejaring.network.algorithm.Budget;
import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Graph;
import java.util.Arrays;

/**
 * Forward push over the arrays of a graph: see {@link PersonalisedPageRank}. What a question has
 * touched is cleared before the next, so that each costs by what it looks at. Not for several
 * threads.
 */
final class GraphPush {

  private static final byte MET = 1;
  private static final byte OPEN = 2;
  private static final byte WAITS = 4;

  private final Graph graph;
  private final double[] strengths;
  private final double[] scores;
  private final double[] residuals;
  private final byte[] states;
  private int[] met = new int[64];
  private int meetings;
  private int[] queue = new int[64];
  private int first;
  private int waiting;

  GraphPush(Graph graph) {
    this.graph = graph;
    strengths = new double[graph.size()];
    Arrays.setAll(strengths, graph::strength);
    scores = new double[graph.size()];
    residuals = new double[graph.size()];
    states = new byte[graph.size()];
  }

  PersonalisedPageRank from(int source, PersonalisedPageRank.Question question, Cancel cancel) {
    clear();
    meet(source);
    residuals[source] = 1;
    add(source);
    var budget = new Budget(question.budget());
    push(question, budget, cancel);
    return answer(question.restart(), budget.isSpent());
  }

  private void clear() {
    for (int at = 0; at < meetings; at++) {
      scores[met[at]] = 0;
      residuals[met[at]] = 0;
      states[met[at]] = 0;
    }
    meetings = 0;
    waiting = 0;
  }

  private void push(PersonalisedPageRank.Question question, Budget budget, Cancel cancel) {
    for (int step = 0; waiting > 0; step++) {
      cancel.check(step);
      int vertex = queue[first];
      if ((states[vertex] & OPEN) == 0) {
        if (!budget.take(graph.degree(vertex))) {
          return;
        }
        states[vertex] |= OPEN;
      }
      first = (first + 1) & (queue.length - 1);
      waiting--;
      states[vertex] &= ~WAITS;
      if (strengths[vertex] == 0) {
        scores[vertex] += residuals[vertex];
        residuals[vertex] = 0;
      } else {
        push(vertex, question.restart(), question.epsilon());
      }
    }
  }

  private void push(int vertex, double restart, double epsilon) {
    double residual = residuals[vertex];
    scores[vertex] += restart * residual;
    residuals[vertex] = 0;
    double passed = (1 - restart) * residual / strengths[vertex];
    var ends = graph.ends();
    var weights = graph.weights();
    int last = graph.end(vertex);
    for (int at = graph.start(vertex); at < last; at++) {
      int other = ends[at];
      int state = states[other];
      double more = residuals[other] + passed * weights[at];
      residuals[other] = more;
      if (state == 0) {
        meet(other);
      }
      if ((state & WAITS) == 0 && more > epsilon * strengths[other]) {
        add(other);
      }
    }
  }

  private void meet(int vertex) {
    if (meetings == met.length) {
      met = Arrays.copyOf(met, 2 * meetings);
    }
    met[meetings++] = vertex;
    states[vertex] |= MET;
  }

  private void add(int vertex) {
    if (waiting == queue.length) {
      var longer = new int[2 * waiting];
      for (int at = 0; at < waiting; at++) {
        longer[at] = queue[(first + at) & (waiting - 1)];
      }
      queue = longer;
      first = 0;
    }
    queue[(first + waiting++) & (queue.length - 1)] = vertex;
    states[vertex] |= WAITS;
  }

  private PersonalisedPageRank answer(double restart, boolean truncated) {
    var bounds = new double[meetings];
    double rate = 0;
    double left = 0;
    for (int at = 0; at < meetings; at++) {
      int vertex = met[at];
      bounds[at] = scores[vertex] + restart * residuals[vertex];
      left += residuals[vertex];
      if (residuals[vertex] > 0) {
        rate = Math.max(rate, residuals[vertex] / strengths[vertex]);
      }
    }
    return new PersonalisedPageRank(
        Arrays.copyOf(met, meetings), bounds, rate, (1 - restart) * left, truncated);
  }
}
