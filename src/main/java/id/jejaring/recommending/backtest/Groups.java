package id.jejaring.recommending.backtest;

import id.jejaring.domain.TieKind;
import id.jejaring.network.View;
import id.jejaring.recommending.metrics.Bootstrap;
import id.jejaring.recommending.metrics.Metric;
import id.jejaring.recommending.past.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** How good a ranking is for actors of one subsector, of one place, or of one attribute. */
final class Groups {

  private static final List<TieKind> KINDS =
      List.of(TieKind.WORKS_IN, TieKind.LOCATED_IN, TieKind.USES);
  private static final int MOST = 12;

  private final View view;
  private final long seed;

  Groups(View view, long seed) {
    this.view = view;
    this.seed = seed;
  }

  private record Key(TieKind kind, int node) {}

  /** The largest groups of each kind, with enough queries to say anything. */
  List<Report.Group> of(Window window, int[] judged, float[][] measured, int rule) {
    Map<Key, List<float[]>> rows = new HashMap<>();
    var walk = view.kinds(KINDS).walk();
    for (int at = 0; at < judged.length; at++) {
      var keys = new HashSet<Key>();
      for (walk.out(window.sources()[judged[at]]); walk.next(); ) {
        keys.add(new Key(walk.kind(), walk.node()));
      }
      int of = at;
      keys.forEach(key -> rows.computeIfAbsent(key, _ -> new ArrayList<>()).add(measured[of]));
    }
    var groups = new ArrayList<Report.Group>();
    for (var kind : KINDS) {
      rows.entrySet().stream()
          .filter(
              entry -> entry.getKey().kind == kind && entry.getValue().size() >= Backtest.FEWEST)
          .sorted(
              Comparator.comparingInt((Map.Entry<Key, List<float[]>> e) -> -e.getValue().size())
                  .thenComparing(e -> view.snapshot().id(e.getKey().node)))
          .limit(MOST)
          .map(entry -> group(entry.getKey(), entry.getValue(), rule))
          .forEach(groups::add);
    }
    return groups;
  }

  private Report.Group group(Key key, List<float[]> rows, int rule) {
    int column = Metric.NDCG10.ordinal();
    var two =
        rows.stream()
            .map(row -> new float[] {row[column], row[rule * Metric.COUNT + column]})
            .toArray(float[][]::new);
    var bootstrap = new Bootstrap(two, seed);
    return new Report.Group(
        key.kind, view.snapshot().id(key.node), rows.size(), bootstrap.of(0), bootstrap.of(1));
  }
}
