package id.jejaring.cli;

import java.util.Map;

/** Starts the server inside this process; the program's main class is one. */
@FunctionalInterface
public interface Starter {

  /**
   * Returns once the server listens.
   *
   * @param settings the application's properties, which outrank its files
   * @param stopped runs after requests have drained and the store is closed
   * @return the port it listens on
   */
  int start(Map<String, String> settings, Runnable stopped);
}
