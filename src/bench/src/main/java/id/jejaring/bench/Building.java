package id.jejaring.bench;

import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Scope;
import id.jejaring.domain.SizeClass;
import id.jejaring.domain.Span;
import id.jejaring.domain.TieKind;
import id.jejaring.network.Snapshot;
import id.jejaring.network.SnapshotBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A generated network in memory, built without any store.
 *
 * @param forties the participants of events that exactly forty took part in
 * @param toldSeconds how long it took to generate it and hand it to the builder
 * @param builtSeconds how long the builder took from there
 */
record Building(
    Snapshot snapshot, List<List<NodeId>> forties, double toldSeconds, double builtSeconds) {

  static Building of(Size size, long seed) {
    long begun = System.nanoTime();
    var builder = Snapshot.builder();
    var forties = GeneratedNetwork.tell(size, seed, new Builder(builder));
    long told = System.nanoTime();
    var snapshot = builder.build();
    return new Building(
        snapshot, forties, (told - begun) / 1e9, (System.nanoTime() - told) / 1e9);
  }

  private record Builder(SnapshotBuilder builder) implements GeneratedNetwork.Listener {

    @Override
    public void node(NodeId id, NodeKind kind, int number, @Nullable SizeClass size) {
      builder.node(id, kind, Level.PUBLIC, Scope.NONE, size, null, Span.OPEN);
    }

    @Override
    public void tie(
        int number,
        TieKind kind,
        NodeId from,
        NodeId to,
        Span span,
        int strength,
        boolean explored) {
      builder.tie(kind, from, to, span, strength, explored, Level.PUBLIC, Scope.NONE);
    }
  }
}
