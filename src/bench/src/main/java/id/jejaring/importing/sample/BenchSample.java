package id.jejaring.importing.sample;

import id.jejaring.registry.Registry;
import id.jejaring.store.Records;

/** The places, subsectors and products that every install knows. */
public final class BenchSample {

  private BenchSample() {}

  /** Loads them. */
  public static void load(Registry registry, Records records) {
    new Sample(registry, records).load(Sample.Extent.REFERENCE);
  }
}
