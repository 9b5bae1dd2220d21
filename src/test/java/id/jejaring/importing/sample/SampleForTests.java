package id.jejaring.importing.sample;

import id.jejaring.registry.RegistryForTests;
import id.jejaring.store.StoreForTests;

/** The sample over a store for tests. */
public final class SampleForTests {

  private SampleForTests() {}

  /** Places, subsectors and products, and what the reports say where that is asked for. */
  public static void load(StoreForTests test, Sample.Extent extent) {
    new Sample(RegistryForTests.over(test).registry(), test.records).load(extent);
  }
}
