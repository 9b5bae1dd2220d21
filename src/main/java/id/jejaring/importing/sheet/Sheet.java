package id.jejaring.importing.sheet;

import java.util.stream.Stream;

/** One sheet of a file; it can be read as often as needed while its {@link Book} is open. */
public interface Sheet {

  /** Its name; empty where the file has only one. */
  String name();

  /**
   * Its rows from the top, blank ones left out, as a stream to be closed. Reading on refuses what
   * is broken, naming the row.
   */
  Stream<Row> rows();
}
