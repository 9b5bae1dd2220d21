package id.jejaring.recommending.features;

import id.jejaring.domain.NodeKind;
import id.jejaring.domain.TieKind;
import id.jejaring.network.Days;
import id.jejaring.network.View;
import id.jejaring.network.Walk;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Features as their definitions say, by matrices over everyone. */
final class FeatureTwin {

  private static final List<TieKind> LIKE =
      List.of(TieKind.WORKS_IN, TieKind.LOCATED_IN, TieKind.OFFERS, TieKind.NEEDS, TieKind.USES);

  private final View view;
  private final Tempo tempo;
  private final int size;
  private final double[][][] weights;
  private final double[][] first;

  FeatureTwin(View view, Tempo tempo) {
    this.view = view;
    this.tempo = tempo;
    size = view.size();
    weights = new double[Tempo.DECAYS][size][size];
    first = new double[size][size];
    for (var row : first) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    for (int one : actors()) {
      ties(one);
    }
    for (int project = 0; project < size; project++) {
      if (view.sees(project, NodeKind.PROJECT)) {
        jointWork(project);
      }
    }
  }

  int[] actors() {
    return IntStream.range(0, size).filter(view::seesActor).toArray();
  }

  int degree(int node) {
    return (int) IntStream.range(0, size).filter(other -> weights[2][node][other] > 0).count();
  }

  double value(Feature feature, int s, int c) {
    return switch (feature) {
      case ALLOCATION_BRIEF -> allocation(0, s, c);
      case ALLOCATION_MEDIUM -> allocation(1, s, c);
      case ALLOCATION -> allocation(2, s, c);
      case ADAMIC_ADAR -> common(s, c).mapToDouble(z -> 1 / Math.log(Math.max(2, degree(z)))).sum();
      case COMMON_NEIGHBOURS -> common(s, c).count();
      case POPULARITY_BRIEF -> total(0, c);
      case POPULARITY_MEDIUM -> total(1, c);
      case POPULARITY -> degree(c);
      case NEW_PARTNERS -> newPartners(c);
      case LENGTH_THREE -> three(s, c, true);
      case KATZ -> common(s, c).count() + Survey.KATZ * three(s, c, false);
      case GATHERINGS_BRIEF -> gatherings(s, c, true);
      case GATHERINGS -> gatherings(s, c, false);
      case LIKENESS_MEDIUM -> likeness(s, c, true);
      case LIKENESS -> likeness(s, c, false);
      case COMBINATION -> combination(s, c);
      case PAGERANK_BRIEF, PAGERANK_MEDIUM, PAGERANK -> pageRank(feature, s)[c];
      case PAGERANK_BACK -> pageRank(Feature.PAGERANK_MEDIUM, c)[s];
    };
  }

  double[] pageRank(Feature feature, int source) {
    int decay = feature.ordinal() - Feature.PAGERANK_BRIEF.ordinal();
    var ranks = new double[size];
    var at = new double[size];
    at[source] = 1;
    for (int step = 0; step < 80; step++) {
      var next = new double[size];
      for (int node = 0; node < size; node++) {
        double total = total(decay, node);
        ranks[node] += total > 0 ? 0.2 * at[node] : at[node];
        for (int other = 0; other < size && total > 0; other++) {
          next[other] += 0.8 * at[node] * weights[decay][node][other] / total;
        }
      }
      at = next;
    }
    return ranks;
  }

  private void ties(int one) {
    for (var walk = view.kinds(TieKind.COLLABORATES_WITH).walk().from(one); walk.next(); ) {
      double age = Days.yearsBetween(walk.until(), view.day());
      for (int decay = 0; decay < Tempo.DECAYS; decay++) {
        weights[decay][one][walk.node()] += tempo.decay(decay).after(age);
      }
      first[one][walk.node()] = Math.min(first[one][walk.node()], walk.since());
    }
  }

  private void jointWork(int project) {
    Map<Integer, Double> ages = new TreeMap<>();
    Map<Integer, Integer> since = new TreeMap<>();
    for (var walk = view.kinds(TieKind.MADE).walk().in(project); walk.next(); ) {
      ages.merge(walk.node(), age(walk), Math::min);
      since.merge(walk.node(), walk.since(), Math::min);
    }
    for (int one : ages.keySet()) {
      for (int other : ages.keySet()) {
        if (one != other) {
          double age = Math.max(at(ages, one), at(ages, other));
          for (int decay = 0; decay < Tempo.DECAYS; decay++) {
            weights[decay][one][other] += tempo.decay(decay).after(age) / (ages.size() - 1);
          }
          first[one][other] =
              Math.min(first[one][other], Math.max(at(since, one), at(since, other)));
        }
      }
    }
  }

