package id.jejaring.recommending.features;

import id.jejaring.network.View;
import id.jejaring.network.algorithm.Budget;
import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Weights;
import id.jejaring.network.algorithm.proximity.PersonalisedPageRank;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * All that is known of one source and anyone else. One serves for many sources, one after the
 * other, with the same memory. Cost: what lies within three ties of the source, and O(1/epsilon)
 * for the walks. Not for several threads; each makes one of its own over the same {@link Ground}.
 */
public final class Survey {

  /** What a walk of length three counts beside one of length two. */
  static final double KATZ = 0.005;

  private static final double RESTART = 0.2;

  /** With fewer partners all of theirs are looked at in any order. */
  private static final int FEW = 64;

  private final View view;
  private final Depth depth;
  private final Cancel cancel;
  private final Rows rows;
  private final Likeness likeness;
  private final Gatherings gatherings;
  private final Weights places = new Weights();
  private final Weights middle = new Weights();
  private final Weights walks = new Weights();
  private final float[][] columns = new float[Feature.COUNT][64];
  private int source = -1;
  private boolean truncated;

  /** Of everything, over what has been read of a view. */
  public Survey(Ground ground, Cancel cancel) {
    this(ground, Depth.of(ground.view().size()), cancel);
  }

  /** Of what is asked for, over what has been read of a view. */
  public Survey(Ground ground, Depth depth, Cancel cancel) {
    view = ground.view();
    this.depth = depth;
    this.cancel = cancel;
    rows = ground.rows();
    likeness = ground.likeness();
    gatherings = ground.gatherings(depth.members());
  }

  /** Looks at one source. */
  public Survey of(int node) {
    clear();
    truncated = false;
    source = node;
    var own = rows.of(node);
    int looked = 0;
    for (int at : strongestFirst(own)) {
      looked += pass(own, at);
      if (looked > depth.ties()) {
        truncated = true;
        break;
      }
    }
    if (depth.asks(Feature.LENGTH_THREE, Feature.KATZ)) {
      walkOn(own);
    }
    for (int decay = 0; decay < Tempo.DECAYS; decay++) {
      if (depth.asks(pageRankOf(decay))
          || (decay == Tempo.MEDIUM && depth.asks(Feature.PAGERANK_BACK))) {
        pageRank(decay);
      }
    }
    if (depth.asks(Feature.PAGERANK_BACK)) {
      turnBack(own);
    }
    if (depth.asks(Feature.GATHERINGS, Feature.GATHERINGS_BRIEF)) {
      gatherings.of(
          node,
          (member, brief, all) -> {
            add(Feature.GATHERINGS_BRIEF, member, brief);
            add(Feature.GATHERINGS, member, all);
          });
    }
    if (depth.asks(Feature.COMBINATION)) {
      likeness.combine(node);
    }
    return this;
  }

  private static Feature pageRankOf(int decay) {
    return Feature.values()[Feature.PAGERANK_BRIEF.ordinal() + decay];
  }

  /** What a walk from each of those met would spend with the source. */
  private void turnBack(Row own) {
    var there = columns[Feature.PAGERANK_MEDIUM.ordinal()];
    var back = columns[Feature.PAGERANK_BACK.ordinal()];
    for (int place = 0; place < places.size(); place++) {
      if (there[place] > 0) {
        double total = rows.of(places.node(place)).totals()[Tempo.MEDIUM];
        back[place] = total > 0 ? (float) (there[place] * own.totals()[Tempo.MEDIUM] / total) : 0;
      }
    }
  }

  /** How many there are of whom more is known than what is known of them alone, or by likeness. */
  public int size() {
    return places.size();
  }

  /** Who is the n-th of them; the source, and those tied with it, may be among them. */
  public int node(int at) {
    return places.node(at);
  }

  /** The view that is surveyed. */
  public View view() {
    return view;
  }

  /** Who is looked at, as a dense id. */
  public int source() {
    return source;
  }

  /** Those whom the source is tied with. */
  public int[] tied() {
    return rows.of(source).ends().clone();
  }

  /** What a feature says of the source and somebody. */
  public float value(Feature feature, int node) {
    if (feature.isOfCandidate()) {
      return alone(feature, node);
    }
    if (feature == Feature.COMBINATION) {
      return (float) likeness.combination(node);
    }
    if (feature.isLikeness()) {
      return (float) likeness.of(source, node, feature == Feature.LIKENESS_MEDIUM);
    }
    int place = places.find(node);
    return place < 0 ? 0 : columns[feature.ordinal()][place];
  }

  /** What a feature says of the n-th of {@link #node}. */
  public float valueAt(Feature feature, int at) {
    return feature.isOfCandidate() || feature.isLikeness()
        ? value(feature, places.node(at))
        : columns[feature.ordinal()][at];
  }

  /** Whether those tied had more ties than it looks at. */
  public boolean isTruncated() {
    return truncated;
  }

