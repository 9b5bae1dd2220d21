package id.jejaring.recommending.learning;

import id.jejaring.domain.NodeId;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Sees to it that nobody is shown to everyone: whoever would stand among the first ten of more than
 * a share of all lists takes turns. For whom it is whose turn hangs on their two ids alone, so an
 * answer repeats. Immutable.
 */
public final class Turns {

  /** Nobody takes turns. */
  public static final Turns NONE = new Turns(1, Map.of());

  /** The share of lists that anyone may be in. */
  private static final double MOST = 0.1;

  /** Where actors are few: as many times what each would have, were lists drawn by lot. */
  private static final double TIMES_EVEN = 10;

  private final double most;
  private final Map<NodeId, Double> shares;

  private Turns(double most, Map<NodeId, Double> shares) {
    this.most = most;
    this.shares = Map.copyOf(shares);
  }

  /**
   * By how often each would be shown.
   *
   * @param shown in how many of the lists, by id
   * @param lists how many there are, of {@code length} places each
   * @param actors who could be shown
   */
  public static Turns of(Map<NodeId, Integer> shown, int lists, int length, int actors) {
    double most = Math.min(1, Math.max(MOST, TIMES_EVEN * length / Math.max(1, actors)));
    var shares = new HashMap<NodeId, Double>();
    shown.forEach((id, times) -> {
      double share = (double) times / Math.max(1, lists);
      if (share > most) {
        shares.put(id, share);
      }
    });
    return new Turns(most, shares);
  }

  /** Whether a candidate may be shown to an actor. */
  public boolean isTurn(NodeId actor, NodeId candidate) {
    var share = shares.get(candidate);
    return share == null || lot(actor, candidate) < most / share;
  }

  /** The share of lists that anyone may be in. */
  public double most() {
    return most;
  }

  /** How many take turns. */
  public int size() {
    return shares.size();
  }

  /** Writes it, for {@link #read}. */
  public void write(DataOutput to) throws IOException {
    to.writeDouble(most);
    to.writeInt(shares.size());
    for (var share : shares.entrySet()) {
      to.writeLong(share.getKey().value().getMostSignificantBits());
      to.writeLong(share.getKey().value().getLeastSignificantBits());
      to.writeDouble(share.getValue());
    }
  }

  /** What was written by {@link #write}. */
  public static Turns read(DataInput from) throws IOException {
    double most = from.readDouble();
    var shares = new HashMap<NodeId, Double>();
    for (int left = from.readInt(); left > 0; left--) {
      var id = new NodeId(new UUID(from.readLong(), from.readLong()));
      shares.put(id, from.readDouble());
    }
    return new Turns(most, shares);
  }

  /** A number from 0 to 1 that two ids always draw. */
  private static double lot(NodeId actor, NodeId candidate) {
    long mixed = bits(actor) * 31 + bits(candidate) * 17;
    mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    mixed ^= mixed >>> 31;
    return (mixed >>> 11) * 0x1.0p-53;
  }

  private static long bits(NodeId id) {
    return id.value().getMostSignificantBits()
        ^ Long.rotateLeft(id.value().getLeastSignificantBits(), 32);
  }
}
