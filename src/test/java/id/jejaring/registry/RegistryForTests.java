package id.jejaring.registry;

import id.jejaring.store.StoreForTests;

/** A registry and a search over a store for tests. */
public record RegistryForTests(Registry registry, Search search) {

  /** Over this store. */
  public static RegistryForTests over(StoreForTests test) {
    return new RegistryForTests(
        new Registry(test.store, test.records, test.changes), new Search(test.records));
  }
}
