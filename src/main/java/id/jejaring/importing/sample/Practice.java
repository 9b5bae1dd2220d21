package id.jejaring.importing.sample;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.Operation;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Write;
import id.jejaring.registry.Registry;
import id.jejaring.store.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Practice data: a made-up Kombet of 40 businesses in Malang with those around them, in a world of
 * its own, loaded and removed in one go. Thread-safe.
 */
@Component
public final class Practice {

  /** The fictional program; it is there exactly while practice data is loaded. */
  public static final NodeId PROGRAM = PracticeNetwork.PROGRAM;

  /** The fictional event that the 40 take part in. */
  public static final NodeId EVENT = PracticeNetwork.EVENT;

  static final long SEED = 20_180_924;

  private final Registry registry;
  private final Records records;

  Practice(Registry registry, Records records) {
    this.registry = registry;
    this.records = records;
  }

  /** Whether practice data is loaded. */
  public boolean isLoaded() {
    return records.findNode(PROGRAM).isPresent();
  }

  /** Loads it, all or nothing; does nothing when it is there already. */
  public void load() {
    if (isLoaded()) {
      return;
    }
    var operations = new ArrayList<Operation>();
    operations.addAll(Missing.of(Products.operations(), records));
    operations.addAll(PracticeNetwork.operations(SEED));
    try {
      write(operations, Map.of(PROGRAM.value(), 0L));
    } catch (Refusal.Stale | Refusal.Conflict e) {
      if (!isLoaded()) {
        throw e;
      }
    }
  }

  /** Removes every made-up node with its ties, all or nothing; the shared lists stay. */
  public void remove() {
    var there = new TreeSet<NodeId>();
    records.scanNodes(node -> {
      if (node.scope().isFictional()) {
        there.add(node.id());
      }
    });
    if (!there.isEmpty()) {
      write(there.stream().<Operation>map(Operation.RemoveNode::new).toList(), Map.of());
    }
  }

  private void write(List<Operation> operations, Map<UUID, Long> expected) {
    registry.write(new Write(OperationId.random(), Sample.BY, operations, expected));
  }
}