  private static <T> T at(Map<Integer, T> map, int key) {
    return java.util.Objects.requireNonNull(map.get(key));
  }

  private double age(Walk walk) {
    return Days.yearsBetween(walk.until(), view.day());
  }

  private double total(int decay, int node) {
    return Arrays.stream(weights[decay][node]).sum();
  }

  private IntStream common(int s, int c) {
    return IntStream.range(0, size).filter(z -> weights[2][s][z] > 0 && weights[2][z][c] > 0);
  }

  private double allocation(int decay, int s, int c) {
    return common(s, c)
        .mapToDouble(z -> weights[decay][s][z] * weights[decay][z][c] / total(decay, z))
        .sum();
  }

  private double newPartners(int c) {
    double sum = 0;
    for (int other = 0; other < size; other++) {
      if (weights[2][c][other] > 0) {
        sum += tempo.decay(Tempo.BRIEF).after(Days.yearsBetween((int) first[c][other], view.day()));
      }
    }
    return sum;
  }

  /** Over s - z - y - c, by the degrees of those between or each alike. */
  private double three(int s, int c, boolean byDegree) {
    double sum = 0;
    for (int z : actors()) {
      for (int y : actors()) {
        if (y != s && weights[2][s][z] > 0 && weights[2][z][y] > 0 && weights[2][y][c] > 0) {
          sum += byDegree ? 1 / Math.sqrt((double) degree(z) * degree(y)) : 1;
        }
      }
    }
    return sum;
  }

  private double gatherings(int s, int c, boolean decayed) {
    double sum = 0;
    for (int event = 0; event < size; event++) {
      if (view.sees(event, NodeKind.EVENT)) {
        Map<Integer, Double> ages = new HashMap<>();
        for (var walk = view.kinds(TieKind.TOOK_PART_IN).walk().in(event); walk.next(); ) {
          ages.merge(walk.node(), age(walk), Math::min);
        }
        if (ages.containsKey(s) && ages.containsKey(c)) {
          double share = decayed ? tempo.decay(Tempo.BRIEF).after(at(ages, s)) : 1;
          sum += share / Math.log(2 + ages.size());
        }
      }
    }
    return sum;
  }

  private double combination(int s, int c) {
    var held = new boolean[size][size];
    for (int actor : actors()) {
      for (var walk = view.kinds(LIKE).walk().out(actor); walk.next(); ) {
        held[actor][walk.node()] = true;
      }
    }
    double sum = 0;
    for (int one = 0; one < size; one++) {
      for (int other = 0; other < size; other++) {
        if (held[s][one] && held[c][other]) {
          sum += lift(held, one, other) / count(held[s]) / count(held[c]);
        }
      }
    }
    return sum;
  }

  private double lift(boolean[][] held, int one, int other) {
    double ties = 0;
    double together = 0;
    double withOne = 0;
    double withOther = 0;
    for (int x : actors()) {
      for (int y : actors()) {
        if (weights[2][x][y] > 0 && count(held[x]) > 0 && count(held[y]) > 0) {
          ties++;
          withOne += (held[x][one] ? 1.0 : 0) / count(held[x]);
          withOther += (held[y][other] ? 1.0 : 0) / count(held[y]);
          together += (held[x][one] && held[y][other] ? 1.0 : 0) / count(held[x]) / count(held[y]);
        }
      }
    }
    return (together + 5) / ((ties == 0 ? 0 : withOne * withOther / ties) + 5);
  }

  private static long count(boolean[] held) {
    return IntStream.range(0, held.length).filter(at -> held[at]).count();
  }

  private double likeness(int s, int c, boolean decayed) {
    var one = profile(s, decayed);
    var other = profile(c, decayed);
    double product = 0;
    for (int what = 0; what < size; what++) {
      product += one[what] * other[what];
    }
    return product == 0 ? 0 : product / length(one) / length(other);
  }

  private double[] profile(int actor, boolean decayed) {
    var profile = new double[size];
    for (var walk = view.kinds(LIKE).walk().out(actor); walk.next(); ) {
      profile[walk.node()] += decayed ? tempo.decay(Tempo.MEDIUM).after(age(walk)) : 1;
    }
    for (int what = 0; what < size; what++) {
      long holders = 0;
      for (int holder : actors()) {
        for (var walk = view.kinds(LIKE).walk().out(holder); walk.next(); ) {
          if (walk.node() == what) {
            holders++;
            break;
          }
        }
      }
      profile[what] =
          Math.sqrt(profile[what]) * Math.log((1.0 + actors().length) / (1.0 + holders));
    }
    return profile;
  }

  private static double length(double[] profile) {
    return Math.sqrt(Arrays.stream(profile).map(x -> x * x).sum());
  }
}
