package id.jejaring.recommending.past;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.TieKind;
import id.jejaring.network.Days;
import id.jejaring.network.View;
import id.jejaring.network.Walk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers what happened; of no use once it has been built. */
public final class PastBuilder {

  final List<NodeId> ids = new ArrayList<>();
  final List<NodeKind> kinds = new ArrayList<>();
  private final Map<NodeId, Integer> numbers = new HashMap<>();
  int size;
  int[] from = new int[16];
  int[] to = new int[16];
  byte[] tieKinds = new byte[16];
  byte[] strengths = new byte[16];
  char[] since = new char[16];
  char[] until = new char[16];

  PastBuilder() {}

  /** The number of a node; it is new the first time. */
  public int node(NodeId id, NodeKind kind) {
    return numbers.computeIfAbsent(
        id,
        _ -> {
          ids.add(id);
          kinds.add(kind);
          return ids.size() - 1;
        });
  }

  /** A tie that held on one day, as in {@link Days}. */
  public void tie(TieKind kind, int one, int other, int day) {
    add(kind, one, other, day, day + 1, 0);
  }

  /** A tie that has no date. */
  public void always(TieKind kind, int one, int other) {
    add(kind, one, other, Days.OPEN_SINCE, Days.OPEN_UNTIL, 0);
  }

  /** All of it. */
  public Past build() {
    return new Past(this);
  }

  static PastBuilder of(View view) {
    var builder = new PastBuilder();
    var walk = view.withPast().walk();
    for (int node : view.actors()) {
      for (walk.out(node); walk.next(); ) {
        builder.copy(view, node, walk);
      }
    }
    return builder;
  }

  private void copy(View view, int node, Walk walk) {
    if (!tells(walk.kind()) || walk.isExplored()) {
      return;
    }
    var snapshot = view.snapshot();
    int begun = walk.since();
    int ended = walk.until();
    if (begun == Days.OPEN_SINCE
        && ended == Days.OPEN_UNTIL
        && isDated(snapshot.kind(walk.node()))) {
      begun = snapshot.since(walk.node());
      ended = snapshot.until(walk.node());
    }
    if (begun <= view.day()) {
      add(
          walk.kind(),
          node(snapshot.id(node), snapshot.kind(node)),
          node(snapshot.id(walk.node()), snapshot.kind(walk.node())),
          begun,
          ended,
          walk.strength());
    }
  }

  private static boolean isDated(NodeKind kind) {
    return kind == NodeKind.PROJECT || kind == NodeKind.AGREEMENT || kind == NodeKind.EVENT;
  }

  private static boolean tells(TieKind kind) {
    return switch (kind) {
      case KNOWS,
          COLLABORATES_WITH,
          SUPPLIES,
          SUPPORTS,
          MADE,
          PARTY_TO,
          TOOK_PART_IN,
          MEMBER_OF,
          TENANT_OF,
          WORKS_IN,
          LOCATED_IN,
          OFFERS,
          NEEDS,
          USES ->
          true;
      default -> false;
    };
  }

  private void add(TieKind kind, int one, int other, int begun, int ended, int strength) {
    if (size == from.length) {
      int room = 2 * size;
      from = Arrays.copyOf(from, room);
      to = Arrays.copyOf(to, room);
      tieKinds = Arrays.copyOf(tieKinds, room);
      strengths = Arrays.copyOf(strengths, room);
      since = Arrays.copyOf(since, room);
      until = Arrays.copyOf(until, room);
    }
    from[size] = one;
    to[size] = other;
    tieKinds[size] = (byte) kind.ordinal();
    strengths[size] = (byte) strength;
    since[size] = (char) begun;
    until[size++] = (char) (ended > begun ? ended : Days.OPEN_UNTIL);
  }
}
