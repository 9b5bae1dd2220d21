package id.jejaring.registry;

import id.jejaring.store.StoreForTests;

/** A registry and a search over a store for tests. */
public record RegistryForTests(Registry registry, Search search, Fingerprints fingerprints) {

  /** Over this store. */
  public static RegistryForTests over(StoreForTests test) {
    var registry = new Registry(test.store, test.records, test.changes);
    return new RegistryForTests(
        registry, new Search(test.records), new Fingerprints(registry, test.records));
  }
}
