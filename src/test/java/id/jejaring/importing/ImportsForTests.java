package id.jejaring.importing;

import id.jejaring.domain.ImportId;
import id.jejaring.domain.Viewer;
import id.jejaring.importing.drafting.Options;
import id.jejaring.registry.RegistryForTests;
import id.jejaring.store.StoreForTests;
import id.jejaring.store.StoreProperties;
import java.nio.file.Path;
import java.time.Duration;

/** Imports over a store for tests. */
public final class ImportsForTests {

  private ImportsForTests() {}

  /** Imports that keep their records in a folder. */
  public static Imports over(StoreForTests test, Path folder) {
    return new Imports(
        RegistryForTests.over(test).registry(),
        test.records,
        test.changes,
        new StoreProperties(
            folder, new StoreProperties.Remote(null, "neo4j", null, "neo4j", "64m")));
  }

  /** Takes a sheet in and waits for it. */
  public static ImportId take(Imports imports, String name, Path sheet)
      throws InterruptedException {
    var id = imports.start(name, sheet, Options.NONE, Viewer.OWNER);
    var done = imports.await(id, Viewer.OWNER, Duration.ofMinutes(10));
    if (done.state() != Import.State.DONE) {
      throw new AssertionError(done.message());
    }
    return id;
  }
}
