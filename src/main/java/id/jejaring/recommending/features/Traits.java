package id.jejaring.recommending.features;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.TieKind;
import id.jejaring.network.View;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What actors are tied to other than each other: subsectors, places, capabilities. How rare each of
 * these traits is, and which two go together in work more often than by chance. Worked out once of
 * a whole view, by lasting ids, so that it serves for later versions of the network too. Immutable.
 *
 * <p>Memory: 4 bytes for each two of the {@value #MOST_LIFTED} most frequent ones.
 */
public final class Traits {

  /** Nothing is known: all are as rare, and go together as by chance. */
  public static final Traits NONE = new Traits(0, Map.of(), new float[0][0]);

  /** By what ties. */
  static final List<TieKind> KINDS =
      List.of(TieKind.WORKS_IN, TieKind.LOCATED_IN, TieKind.OFFERS, TieKind.NEEDS, TieKind.USES);

  /** Of rarer ones too little is known to say what they go together with. */
  private static final int MOST_LIFTED = 600;

  /** As many ties as by chance are added to those seen: of few ties little is concluded. */
  private static final double SMOOTHING = 5;

  private final double actors;
  private final Map<NodeId, Trait> traits;
  private final float[][] lift;

  /**
   * One trait.
   *
   * @param holders how many actors are tied to it
   * @param number its row in the table of lifts, or -1
   */
  private record Trait(int holders, int number) {}

  private Traits(double actors, Map<NodeId, Trait> traits, float[][] lift) {
    this.actors = actors;
    this.traits = traits;
    this.lift = lift;
  }

  /** Of all actors that a view shows. O(their ties · the traits of both ends). */
  static Traits of(View view, Rows rows) {
    var seen = view.actors();
    var holders = new HashMap<NodeId, Integer>();
    var profiles = new HashMap<Integer, List<Integer>>();
    var walk = view.kinds(KINDS).walk();
    for (int actor : seen) {
      var own = new ArrayList<Integer>();
      for (walk.out(actor); walk.next(); ) {
        if (own.isEmpty() || !own.contains(walk.node())) {
          own.add(walk.node());
          holders.merge(view.snapshot().id(walk.node()), 1, Integer::sum);
        }
      }
      if (!own.isEmpty()) {
        profiles.put(actor, own);
      }
    }
    var traits = numbered(holders);
    return new Traits(seen.length, traits, lifts(view, rows, seen, profiles, traits));
  }

  private static Map<NodeId, Trait> numbered(Map<NodeId, Integer> holders) {
    var traits = new HashMap<NodeId, Trait>();
    var order =
        holders.entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<NodeId, Integer>>comparingInt(Map.Entry::getValue)
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .toList();
    for (int at = 0; at < order.size(); at++) {
      var held = order.get(at);
      traits.put(held.getKey(), new Trait(held.getValue(), at < MOST_LIFTED ? at : -1));
    }
    return traits;
  }

  private static float[][] lifts(
      View view,
      Rows rows,
      int[] seen,
      Map<Integer, List<Integer>> profiles,
      Map<NodeId, Trait> traits) {
    int size = Math.min(MOST_LIFTED, traits.size());
    var together = new double[size][size];
    var shares = new double[size];
    double ties = 0;
    var numbers = new HashMap<Integer, int[]>();
    profiles.forEach((actor, own) ->
        numbers.put(actor, own.stream().mapToInt(to -> number(view, traits, to)).toArray()));
    for (int actor : seen) {
      var own = numbers.get(actor);
      if (own == null) {
        continue;
      }
      for (int end : rows.of(actor).ends()) {
        var other = numbers.get(end);
        if (other != null) {
          add(together, shares, own, other);
          ties++;
        }
      }
    }
    return lifts(together, shares, ties);
  }

  private static void add(double[][] together, double[] shares, int[] own, int[] other) {
    double share = 1.0 / own.length;
    for (int one : own) {
      if (one >= 0) {
        shares[one] += share;
        for (int to : other) {
          if (to >= 0) {
            together[one][to] += share / other.length;
          }
        }
      }
    }
  }

  private static float[][] lifts(double[][] together, double[] shares, double ties) {
    var lift = new float[shares.length][shares.length];
    for (int one = 0; one < shares.length; one++) {
      for (int other = 0; other < shares.length; other++) {
        double chance = ties == 0 ? 0 : shares[one] * shares[other] / ties;
        lift[one][other] = (float) ((together[one][other] + SMOOTHING) / (chance + SMOOTHING));
      }
    }
    return lift;
  }

  private static int number(View view, Map<NodeId, Trait> traits, int node) {
    var trait = traits.get(view.snapshot().id(node));
    return trait == null ? -1 : trait.number;
  }

  /** ln((1 + actors) / (1 + those tied to it)), above 0. */
  double rarity(NodeId trait) {
    var found = traits.get(trait);
    return Math.max(1e-9, Math.log((1 + actors) / (1 + (found == null ? 0 : found.holders))));
  }

  /** The row of a trait in the table of lifts, or -1. */
  int number(NodeId trait) {
    var found = traits.get(trait);
    return found == null ? -1 : found.number;
  }

  /** How many rows the table of lifts has. */
  int size() {
    return lift.length;
  }

  /**
   * By how much more often than by chance somebody of one trait works with somebody of another: 1
   * is as often, and what is said of those of which too little is known.
   */
  float lift(int one, int other) {
    return one < 0 || other < 0 ? 1 : lift[one][other];
  }

  /** Writes it, for {@link #read}. */
  public void write(DataOutput to) throws IOException {
    to.writeDouble(actors);
    to.writeInt(traits.size());
    for (var trait : traits.entrySet()) {
      to.writeLong(trait.getKey().value().getMostSignificantBits());
      to.writeLong(trait.getKey().value().getLeastSignificantBits());
      to.writeInt(trait.getValue().holders);
      to.writeInt(trait.getValue().number);
    }
    to.writeInt(lift.length);
    for (var row : lift) {
      for (float one : row) {
        to.writeFloat(one);
      }
    }
  }

  /** What was written by {@link #write}. */
  public static Traits read(DataInput from) throws IOException {
    double actors = from.readDouble();
    var traits = new HashMap<NodeId, Trait>();
    for (int left = from.readInt(); left > 0; left--) {
      var id = new NodeId(new UUID(from.readLong(), from.readLong()));
      traits.put(id, new Trait(from.readInt(), from.readInt()));
    }
    var lift = new float[from.readInt()][];
    for (int row = 0; row < lift.length; row++) {
      lift[row] = new float[lift.length];
      for (int at = 0; at < lift.length; at++) {
        lift[row][at] = from.readFloat();
      }
    }
    return new Traits(actors, traits, lift);
  }
}
