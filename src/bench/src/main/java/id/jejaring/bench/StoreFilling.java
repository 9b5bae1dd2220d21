package id.jejaring.bench;

import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Scope;
import id.jejaring.domain.SizeClass;
import id.jejaring.domain.Span;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import id.jejaring.store.BenchStore;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fills an empty store with a generated network; one that is filled already is left alone. */
final class StoreFilling implements GeneratedNetwork.Listener {

  private static final int ROWS = 5000;
  private static final int PROGRESS = 250_000;

  private final BenchStore store;
  private final boolean isFilled;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Tie> ties = new ArrayList<>();
  private long rows;

  private StoreFilling(BenchStore store, boolean isFilled) {
    this.store = store;
    this.isFilled = isFilled;
  }

  /**
   * Fills it.
   *
   * @return the participants of events that exactly forty took part in
   */
  static List<List<NodeId>> of(BenchStore store, Size size) {
    boolean isFilled =
        store
            .query(
                "MATCH (done:BenchmarkFilled {size: $size}) RETURN 1",
                Map.of("size", size.key()),
                row -> true)
            .contains(true);
    Figures.say(isFilled ? "%s: the store is filled already" : "%s: filling the store", size);
    long begun = System.nanoTime();
    var filling = new StoreFilling(store, isFilled);
    var forties = GeneratedNetwork.tell(size, NetworkSection.SEED, filling);
    if (!isFilled) {
      filling.flush();
      store.write("CREATE (:BenchmarkFilled {size: $size})", Map.of("size", size.key()));
      Figures.figure(size.key() + ".fill.s", (System.nanoTime() - begun) / 1e9);
    }
    return forties;
  }

  @Override
  public void node(NodeId id, NodeKind kind, int number, @Nullable SizeClass size) {
    if (isFilled) {
      return;
    }
    var fields = new EnumMap<Field, String>(Field.class);
    fields.put(Field.NAME, "%s %07d".formatted(kind.label(), number));
    if (size != null) {
      fields.put(Field.SIZE, size.key());
    }
    nodes.add(new Node(id, kind, fields, Level.PUBLIC, Scope.NONE, 1));
    if (nodes.size() == ROWS) {
      flush();
    }
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
    if (isFilled) {
      return;
    }
    ties.add(
        new Tie(
            new TieId(new UUID(0x8000L, Long.MIN_VALUE | number)),
            kind,
            from,
            to,
            span,
            strength,
            explored ? Map.of(Detail.STAGE, "explored") : Map.of(),
            Level.PUBLIC,
            Scope.NONE,
            1));
    if (ties.size() == ROWS) {
      flush();
    }
  }

  private void flush() {
    store.putNodes(nodes);
    store.putTies(ties);
    long before = rows;
    rows += nodes.size() + ties.size();
    nodes.clear();
    ties.clear();
    if (before / PROGRESS != rows / PROGRESS) {
      Figures.say("%,d rows in the store", rows);
    }
  }
}
