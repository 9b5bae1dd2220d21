package id.jejaring.network.algorithm.proximity;

import id.jejaring.network.View;
import id.jejaring.network.algorithm.Budget;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.network.algorithm.Graph;
import id.jejaring.network.algorithm.Weights;
import id.jejaring.network.algorithm.Work;
import java.util.Arrays;

/**
 * The part of a network that an algorithm has come to so far, as a small graph of its own: whoever
 * is met gets a place, from 0 on; the ties of a place are read once, when it is opened, within a
 * budget. So what starts at one node costs by what it looks at, however large the network is. Not
 * for several threads.
 */
final class Surroundings {

  private final PersonalisedPageRank.Rows rows;
  private final Budget budget;
  private final Weights places = new Weights();
  private final Weights row = new Weights();
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private double[] strengths = new double[16];
  private int[] others = new int[64];
  private double[] weights = new double[64];
  private int length;

  private Surroundings(PersonalisedPageRank.Rows rows, Budget budget) {
    this.rows = rows;
    this.budget = budget;
  }

  /** Of a graph; a tie is one of the budget in each direction that it is read. */
  static Surroundings of(Graph graph, Budget budget) {
    return new Surroundings(
        (vertex, sums) -> {
          budget.take(graph.degree(vertex));
          for (int at = graph.start(vertex); at < graph.end(vertex); at++) {
            sums.add(graph.ends()[at], graph.weights()[at]);
          }
        },
        budget);
  }

  /** Of the actors that a view shows, tied as in {@link Work}. */
  static Surroundings of(View view, Decay decay, Budget budget) {
    var work = new Work(view, decay, budget);
    return new Surroundings((node, sums) -> work.addTo(sums, node), budget);
  }

  /** The same where ties ask a toll: what it leaves of a tie is its weight here. */
  static Surroundings of(View view, Decay decay, Budget budget, Paths.Toll toll) {
    var work = new Work(view, decay, budget);
    var whole = new Weights();
    return new Surroundings(
        (node, sums) -> {
          whole.clear();
          work.addTo(whole, node);
          for (int at = 0; at < whole.size(); at++) {
            double share = toll.between(node, whole.node(at));
            if (share > 0) {
              sums.add(whole.node(at), left(whole.weight(at), share));
            }
          }
        },
        budget);
  }

  /** The weight whose probability is this share of that of another. */
  private static double left(double weight, double share) {
    return share >= 1 ? weight : -Math.log1p(-share * Paths.reliability(weight)) / Math.log(2);
  }

  /** Of nodes tied as somebody keeps them; a tie is one of the budget when it is read. */
  static Surroundings of(PersonalisedPageRank.Rows rows, Budget budget) {
    return new Surroundings(
        (node, sums) -> {
          rows.read(node, sums);
          budget.take(sums.size());
        },
        budget);
  }

  /** How many have been met. */
  int size() {
    return places.size();
  }

  /** The place of a node; the next free one where it has not been met before. */
  int meet(int node) {
    int met = places.size();
    int place = places.meet(node);
    if (place < met) {
      return place;
    }
    if (place == starts.length) {
      starts = Arrays.copyOf(starts, 2 * place);
      ends = Arrays.copyOf(ends, 2 * place);
      strengths = Arrays.copyOf(strengths, 2 * place);
    }
    starts[place] = -1;
    return place;
  }

  /** The place of a node, or -1 where it has not been met. */
  int find(int node) {
    return places.find(node);
  }

  /** Who is at a place. */
  int node(int place) {
    return places.node(place);
  }

  boolean isOpen(int place) {
    return starts[place] >= 0;
  }

  /** Reads the ties of a place, unless they have been; false where the budget does not allow it. */
  boolean open(int place) {
    if (isOpen(place)) {
      return true;
    }
    if (budget.isSpent()) {
      return false;
    }
    row.clear();
    rows.read(node(place), row);
    if (budget.isSpent()) {
      return false;
    }
    if (length + row.size() > others.length) {
      int room = Math.max(length + row.size(), 2 * others.length);
      others = Arrays.copyOf(others, room);
      weights = Arrays.copyOf(weights, room);
    }
    starts[place] = length;
    double strength = 0;
    for (int at = 0; at < row.size(); at++) {
      if (row.weight(at) > 0 && row.node(at) != node(place)) {
        others[length] = meet(row.node(at));
        weights[length++] = row.weight(at);
        strength += row.weight(at);
      }
    }
    ends[place] = length;
    strengths[place] = strength;
    return true;
  }

  /** Where the ties of an open place begin. */
  int start(int place) {
    return starts[place];
  }

  /** Where they end: behind the last. */
  int end(int place) {
    return ends[place];
  }

  /** The place at the other end of a tie. */
  int other(int tie) {
    return others[tie];
  }

  /** How much a tie weighs. */
  double weight(int tie) {
    return weights[tie];
  }

  /** The sum of the weights of an open place's ties. */
  double strength(int place) {
    return strengths[place];
  }
}
