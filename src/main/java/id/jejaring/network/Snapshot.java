package id.jejaring.network;

import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Point;
import id.jejaring.domain.Scope;
import id.jejaring.domain.SizeClass;
import id.jejaring.domain.Subsector;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The whole network at one version: immutable, and everyone's. What a viewer may see of it is a
 * {@link View}, and nothing walks it otherwise.
 *
 * <p>Nodes have dense ids from 0 to {@link #size()} - 1, which mean nothing outside of one
 * snapshot. Some may be holes, where a node has been removed.
 */
public final class Snapshot {

  private static final NodeId[] SUBSECTORS =
      Arrays.stream(Subsector.values()).map(Subsector::id).toArray(NodeId[]::new);

  private final Layers layers;
  private final long version;
  private final long mark;

  /**
   * What there is after a change.
   *
   * @param mark what tells that change from another of its number, see {@link Feed#mark}; 0 where
   *     there is none, or the log does not say
   */
  Snapshot(Layers layers, long version, long mark) {
    this.layers = layers;
    this.version = version;
    this.mark = mark;
  }

  /** Builds a network without a store. */
  public static SnapshotBuilder builder() {
    return new SnapshotBuilder();
  }

  /** The last change that is included; 0 for none. */
  public long version() {
    return version;
  }

  /** Dense ids are below this; holes count. */
  public int size() {
    return layers.size();
  }

  /** The dense id, or -1 where there is no such node. */
  public int find(NodeId id) {
    var node = layers.find(id);
    return node >= 0 && exists(node) ? node : -1;
  }

  /** Whether there is a node, and not a hole. */
  public boolean exists(int node) {
    return !NodeState.isHole(bits(node));
  }

  /** The node's lasting name. */
  public NodeId id(int node) {
    return layers.id(node);
  }

  /** What the node is. */
  public NodeKind kind(int node) {
    return NodeState.kind(existing(node));
  }

  /** Who may see the node. */
  public Level level(int node) {
    return NodeState.level(existing(node));
  }

  /** The node's circle. */
  public Scope scope(int node) {
    return layers.scopes().get(NodeState.scope(existing(node)));
  }

  /** How big the business is, where that is known. */
  public Optional<SizeClass> sizeClass(int node) {
    return NodeState.size(existing(node));
  }

  /** Where the node is, to about a metre, where that is known. */
  public Optional<Point> point(int node) {
    float latitude = layers.latitude(node);
    return Float.isNaN(latitude)
        ? Optional.empty()
        : Optional.of(new Point(latitude, layers.longitude(node)));
  }

  /** The day on which an event, project or agreement began, as in {@link Days}. */
  public int since(int node) {
    return layers.state(node).since();
  }

  /** The first day on which it no longer held, as in {@link Days}. */
  public int until(int node) {
    return layers.state(node).until();
  }

  /**
   * The subsectors that the node works in by any tie, hidden and ended ones included: bit number -
   * 1. A subsector has its own bit. For an answer, ask {@link View#subsectors(int)}.
   */
  public int subsectors(int node) {
    return layers.subsectors(node);
  }

  /**
   * The place that the node is located in by any tie, hidden and ended ones included, or -1. Among
   * several the one since the latest day, then the one with the smallest id. For an answer, ask
   * {@link View#place(int)}.
   */
  public int place(int node) {
    return layers.place(node);
  }

  /** How many ties there are, each counted once; hidden ones included. O(changed nodes). */
  public long ties() {
    return layers.countTies();
  }

  /** Bytes held by the compressed columns, without patches. */
  public long bytes() {
    return layers.bytes();
  }

  long mark() {
    return mark;
  }

  Snapshot with(Layers others) {
    return new Snapshot(others, version, mark);
  }

  Layers layers() {
    return layers;
  }

  int bits(int node) {
    return layers.bits(node);
  }

  List<Scope> scopes() {
    return layers.scopes();
  }

  /** The bits of those subsectors whose node passes. */
  int subsectorsWhere(IntPredicate passes) {
    var visible = 0;
    for (int at = 0; at < SUBSECTORS.length; at++) {
      var node = find(SUBSECTORS[at]);
      if (node >= 0 && passes.test(node)) {
        visible |= layers.subsectors(node);
      }
    }
    return visible;
  }

  private int existing(int node) {
    var bits = bits(node);
    if (NodeState.isHole(bits)) {
      throw new IllegalStateException("Node %d of version %d is a hole.".formatted(node, version));
    }
    return bits;
  }
}