  /** Whether likeness says anything of the source. */
  public boolean hasLikeness() {
    return likeness.has(source);
  }

  /** What a feature of the candidate alone says, whoever the source is. */
  public float alone(Feature feature, int node) {
    var row = rows.of(node);
    return switch (feature) {
      case POPULARITY_BRIEF -> (float) row.totals()[Tempo.BRIEF];
      case POPULARITY_MEDIUM -> (float) row.totals()[Tempo.MEDIUM];
      case POPULARITY -> row.degree();
      case NEW_PARTNERS -> rows.newPartners(node);
      case ALLOCATION_BRIEF,
          ALLOCATION_MEDIUM,
          ALLOCATION,
          ADAMIC_ADAR,
          COMMON_NEIGHBOURS,
          PAGERANK_BRIEF,
          PAGERANK_MEDIUM,
          PAGERANK,
          LENGTH_THREE,
          KATZ,
          GATHERINGS_BRIEF,
          GATHERINGS,
          LIKENESS_MEDIUM,
          LIKENESS,
          COMBINATION,
          PAGERANK_BACK ->
          throw new IllegalStateException(feature + " is of a pair.");
    };
  }

  /** What goes from one of those tied with the source to all those tied with that one. */
  private int pass(Row own, int at) {
    var via = rows.of(own.ends()[at]);
    double rarity = 1 / Math.log(Math.max(2, via.degree()));
    double spread = 1 / Math.sqrt(via.degree());
    var rates = new double[Tempo.DECAYS];
    for (int decay = 0; decay < Tempo.DECAYS; decay++) {
      double total = via.totals()[decay];
      rates[decay] = total > 0 ? own.weights()[decay][at] / total : 0;
    }
    for (int to = 0; to < via.degree(); to++) {
      int node = via.ends()[to];
      if (node != source) {
        int place = place(node);
        for (int decay = 0; decay < Tempo.DECAYS; decay++) {
          columns[Feature.ALLOCATION_BRIEF.ordinal() + decay][place] +=
              (float) (rates[decay] * via.weights()[decay][to]);
        }
        columns[Feature.ADAMIC_ADAR.ordinal()][place] += (float) rarity;
        columns[Feature.COMMON_NEIGHBOURS.ordinal()][place]++;
        columns[Feature.KATZ.ordinal()][place]++;
        middle.add(node, spread);
        walks.add(node, 1);
      }
    }
    return via.degree();
  }

  /** The places of a row in the order in which to look: only where there may be too many. */
  private int[] strongestFirst(Row own) {
    var places = IntStream.range(0, own.degree());
    if (own.degree() < FEW || depth.ties() == Integer.MAX_VALUE) {
      return places.toArray();
    }
    var weights = own.weights()[Tempo.MEDIUM];
    return places
        .boxed()
        .sorted(Comparator.comparingDouble((Integer at) -> weights[at]).reversed())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Goes on from all those two ties away, and from those tied who are tied among themselves. */
  private void walkOn(Row own) {
    int paths = own.degree();
    for (int at = 0; at < middle.size() && paths < depth.paths(); at++) {
      cancel.check(at);
      var row = rows.of(middle.node(at));
      double rate = middle.weight(at) / Math.sqrt(row.degree());
      double share = KATZ * walks.weight(at);
      paths += row.degree();
      for (int end : row.ends()) {
        if (end != source) {
          int place = place(end);
          columns[Feature.LENGTH_THREE.ordinal()][place] += (float) rate;
          columns[Feature.KATZ.ordinal()][place] += (float) share;
        }
      }
    }
  }

  /** Weights are so scaled that each one tied with counts 1 on average: strength is degree. */
  private void pageRank(int decay) {
    var scores =
        PersonalisedPageRank.of(
            (node, sums) -> {
              var row = rows.of(node);
              double total = row.totals()[decay];
              for (int at = 0; at < row.degree() && total > 0; at++) {
                sums.add(row.ends()[at], row.weights()[decay][at] / total * row.degree());
              }
            },
            source,
            new PersonalisedPageRank.Question(RESTART, depth.epsilon(), Budget.UNLIMITED),
            cancel);
    var column = pageRankOf(decay);
    scores.forEach((node, score) -> add(column, node, score));
  }

  private void add(Feature feature, int node, double value) {
    if (node != source) {
      int place = place(node);
      columns[feature.ordinal()][place] += (float) value;
    }
  }

  private int place(int node) {
    int place = places.meet(node);
    if (place == columns[0].length) {
      for (int column = 0; column < columns.length; column++) {
        columns[column] = Arrays.copyOf(columns[column], 2 * place);
      }
    }
    return place;
  }

  private void clear() {
    for (var column : columns) {
      Arrays.fill(column, 0, places.size(), 0);
    }
    places.clear();
    middle.clear();
    walks.clear();
  }
}
