package id.jejaring.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the definitions of measures, for tests that hold the program against them. */
public final class Measures {

  private Measures() {}

  /** The query that defines a measure. */
  public static String query(String name) {
    try {
      return Files.readString(Path.of("cypher/measures", name + ".cypher"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
