package id.jejaring.bench;

import id.jejaring.domain.Operation;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Tie;
import id.jejaring.domain.Write;
import id.jejaring.network.Network;
import id.jejaring.store.BenchStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keeping current from the store: changes in batches through its writer, claims and log included. */
final class StoreChanges {

  private static final int PER_SECOND = 3000;
  private static final int PER_WRITE = 1000;
  private static final long A_THOUSAND_A_SECOND = 1_000_000;
  private static final SourceId SOURCE = SourceId.named("bench");
  private static final Provenance PROVENANCE = new Provenance(SOURCE, null, "bench");

  private StoreChanges() {}

  static void measure(Size size, BenchStore store, Network network) throws InterruptedException {
    store.add(
        new Operation.AddSource(
            new Source(SOURCE, Source.Kind.PRACTICE, "Benchmark", Scope.NONE, Instant.EPOCH)));
    store.flush();
    measure(size, ".store", A_THOUSAND_A_SECOND, store, network);
    measure(size, ".pressed", 0, store, network);
  }

  private static void measure(
      Size size, String way, long pause, BenchStore store, Network network)
      throws InterruptedException {
    KeepingCurrent.measure(
        size.key() + way,
        size,
        network,
        PER_SECOND,
        PER_WRITE,
        pause,
        ties -> {
          List<Operation> operations = new ArrayList<>();
          ties.removed().forEach(tie -> operations.add(new Operation.RemoveTie(tie.id())));
          ties.added().forEach(tie -> operations.add(adding(tie)));
          return store.store.write(Write.of("bench", operations)).seq();
        });
  }

  private static Operation adding(Tie tie) {
    return new Operation.AddTie(
        tie.id(),
        tie.kind(),
        tie.from(),
        tie.to(),
        tie.span(),
        tie.strength(),
        tie.details(),
        tie.level(),
        tie.scope(),
        PROVENANCE);
  }
}
