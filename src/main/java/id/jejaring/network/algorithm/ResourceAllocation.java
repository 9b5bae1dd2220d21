package id.jejaring.network.algorithm;

import id.jejaring.domain.NodeId;
import id.jejaring.network.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Two-hop resource allocation: how much of what an actor gives to those it is tied with reaches
 * someone it is not tied with, when each passes on what it got in proportion to the weights of its
 * own ties.
 *
 * <p>score(c) = sum over z of w(s,z) · w(z,c) / W(z), where w is the weight of {@link Work} and
 * W(z) the sum of z's weights. Without strengths and dates this is the index of Zhou, Lü and Zhang
 * (2009), sum over shared neighbours of 1/degree. Those tied with s have no score. Cost: the ties
 * within two hops.
 */
public final class ResourceAllocation {

  private final View view;
  private final Weights tied;
  private final Weights scores = new Weights();
  private int shares;
  private int[] vias = new int[64];
  private int[] candidates = new int[64];
  private double[] parts = new double[64];

  private ResourceAllocation(View view, int source, Decay decay) {
    this.view = view;
    var work = new Work(view, decay);
    tied = work.from(source);
    var next = new Weights();
    for (int at = 0; at < tied.size(); at++) {
      next.clear();
      work.addTo(next, tied.node(at));
      var rate = tied.weight(at) / next.total();
      for (int to = 0; to < next.size(); to++) {
        if (next.node(to) != source && !tied.has(next.node(to))) {
          share(tied.node(at), next.node(to), rate * next.weight(to));
        }
      }
    }
  }

  /** Scores everyone two hops from the source. */
  public static ResourceAllocation from(View view, int source, Decay decay) {
    return new ResourceAllocation(view, source, decay);
  }

  /** Everyone tied with the source, with the weight. */
  public Weights tied() {
    return tied;
  }

  /** Everyone with a score, in no particular order. */
  public Weights scores() {
    return scores;
  }

  /** Those with the highest scores, best first; equal scores in the order of their ids. */
  public List<Score> best(int limit) {
    var all = new ArrayList<Score>(scores.size());
    for (int at = 0; at < scores.size(); at++) {
      all.add(new Score(scores.node(at), scores.weight(at)));
    }
    all.sort(Comparator.comparingDouble(Score::score).reversed().thenComparing(this::id));
    return List.copyOf(all.subList(0, Math.min(limit, all.size())));
  }

  /** Those through whom a candidate's score comes, the greatest share first. */
  public List<Score> through(int candidate) {
    var through = new ArrayList<Score>();
    for (int at = 0; at < shares; at++) {
      if (candidates[at] == candidate) {
        through.add(new Score(vias[at], parts[at]));
      }
    }
    through.sort(Comparator.comparingDouble(Score::score).reversed().thenComparing(this::id));
    return List.copyOf(through);
  }

  /** A node and its score or its share of one. */
  public record Score(int node, double score) {}

  private NodeId id(Score score) {
    return view.snapshot().id(score.node());
  }

  private void share(int via, int candidate, double part) {
    if (shares == vias.length) {
      vias = Arrays.copyOf(vias, shares * 2);
      candidates = Arrays.copyOf(candidates, shares * 2);
      parts = Arrays.copyOf(parts, shares * 2);
    }
    vias[shares] = via;
    candidates[shares] = candidate;
    parts[shares++] = part;
    scores.add(candidate, part);
  }
}
