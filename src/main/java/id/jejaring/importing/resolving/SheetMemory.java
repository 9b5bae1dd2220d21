package id.jejaring.importing.resolving;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a sheet have been about so far, in some 100 bytes a thing. The last row can be
 * forgotten again. Not thread-safe.
 */
final class SheetMemory {

  /**
   * Bearers of one name that are told apart; of more it is enough to know that there are several.
   */
  private static final int BEARERS = 3;

  /**
   * A thing that a row is about.
   *
   * @param where the row
   * @param own what must be the same in another row for both to be about one thing
   */
  record Seen(NodeId id, NodeKind kind, String where, int own) {
    Resolver.Repeated again() {
      return new Resolver.Repeated(id, kind, where);
    }
  }

  private final Map<UUID, Seen> seen = new HashMap<>();
  private final Map<UUID, List<NodeId>> subjects = new HashMap<>();
  private final Map<NodeId, String> rows = new HashMap<>();
  private final Map<NodeId, Seen> restored = new HashMap<>();

  private final List<Runnable> undo = new ArrayList<>();

  @Nullable Seen find(Keys.Key key) {
    return seen.get(key.hash());
  }

  /** Those of this name that the sheet describes, each once. */
  List<NodeId> described(UUID name) {
    return subjects.getOrDefault(name, List.of());
  }

  /** The first row about a node. */
  @Nullable String rowOf(NodeId node) {
    return rows.get(node);
  }

  /** A thing that has got the id that its row gives it. */
  @Nullable Seen restored(NodeId id) {
    return restored.get(id);
  }

  void restore(Seen now) {
    restored.put(now.id(), now);
    undo.add(() -> restored.remove(now.id()));
  }

  void see(Keys.Key key, Seen now) {
    if (seen.putIfAbsent(key.hash(), now) == null) {
      undo.add(() -> seen.remove(key.hash()));
    }
  }

  /** A row describes this node under this name; {@code undone} is called when it is forgotten. */
  void describe(Seen now, UUID name, Runnable undone) {
    undo.add(undone);
    if (rows.putIfAbsent(now.id(), now.where()) == null) {
      undo.add(() -> rows.remove(now.id()));
    }
    var bearers = subjects.computeIfAbsent(name, _ -> new ArrayList<>(1));
    if (!bearers.contains(now.id()) && bearers.size() < BEARERS) {
      bearers.add(now.id());
      undo.add(() -> bearers.remove(now.id()));
    }
  }

  void beginRow() {
    undo.clear();
  }

  void forgetRow() {
    undo.reversed().forEach(Runnable::run);
    undo.clear();
  }
}
