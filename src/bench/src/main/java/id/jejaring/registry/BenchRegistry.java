package id.jejaring.registry;

import id.jejaring.store.BenchStore;

/** A registry over a store for benchmarks. */
public final class BenchRegistry {

  private BenchRegistry() {}

  /** Over this store. */
  public static Registry over(BenchStore store) {
    return new Registry(store.store, store.records, store.changes);
  }
}
